package io.github.disruptor4j.boot.observation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.autoconfigure.observation.DisruptorObservationAutoConfiguration;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingProducer;
import io.github.disruptor4j.spring.ring.TestEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The trace of the publisher goes on in the handlers, however events are published and
 * whatever form handlers have, and from a ring into the next.
 */
@Timeout(60)
class TraceOfEveryFormTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DisruptorAutoConfiguration.class, DisruptorObservationAutoConfiguration.class))
		.withUserConfiguration(Rings.class)
		.withPropertyValues("disruptor.defaults.observe.events=true", "disruptor.rings.words.slots=reference",
				"disruptor.rings.orders.event-type=" + TestEvent.class.getName());

	@ParameterizedTest
	@EnumSource(Form.class)
	void shouldBeginWithThePublisher(Form form) {
		this.runner.withUserConfiguration(Event.class).run((context) -> {
			Observed observed = context.getBean(Observed.class);
			Forward forward = context.getBean(Forward.class);
			observed.within("request", () -> form.publish.accept(context.getBean(Producers.class)));
			int events = form.name().endsWith("ALL") ? 2 : 1;
			await().until(() -> forward.handled.size() == events);
			assertThat(forward.handled).containsOnly("disruptor.event");
			await().until(() -> observed.parents(form.ring).size() == events);
			assertThat(observed.parents(form.ring)).containsOnly("request");
		});
	}

	@ParameterizedTest
	@MethodSource("handlersOfEvents")
	void shouldGoOnInHandlersOfEvents(Class<?> handler, int concurrency) {
		this.runner.withUserConfiguration(handler)
			.withPropertyValues("disruptor.rings.orders.consumers.it.concurrency=" + concurrency)
			.run((context) -> {
				Observed observed = context.getBean(Observed.class);
				publishFour(context.getBean(Producers.class), observed);
				await().until(() -> observed.parents("next").size() == 4);
				assertThat(observed.parents("orders")).containsExactlyInAnyOrder("request-0", "request-1", "request-2",
						"request-3");
				assertThat(observed.parents("next")).containsOnly("disruptor.event");
				assertThat(observed.roots("next")).containsExactlyInAnyOrderElementsOf(observed.parents("orders"));
			});
	}

	static List<Arguments> handlersOfEvents() {
		return List.of(Arguments.of(Event.class, 1), Arguments.of(Sequenced.class, 1), Arguments.of(Rewinding.class, 1),
				Arguments.of(Work.class, 1), Arguments.of(Event.class, 2), Arguments.of(Work.class, 2));
	}

	@Test
	void shouldGoOnInPartitions() {
		this.runner.withUserConfiguration(Event.class)
			.withPropertyValues("disruptor.rings.orders.consumers.it.concurrency=2",
					"disruptor.rings.orders.consumers.it.partition-by=value")
			.run((context) -> {
				Observed observed = context.getBean(Observed.class);
				publishFour(context.getBean(Producers.class), observed);
				await().until(() -> observed.parents("next").size() == 4);
				assertThat(observed.roots("next")).containsExactlyInAnyOrder("request-0", "request-1", "request-2",
						"request-3");
			});
	}

	@ParameterizedTest
	@ValueSource(classes = { Events.class, Batch.class, Range.class })
	void shouldHaveEachEventOfABatchInItsOwnTrace(Class<?> handler) {
		this.runner.withUserConfiguration(handler).run((context) -> {
			Observed observed = context.getBean(Observed.class);
			publishFour(context.getBean(Producers.class), observed);
			await().until(() -> observed.parents("next").size() == 1);
			await().until(() -> observed.parents("orders").size() == 4);
			assertThat(observed.parents("orders")).containsExactly("request-0", "request-1", "request-2", "request-3");
			assertThat(context.getBean(Forward.class).handled).containsExactly("none");
			assertThat(observed.parents("next")).containsOnlyNulls();
		});
	}

	@ParameterizedTest
	@ValueSource(classes = { Events.class, Batch.class, Range.class })
	void shouldGoOnFromTheBatchIntoTheNextRing(Class<?> handler) {
		this.runner.withUserConfiguration(handler)
			.withPropertyValues("disruptor.rings.orders.observe.batches=true")
			.run((context) -> {
				Observed observed = context.getBean(Observed.class);
				publishFour(context.getBean(Producers.class), observed);
				await().until(() -> observed.parents("next").size() == 1);
				await().until(() -> observed.parents("orders").size() == 4);
				assertThat(observed.parents("orders")).containsExactly("request-0", "request-1", "request-2",
						"request-3");
				assertThat(context.getBean(Forward.class).handled).containsExactly("disruptor.batch");
				assertThat(observed.parents("next")).containsExactly("disruptor.batch");
			});
	}

	@Test
	void shouldHaveDeadLettersInNoTrace() {
		this.runner.withUserConfiguration(Failing.class)
			.withPropertyValues("disruptor.rings.orders.on-error.policy=dead-letter",
					"disruptor.rings.orders.dead-letter.ring=letters")
			.run((context) -> {
				Observed observed = context.getBean(Observed.class);
				observed.within("request",
						() -> context.getBean(Producers.class).orders.publish(TestEvent::fill, (Long) 1L));
				await().until(() -> observed.parents("letters").size() == 1);
				assertThat(observed.parents("orders")).containsExactly("request");
				assertThat(observed.parents("letters")).containsOnlyNulls();
			});
	}

	// Four events, each in a request of its own, that the consumer finds together.
	private static void publishFour(Producers producers, Observed observed) {
		producers.ring.pause();
		await().until(() -> producers.ring.consumers()
			.stream()
			.allMatch((consumer) -> consumer.state() == ConsumerState.PAUSED));
		for (long i = 0; i < 4; i++) {
			Long value = i;
			observed.within("request-" + i, () -> producers.orders.publish(TestEvent::fill, value));
		}
		producers.ring.resume();
	}

	enum Form {

		PUBLISH("orders", (producers) -> producers.orders.publish(TestEvent::fill)),

		TRY_PUBLISH("orders", (producers) -> producers.orders.tryPublish(TestEvent::fill)),

		PUBLISH_WITHIN("orders", (producers) -> producers.orders.publish(Duration.ofSeconds(9), TestEvent::fill, 1L)),

		TRY_PUBLISH_WITHIN("orders",
				(producers) -> producers.orders.tryPublish(Duration.ofSeconds(9), TestEvent::fill, 1L)),

		PUBLISH_ALL("orders", (producers) -> producers.orders.publishAll(TestEvent::fill, new Long[] { 1L, 2L })),

		PUBLISH_TRANSLATORS_ALL("orders", (producers) -> {
			EventTranslator<TestEvent> fill = TestEvent::fill;
			producers.orders.publishAll(List.of(fill, fill));
		}),

		TRY_PUBLISH_ALL("orders",
				(producers) -> producers.orders.tryPublishAll(TestEvent::fill, new Long[] { 1L, 2L })),

		PUBLISH_WITHIN_ALL("orders",
				(producers) -> producers.orders.publishAll(Duration.ofSeconds(9), TestEvent::fill,
						new Long[] { 1L, 2L })),

		CLAIM_ALL("orders", (producers) -> {
			try (var claim = producers.orders.claim(2)) {
				claim.fill(TestEvent::fill);
			}
		}),

		TRY_CLAIM_ALL("orders", (producers) -> {
			try (var claim = producers.orders.tryClaim(2)) {
				claim.fill(TestEvent::fill);
			}
		}),

		SEND("words", (producers) -> producers.words.send("hello")),

		SEND_WITHIN("words", (producers) -> producers.words.send(Duration.ofSeconds(9), "hello")),

		TRY_SEND("words", (producers) -> producers.words.trySend("hello")),

		SEND_ALL("words", (producers) -> producers.words.sendAll(List.of("hello", "world")));

		private final String ring;

		private final Consumer<Producers> publish;

		Form(String ring, Consumer<Producers> publish) {
			this.ring = ring;
			this.publish = publish;
		}

	}

	record Producers(RingProducer<TestEvent> orders, RingProducer<String> words, Ring<TestEvent> ring) {

	}

	/**
	 * What was observed, by ring.
	 */
	static final class Observed implements ObservationHandler<Observation.Context> {

		private final ObservationRegistry registry = ObservationRegistry.create();

		private final List<Observation.Context> events = new CopyOnWriteArrayList<>();

		Observed() {
			this.registry.observationConfig().observationHandler(this);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

		@Override
		public void onStop(Observation.Context context) {
			if ("disruptor.event".equals(context.getName())) {
				this.events.add(context);
			}
		}

		void within(String name, Runnable action) {
			Observation.createNotStarted(name, this.registry).observe(action);
		}

		String current() {
			Observation current = this.registry.getCurrentObservation();
			return (current != null) ? String.valueOf(current.getContext().getName()) : "none";
		}

		List<String> parents(String ring) {
			return of(ring).stream().map(Observed::parent).toList();
		}

		List<String> roots(String ring) {
			return of(ring).stream().map((event) -> parent(event.getParentObservation().getContextView())).toList();
		}

		private List<Observation.Context> of(String ring) {
			List<Observation.Context> found = new ArrayList<>(this.events);
			found.removeIf((event) -> !ring.equals(event.getLowCardinalityKeyValue("ring").getValue()));
			return found;
		}

		private static @Nullable String parent(Observation.ContextView event) {
			return (event.getParentObservation() != null) ? event.getParentObservation().getContextView().getName()
					: null;
		}

	}

	/**
	 * Publishes into the next ring at every call of a handler.
	 */
	static class Forward {

		private final List<String> handled = new CopyOnWriteArrayList<>();

		private final Observed observed;

		private final RingProducer<TestEvent> next;

		Forward(Observed observed, @Qualifier("next") RingProducer<TestEvent> next) {
			this.observed = observed;
			this.next = next;
		}

		void call() {
			this.handled.add(this.observed.current());
			this.next.publish(TestEvent::fill);
		}

		@DisruptorHandler(ring = "next", name = "last")
		void last(TestEvent event) {
		}

		@DisruptorHandler(ring = "words", name = "print")
		void print(String word) {
			this.handled.add(this.observed.current());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Forward.class, Observed.class })
	static class Rings {

		@Bean
		ObservationRegistry registry(Observed observed) {
			return observed.registry;
		}

		@Bean
		Producers producers(@Qualifier("orders") RingProducer<TestEvent> orders,
				@Qualifier("words") RingProducer<String> words, @Qualifier("orders") Ring<TestEvent> ring) {
			return new Producers(orders, words, ring);
		}

	}

	record Event(Forward forward) {

		@DisruptorHandler(ring = "orders", name = "it")
		void handle(TestEvent event) {
			this.forward.call();
		}

	}

	record Sequenced(Forward forward) {

		@DisruptorHandler(ring = "orders", name = "it")
		void handle(TestEvent event, long sequence, boolean endOfBatch) {
			this.forward.call();
		}

	}

	@DisruptorHandler(ring = "orders", name = "it")
	record Rewinding(Forward forward) implements RewindableEventHandler<TestEvent> {

		@Override
		public void onEvent(TestEvent event, long sequence, boolean endOfBatch) {
			this.forward.call();
		}

	}

	@DisruptorHandler(ring = "orders", name = "it")
	record Work(Forward forward) implements WorkHandler<TestEvent> {

		@Override
		public void onEvent(TestEvent event) {
			this.forward.call();
		}

	}

	record Events(Forward forward) {

		@DisruptorHandler(ring = "orders", name = "it")
		void handle(List<TestEvent> events) {
			this.forward.call();
		}

	}

	record Batch(Forward forward) {

		@DisruptorHandler(ring = "orders", name = "it")
		void handle(EventBatch<TestEvent> events) {
			this.forward.call();
		}

	}

	record Range(Forward forward) {

		@DisruptorHandler(ring = "orders", name = "it")
		void handle(long lower, long upper) {
			this.forward.call();
		}

	}

	static class Failing {

		@DisruptorHandler(ring = "orders", name = "it")
		void handle(TestEvent event) {
			throw new IllegalStateException("always");
		}

		@DisruptorHandler(ring = "letters", name = "bury")
		void bury(DeadLetter<TestEvent> letter) {
		}

	}

}
