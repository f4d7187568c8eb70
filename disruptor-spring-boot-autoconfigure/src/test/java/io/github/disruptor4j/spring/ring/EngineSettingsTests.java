package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.Slots;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a ring's settings make of its engine.
 */
@Timeout(60)
class EngineSettingsTests {

	@ParameterizedTest
	@CsvSource({ "PRE_ALLOCATED, SINGLE", "PRE_ALLOCATED, MULTI", "REFERENCE, SINGLE", "REFERENCE, MULTI",
			"RANGE, SINGLE", "RANGE, MULTI" })
	void shouldHaveTheSequencerForItsProducers(Slots slots, ProducerType producers) {
		RingDefinition.Builder<TestEvent> ring = (slots != Slots.RANGE)
				? RingDefinition.builder("orders", TestEvent.class) : RingDefinition.builder("orders");
		RingContainer<TestEvent> container = new RingContainer<>(
				RingGraph.of(ring.slots(slots).producerType(producers).build()),
				new RingResources(new DefaultListableBeanFactory(), (event) -> {
				}));
		assertThat(container.ringBuffer().toString())
			.contains((producers == ProducerType.SINGLE) ? "SingleProducerSequencer" : "MultiProducerSequencer");
	}

	@Test
	void shouldHaveTheWaitStrategyOfItsSettings() {
		assertThat(waitStrategy(WaitStrategyType.TIMEOUT_BLOCKING)).contains("TimeoutBlockingWaitStrategy");
		assertThat(waitStrategy(WaitStrategyType.YIELDING)).contains("YieldingWaitStrategy");
	}

	@Test
	void shouldLetAConsumerWaitInItsOwnWay() {
		Set<String> timedOut = ConcurrentHashMap.newKeySet();
		WaitStrategyDefinition brief = new WaitStrategyDefinition(WaitStrategyType.TIMEOUT_BLOCKING, null,
				Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), WaitStrategyType.BLOCKING, 1,
				Duration.ofMillis(1));
		WaitStrategyDefinition blocking = WaitStrategyDefinition.of(WaitStrategyType.BLOCKING);
		try (TestRing ring = TestRing.named("orders")
			.define((definition) -> definition.waitStrategy(brief))
			.consumer("own", noting("own", timedOut), (consumer) -> consumer.waitStrategy(blocking))
			.consumer("ring", noting("ring", timedOut))
			.build();
				TestRing other = TestRing.named("trades")
					.define((definition) -> definition.waitStrategy(blocking))
					.consumer("brief", noting("brief", timedOut), (consumer) -> consumer.waitStrategy(brief))
					.consumer("blocking", noting("blocking", timedOut))
					.build()) {
			ring.start();
			other.start();
			await().until(() -> timedOut.containsAll(List.of("ring", "brief")));
			assertThat(timedOut).containsExactlyInAnyOrder("ring", "brief");
		}
	}

	private static String waitStrategy(WaitStrategyType type) {
		try (TestRing ring = TestRing.named("orders")
			.define((definition) -> definition.waitStrategy(WaitStrategyDefinition.of(type)))
			.build()) {
			return ring.container().ringBuffer().toString();
		}
	}

	private static EventHandler<TestEvent> noting(String name, Set<String> timedOut) {
		return new EventHandler<>() {

			@Override
			public void onEvent(TestEvent event, long sequence, boolean endOfBatch) {
			}

			@Override
			public void onTimeout(long sequence) {
				timedOut.add(name);
			}

		};
	}

}
