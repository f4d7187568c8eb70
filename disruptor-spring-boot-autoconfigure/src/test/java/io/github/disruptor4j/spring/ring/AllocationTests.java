package io.github.disruptor4j.spring.ring;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.Slots;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Publishing through a {@link RingProducer} and handling by methods allocates nothing per
 * event.
 */
@Timeout(60)
class AllocationTests {

	private static final int EVENTS = 200_000;

	/** More than all events: parking on a full ring allocates, and is not the subject. */
	private static final int SLOTS = 524_288;

	private static final Long VALUE = 1L;

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final Handler handler = new Handler();

	@ParameterizedTest
	@MethodSource
	void shouldNotAllocatePerEvent(RingGraph<TestEvent> graph) {
		RingContainer<TestEvent> ring = new RingContainer<>(graph, new RingResources(beans(), (event) -> {
		}));
		ring.start();
		publish(ring);
		long[] before = consumerAllocation(ring);
		long publisherBefore = this.threads.getCurrentThreadAllocatedBytes();
		publish(ring);
		long publisher = this.threads.getCurrentThreadAllocatedBytes() - publisherBefore;
		await().until(() -> ring.ring().consumers().stream().allMatch((consumer) -> consumer.lag() == 0));
		long[] after = consumerAllocation(ring);
		ring.stop(Duration.ofSeconds(10));
		assertThat(publisher / EVENTS).as("bytes per event published").isZero();
		for (int i = 0; i < after.length; i++) {
			assertThat((after[i] - before[i]) / EVENTS).as("bytes per event handled").isZero();
		}
		assertThat(this.handler.sum).isEqualTo(graph.consumers().size() * 2L * EVENTS);
	}

	@Test
	void shouldNotAllocatePerEventThatIsSent() {
		RingContainer<TestEvent> ring = new RingContainer<>(
				RingGraph.of(RingDefinition.<TestEvent>builder("sent", TestEvent.class)
					.slots(Slots.REFERENCE)
					.bufferSize(SLOTS)
					.consumer(consumer("one", HandlerShape.EVENT, TestEvent.class))
					.build()),
				new RingResources(beans(), (event) -> {
				}));
		ring.start();
		TestEvent event = new TestEvent();
		TestEvent.fill(event, 0, VALUE);
		send(ring, event);
		long[] before = consumerAllocation(ring);
		long publisherBefore = this.threads.getCurrentThreadAllocatedBytes();
		send(ring, event);
		long publisher = this.threads.getCurrentThreadAllocatedBytes() - publisherBefore;
		await().until(() -> ring.ring().consumer("one").lag() == 0);
		long[] after = consumerAllocation(ring);
		ring.stop(Duration.ofSeconds(10));
		assertThat(publisher / EVENTS).as("bytes per event sent").isZero();
		assertThat((after[0] - before[0]) / EVENTS).as("bytes per event handled").isZero();
		assertThat(this.handler.sum).isEqualTo(2L * EVENTS);
	}

	private DefaultListableBeanFactory beans() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("handler", this.handler);
		return beans;
	}

	private static void send(RingContainer<TestEvent> ring, TestEvent event) {
		RingProducer<TestEvent> producer = ring.producer();
		for (int i = 0; i < EVENTS; i++) {
			producer.send(event);
		}
	}

	private static void publish(RingContainer<TestEvent> ring) {
		RingProducer<TestEvent> producer = ring.producer();
		for (int i = 0; i < EVENTS; i++) {
			producer.publish(TestEvent::fill, VALUE);
		}
		await().until(() -> ring.ring().consumers().stream().allMatch((consumer) -> consumer.lag() == 0));
	}

	private long[] consumerAllocation(RingContainer<TestEvent> ring) {
		return ring.ring()
			.consumers()
			.stream()
			.flatMap((consumer) -> ((EngineConsumer) consumer).members().stream())
			.map(RingConsumer::getThread)
			.mapToLong((thread) -> this.threads.getThreadAllocatedBytes(thread.getId()))
			.toArray();
	}

	static List<RingGraph<TestEvent>> shouldNotAllocatePerEvent() {
		return List.of(graph(consumer("one", HandlerShape.EVENT, TestEvent.class),
				consumer("two", HandlerShape.EVENT_SEQUENCE, TestEvent.class, long.class).toBuilder()
					.after("one")
					.build(),
				consumer("three", HandlerShape.EVENT_SEQUENCE_END_OF_BATCH, TestEvent.class, long.class, boolean.class)
					.toBuilder()
					.after("two")
					.build()),
				graph(consumer("batch", HandlerShape.EVENT_BATCH, EventBatch.class),
						consumer("list", HandlerShape.EVENT_LIST, List.class),
						consumer("range", HandlerShape.SEQUENCE_RANGE, long.class, long.class)),
				graph(consumer("worker", HandlerShape.EVENT_SEQUENCE, TestEvent.class, long.class).toBuilder()
					.concurrency(2)
					.build()),
				graph(consumer("partition", HandlerShape.EVENT, TestEvent.class).toBuilder()
					.concurrency(2)
					.partitionBy("value")
					.build()));
	}

	private static RingGraph<TestEvent> graph(ConsumerDefinition... consumers) {
		return RingGraph.of(RingDefinition.<TestEvent>builder("allocation", TestEvent.class)
			.bufferSize(SLOTS)
			.waitStrategy(WaitStrategyDefinition.of(WaitStrategyType.YIELDING))
			.consumers(List.of(consumers))
			.build());
	}

	private static ConsumerDefinition consumer(String name, HandlerShape shape, Class<?>... parameters) {
		return ConsumerDefinition.builder(name)
			.handler(HandlerReference.method("handler", Handler.class,
					ReflectionUtils.findMethod(Handler.class, name, parameters), shape,
					ResolvableType.forClass(TestEvent.class)))
			.build();
	}

	static class Handler {

		private volatile long sum;

		void one(TestEvent event) {
			add(event);
		}

		void two(TestEvent event, long sequence) {
			add(event);
		}

		void three(TestEvent event, long sequence, boolean endOfBatch) {
			add(event);
		}

		void batch(EventBatch<TestEvent> batch) {
			for (int i = 0; i < batch.size(); i++) {
				add(batch.get(i));
			}
		}

		void list(List<TestEvent> batch) {
			for (int i = 0; i < batch.size(); i++) {
				add(batch.get(i));
			}
		}

		synchronized void range(long lower, long upper) {
			this.sum += upper - lower + 1;
		}

		void worker(TestEvent event, long sequence) {
			add(event);
		}

		void partition(TestEvent event) {
			add(event);
		}

		private synchronized void add(TestEvent event) {
			this.sum += event.value();
		}

	}

}
