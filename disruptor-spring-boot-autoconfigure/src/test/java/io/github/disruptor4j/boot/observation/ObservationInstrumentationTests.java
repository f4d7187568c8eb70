package io.github.disruptor4j.boot.observation;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.ObserveDefinition;
import io.github.disruptor4j.spring.ring.TestEvent;
import io.github.disruptor4j.spring.ring.TestHandler;
import io.github.disruptor4j.spring.ring.TestRing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link ObservationInstrumentation}.
 */
@Timeout(60)
class ObservationInstrumentationTests {

	private static final ObserveDefinition EVENTS = new ObserveDefinition(false, false, true);

	private static final ObserveDefinition BATCHES = new ObserveDefinition(false, true, false);

	private final ObservationRegistry registry = ObservationRegistry.create();

	private final List<Observation.Context> stopped = new CopyOnWriteArrayList<>();

	private final TestHandler journal = TestHandler.open();

	private final TestHandler match = TestHandler.open();

	private @Nullable TestRing ring;

	ObservationInstrumentationTests() {
		this.registry.observationConfig().observationHandler(new ObservationHandler<>() {

			@Override
			public boolean supportsContext(Observation.Context context) {
				return true;
			}

			@Override
			public void onStop(Observation.Context context) {
				ObservationInstrumentationTests.this.stopped.add(context);
			}

		});
	}

	@AfterEach
	void stop() {
		if (this.ring != null) {
			this.ring.close();
		}
	}

	@Test
	void shouldRunHandlersWithinTheirEvent() {
		List<String> seen = new CopyOnWriteArrayList<>();
		this.match.then((event, sequence, endOfBatch) -> seen.add(currentName()));
		TestRing orders = start(EVENTS);
		publishWithin("request", orders, 0);
		await().until(() -> events("match").size() == 1);
		assertThat(seen).containsExactly("disruptor.event");
		Observation.Context event = events("match").get(0);
		assertThat(parent(event)).isEqualTo("request");
		assertThat(event.getContextualName()).isEqualTo("orders match");
		assertThat(event.getLowCardinalityKeyValue("ring").getValue()).isEqualTo("orders");
		assertThat(event.getLowCardinalityKeyValue("consumer").getValue()).isEqualTo("match");
		assertThat(event.getHighCardinalityKeyValue("disruptor.sequence").getValue()).isEqualTo("0");
	}

	@Test
	void shouldFindEachEventsOwnPublisherLapAfterLap() {
		TestRing orders = start(EVENTS);
		for (int i = 0; i < 100; i++) {
			if (i % 3 == 0) {
				orders.publish(i, 1);
			}
			else {
				publishWithin("request-" + i, orders, i);
			}
		}
		await().until(() -> events("match").size() == 100 && events("journal").size() == 100);
		for (String consumer : List.of("journal", "match")) {
			assertThat(events(consumer)).allSatisfy((event) -> {
				int sequence = Integer.parseInt(event.getHighCardinalityKeyValue("disruptor.sequence").getValue());
				assertThat(parent(event)).isEqualTo((sequence % 3 == 0) ? null : "request-" + sequence);
			});
		}
	}

	@Test
	void shouldGiveNoContextToWhatIsPublishedPastTheProducer() {
		TestRing orders = start(EVENTS);
		for (int i = 0; i < 8; i++) {
			publishWithin("request", orders, i);
		}
		RingBuffer<TestEvent> engine = orders.container().ringBuffer();
		for (int i = 0; i < 8; i++) {
			engine.publishEvent(TestEvent::fill, 1L);
		}
		await().until(() -> events("match").size() == 16);
		assertThat(events("match").subList(0, 8)).allSatisfy((event) -> assertThat(parent(event)).isEqualTo("request"));
		assertThat(events("match").subList(8, 16)).allSatisfy((event) -> assertThat(parent(event)).isNull());
	}

