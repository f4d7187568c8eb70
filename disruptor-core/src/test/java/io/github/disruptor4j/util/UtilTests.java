package io.github.disruptor4j.util;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.NoOpEventProcessor;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.testing.Background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UtilTests {

	@ParameterizedTest
	@CsvSource({ "-2147483648,1", "-5,1", "0,1", "1,1", "2,2", "3,4", "8,8", "9,16", "1000,1024",
			"536870913,1073741824", "1073741824,1073741824" })
	void shouldRoundUpToAPowerOfTwo(int number, int expected) {
		assertThat(Util.ceilingNextPowerOfTwo(number)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "1,0", "2,1", "3,1", "4,2", "1023,9", "1024,10", "2147483647,30" })
	void shouldTakeTheLogarithm(int number, int expected) {
		assertThat(Util.log2(number)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, Integer.MIN_VALUE })
	void shouldRefuseTheLogarithmOfWhatIsNotPositive(int number) {
		assertThatIllegalArgumentException().isThrownBy(() -> Util.log2(number))
			.withMessageContaining(String.valueOf(number));
	}

	@Test
	void shouldFindTheLowestSequence() {
		Sequence[] sequences = { new Sequence(5), new Sequence(-1), new Sequence(12) };
		assertThat(Util.getMinimumSequence(sequences)).isEqualTo(-1L);
		assertThat(Util.getMinimumSequence(sequences, -3)).isEqualTo(-3L);
		assertThat(Util.getMinimumSequence(sequences, 3)).isEqualTo(-1L);
		assertThat(Util.getMinimumSequence(new Sequence[0])).isEqualTo(Long.MAX_VALUE);
		assertThat(Util.getMinimumSequence(new Sequence[0], 4)).isEqualTo(4L);
	}

	@Test
	void shouldCollectTheSequencesOfProcessors() {
		RingBuffer<Object> ring = RingBuffer.createMultiProducer(Object::new, 8);
		EventProcessor one = new NoOpEventProcessor(ring);
		EventProcessor two = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(),
				(event, sequence, endOfBatch) -> {
				});
		assertThat(Util.getSequencesFor(one, two)).containsExactly(one.getSequence(), two.getSequence());
		assertThat(Util.getSequencesFor()).isEmpty();
	}

	@Test
	void shouldWaitOnAMonitorForNoLongerThanTold() throws InterruptedException {
		Object mutex = new Object();
		synchronized (mutex) {
			assertThat(Util.awaitNanos(mutex, 2_000_000)).isLessThan(2_000_000L);
			assertThat(Util.awaitNanos(mutex, 0)).isLessThanOrEqualTo(0L);
			assertThat(Util.awaitNanos(mutex, -1)).isLessThan(0L);
		}
	}

	@Test
	void shouldSayHowMuchTimeIsLeftWhenNotified() throws Throwable {
		Object mutex = new Object();
		Background<Long> waiting = Background.call(() -> {
			synchronized (mutex) {
				return Util.awaitNanos(mutex, 60_000_000_000L);
			}
		}).awaitBlocked();
		synchronized (mutex) {
			mutex.notifyAll();
		}
		assertThat(waiting.result()).isBetween(1L, 60_000_000_000L);
	}

	@Test
	void shouldCreateDaemonThreads() throws Throwable {
		Background<Thread> created = Background.call(() -> DaemonThreadFactory.INSTANCE.newThread(() -> {
		}));
		assertThat(created.result().isDaemon()).isTrue();
		assertThat(DaemonThreadFactory.valueOf("INSTANCE")).isSameAs(DaemonThreadFactory.INSTANCE);
	}

	@Test
	void shouldHintAtSpinning() {
		ThreadHints.onSpinWait();
	}

}
