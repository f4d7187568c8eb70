package io.github.disruptor4j;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.CountingWaitStrategy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A user's own wait strategy is signalled exactly once per publish call, wherever it is.
 */
class WaitStrategySignalTests {

	@ParameterizedTest
	@EnumSource
	void shouldSignalTheRingsStrategyOncePerPublishCall(ProducerType type) {
		CountingWaitStrategy strategy = new CountingWaitStrategy();
		RingBuffer<Object> ring = RingBuffer.create(type, Object::new, 8, strategy);
		ring.newBarrier();
		ring.newBarrier();
		ring.publishEvent((event, sequence) -> {
		});
		assertThat(strategy.signals()).isEqualTo(1);
		ring.publishEvents((event, sequence, arg) -> {
		}, new Object[5]);
		assertThat(strategy.signals()).isEqualTo(2);
		ring.tryPublishEvent((event, sequence) -> {
		});
		assertThat(strategy.signals()).isEqualTo(3);
		ring.publish(ring.next());
		assertThat(strategy.signals()).isEqualTo(4);
	}

	@ParameterizedTest
	@EnumSource
	void shouldSignalAFallbackOncePerPublishCall(ProducerType type) {
		CountingWaitStrategy fallback = new CountingWaitStrategy();
		Sequencer sequencer = AbstractSequencerContractTests.create(type, 8,
				new PhasedBackoffWaitStrategy(1, 1, TimeUnit.MICROSECONDS, fallback));
		sequencer.publish(sequencer.next());
		assertThat(fallback.signals()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void shouldSignalAnExtensionOfOursOncePerPublishCall(ProducerType type) {
		AtomicInteger signals = new AtomicInteger();
		Sequencer sequencer = AbstractSequencerContractTests.create(type, 8,
				new TimeoutBlockingWaitStrategy(1, TimeUnit.SECONDS) {

					@Override
					public void signalAllWhenBlocking() {
						signals.incrementAndGet();
						super.signalAllWhenBlocking();
					}

				});
		sequencer.publish(sequencer.next());
		assertThat(signals).hasValue(1);
	}

	@ParameterizedTest
	@EnumSource
	void shouldSignalEachStrategyOfABarrierOfItsOwnOncePerPublishCall(ProducerType type) {
		CountingWaitStrategy rings = new CountingWaitStrategy();
		CountingWaitStrategy consumers = new CountingWaitStrategy();
		Sequencer sequencer = AbstractSequencerContractTests.create(type, 8, rings);
		sequencer.newBarrier(consumers);
		sequencer.newBarrier(consumers);
		sequencer.publish(sequencer.next());
		assertThat(rings.signals()).isEqualTo(1);
		assertThat(consumers.signals()).isEqualTo(1);
	}

}