	@Test
	void shouldLetGoOfContextsOnceTheLastConsumerHasPassed() {
		TestRing orders = start(EVENTS);
		List<WeakReference<Object>> published = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			published.add(publishWithin("request", orders, i));
		}
		await().until(() -> events("match").size() == 8);
		this.stopped.clear();
		await().untilAsserted(() -> {
			System.gc();
			assertThat(published).allSatisfy((context) -> assertThat(context.get()).isNull());
		});
	}

	@Test
	void shouldLeaveNothingOnTheConsumersThread() {
		List<Boolean> before = new CopyOnWriteArrayList<>();
		TestRing orders = start(EVENTS);
		this.match.failOn(0);
		publishWithin("request", orders, 0);
		orders.publish(1, 1);
		await().until(() -> events("match").size() == 2);
		before.add(events("match").get(0).getError() instanceof IllegalStateException);
		before.add(events("match").get(1).getError() == null);
		assertThat(before).containsOnly(true);
		assertThat(parent(events("match").get(1))).isNull();
	}

	@Test
	void shouldObserveEachBatch() {
		List<String> seen = new CopyOnWriteArrayList<>();
		this.match.then((event, sequence, endOfBatch) -> seen.add(currentName()));
		this.match.hold();
		TestRing orders = start(BATCHES);
		orders.publish(0, 1);
		await().until(this.match::isHolding);
		orders.publish(1, 4);
		await().until(() -> orders.ring().consumer("journal").sequence() == 4);
		this.match.failOn(2).release();
		await().until(() -> batches("match").size() == 2);
		assertThat(batches("match"))
			.extracting((batch) -> batch.getHighCardinalityKeyValue("disruptor.size").getValue())
			.containsExactly("1", "4");
		assertThat(batches("match")).extracting(Observation.Context::getError).first().isNull();
		assertThat(batches("match").get(1).getError()).isInstanceOf(IllegalStateException.class);
		assertThat(batches("match")).allSatisfy((batch) -> assertThat(parent(batch)).isNull());
		assertThat(seen).hasSize(4).containsOnly("disruptor.batch");
		assertThat(events("match")).isEmpty();
	}

	@Test
	void shouldEndTheBatchOfAConsumerThatDies() {
		this.ring = ring(new ObserveDefinition(false, true, true)).define((ring) -> ring.onError(ErrorPolicy.HALT))
			.build()
			.start();
		this.match.hold();
		this.ring.publish(0, 4);
		await().until(() -> this.ring.ring().consumer("journal").sequence() == 3);
		this.match.failOn(0).release();
		await().until(() -> !batches("match").isEmpty());
		assertThat(batches("match").get(0).getError()).isInstanceOf(IllegalStateException.class);
		assertThat(events("match")).hasSize(1);
	}

	@Test
	void shouldPutEventsWithoutAPublisherIntoTheirBatch() {
		TestRing orders = start(new ObserveDefinition(false, true, true));
		orders.publish(0, 1);
		publishWithin("request", orders, 1);
		await().until(() -> events("match").size() == 2);
		assertThat(parent(events("match").get(0))).isEqualTo("disruptor.batch");
		assertThat(parent(events("match").get(1))).isEqualTo("request");
	}

	@Test
	void shouldObserveNothingUnlessAsked() {
		TestRing orders = start(ObserveDefinition.NONE);
		publishWithin("request", orders, 0);
		await().until(() -> this.match.values().size() == 1);
		assertThat(this.stopped).extracting(Observation.Context::getName).containsExactly("request");
	}

	private TestRing start(ObserveDefinition observe) {
		TestRing orders = ring(observe).build().start();
		this.ring = orders;
		return orders;
	}

	private TestRing.Builder ring(ObserveDefinition observe) {
		return TestRing.named("orders")
			.slots(8)
			.define((ring) -> ring.onError(ErrorPolicy.SKIP).observe(observe))
			.bean("observations",
					new ObservationInstrumentation(() -> this.registry, ContextSnapshotFactory.builder().build()))
			.consumer("journal", this.journal)
			.consumer("match", this.match, "journal");
	}

	private WeakReference<Object> publishWithin(String name, TestRing orders, long value) {
		Observation request = Observation.start(name, this.registry);
		request.scoped(() -> orders.publish(value, 1));
		request.stop();
		return new WeakReference<>(request);
	}

	private String currentName() {
		Observation current = this.registry.getCurrentObservation();
		return (current != null) ? String.valueOf(current.getContext().getName()) : "none";
	}

	private List<Observation.Context> events(String consumer) {
		return stopped("disruptor.event", consumer);
	}

	private List<Observation.Context> batches(String consumer) {
		return stopped("disruptor.batch", consumer);
	}

	private List<Observation.Context> stopped(String name, String consumer) {
		return this.stopped.stream()
			.filter((context) -> name.equals(context.getName()))
			.filter((context) -> consumer.equals(context.getLowCardinalityKeyValue("consumer").getValue()))
			.toList();
	}

	private static @Nullable String parent(Observation.Context context) {
		return (context.getParentObservation() != null) ? context.getParentObservation().getContextView().getName()
				: null;
	}

}
