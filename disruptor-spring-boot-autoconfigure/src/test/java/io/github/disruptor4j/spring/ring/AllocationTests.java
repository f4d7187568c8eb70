package io.github.disruptor4j.spring.ring;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
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

	private static final Long VALUE = 1L;

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final Handler handler = new Handler();

	@Test
	void shouldNotAllocatePerEvent() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("handler", this.handler);
		RingContainer<TestEvent> ring = new RingContainer<>(graph(), new RingResources(beans, (event) -> {
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
		assertThat(this.handler.sum).isEqualTo(3L * 2 * EVENTS);
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
			.map((consumer) -> ((EngineConsumer) consumer).engine())
			.map(RingConsumer::getThread)
			.mapToLong((thread) -> this.threads.getThreadAllocatedBytes(thread.getId()))
			.toArray();
	}

	private static RingGraph<TestEvent> graph() {
		return RingGraph.of(RingDefinition.<TestEvent>builder("allocation", TestEvent.class)
			.bufferSize(1024)
			.waitStrategy(WaitStrategyDefinition.of(WaitStrategyType.YIELDING))
			.consumer(consumer("one", HandlerShape.EVENT, TestEvent.class))
			.consumer(consumer("two", HandlerShape.EVENT_SEQUENCE, TestEvent.class, long.class).toBuilder()
				.after("one")
				.build())
			.consumer(consumer("three", HandlerShape.EVENT_SEQUENCE_END_OF_BATCH, TestEvent.class, long.class,
					boolean.class)
				.toBuilder()
				.after("two")
				.build())
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

		private synchronized void add(TestEvent event) {
			this.sum += event.value();
		}

	}

}
