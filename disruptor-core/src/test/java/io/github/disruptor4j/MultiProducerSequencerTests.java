package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.disruptor4j.testing.Background;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only many producers can do: publish out of order, and compete for room.
 */
class MultiProducerSequencerTests {

	private final Sequence gate = new Sequence();

	@Test
	void shouldNotLetConsumersPassAGap() throws Exception {
		MultiProducerSequencer sequencer = new MultiProducerSequencer(8, new BlockingWaitStrategy());
		sequencer.addGatingSequences(this.gate);
		SequenceBarrier barrier = sequencer.newBarrier();
		for (long first = 0; first < 48; first += 6) {
			sequencer.next(6);
			sequencer.publish(first + 5);
			sequencer.publish(first + 1);
			sequencer.publish(first);
			assertThat(barrier.waitFor(first)).isEqualTo(first + 1);
			assertThat(sequencer.getHighestPublishedSequence(first, first + 5)).isEqualTo(first + 1);
			assertThat(sequencer.getHighestPublishedSequence(first + 2, first + 5)).isEqualTo(first + 1);
			assertThat(sequencer.isAvailable(first + 2)).isFalse();
			assertThat(sequencer.isAvailable(first + 5)).isTrue();
			sequencer.publish(first + 3, first + 4);
			assertThat(barrier.waitFor(first + 1)).isEqualTo(first + 1);
			sequencer.publish(first + 2);
			assertThat(barrier.waitFor(first + 2)).isEqualTo(first + 5);
			this.gate.set(first + 5);
		}
	}

	@Test
	void shouldReportTheLastContiguousPublicationWhereNothingWasAskedFor() throws Exception {
		MultiProducerSequencer sequencer = new MultiProducerSequencer(8, new BlockingWaitStrategy());
		SequenceBarrier barrier = sequencer.newBarrier();
		assertThat(barrier.waitFor(-1)).isEqualTo(-1L);
		sequencer.next(3);
		assertThat(barrier.waitFor(-1)).isEqualTo(-1L);
		sequencer.publish(1);
		assertThat(barrier.waitFor(-1)).isEqualTo(-1L);
		sequencer.publish(0);
		assertThat(barrier.waitFor(-1)).isEqualTo(1L);
	}

	@Test
	void shouldWaitBehindAGapThatOthersPublishAround() throws Throwable {
		MultiProducerSequencer sequencer = new MultiProducerSequencer(8, new BlockingWaitStrategy());
		SequenceBarrier barrier = sequencer.newBarrier();
		sequencer.next(3);
		sequencer.publish(1, 2);
		Background<Long> consumer = Background.call(() -> barrier.waitFor(0)).awaitBlocked();
		sequencer.publish(0);
		assertThat(consumer.result()).isBetween(0L, 2L);
	}

	@Test
	void shouldFollowParentsThroughGaps() throws Exception {
		MultiProducerSequencer sequencer = new MultiProducerSequencer(8, new BlockingWaitStrategy());
		// A parent of the user's own that is ahead of what is published.
		Sequence parent = new Sequence();
		SequenceBarrier barrier = sequencer.newBarrier(parent);
		sequencer.next(4);
		sequencer.publish(0);
		sequencer.publish(2);
		parent.set(3);
		assertThat(barrier.waitFor(0)).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 8, 1024 })
	void shouldNeverClaimMoreThanThereIsRoomFor(int size) throws Throwable {
		MultiProducerSequencer sequencer = new MultiProducerSequencer(size, new YieldingWaitStrategy());
		sequencer.addGatingSequences(this.gate);
		AtomicBoolean done = new AtomicBoolean();
		List<Background<Void>> producers = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			producers.add(Background.run(() -> produceWithChangesOfMind(sequencer, size)));
		}
		Background<Void> observer = Background.run(() -> {
			while (!done.get()) {
				// The gate first: it only moves towards the cursor.
				long consumed = this.gate.get();
				long remaining = sequencer.remainingCapacity();
				long cursor = sequencer.getCursor();
				assertThat(remaining).isBetween(0L, (long) size);
				assertThat(cursor).isGreaterThanOrEqualTo(consumed);
				assertThat(cursor).isLessThanOrEqualTo(this.gate.get() + size);
				Thread.yield();
			}
		});
		SequenceBarrier barrier = sequencer.newBarrier();
		for (long next = 0; next < 1800; next = this.gate.get() + 1) {
			this.gate.set(barrier.waitFor(next));
		}
		for (Background<Void> producer : producers) {
			producer.result();
		}
		done.set(true);
		observer.result();
		assertThat(sequencer.getCursor()).isEqualTo(1799L);
	}

	private static void produceWithChangesOfMind(Sequencer sequencer, int size) throws InterruptedException {
		for (int published = 0; published < 600;) {
			int n = Math.min(1 + published % Math.min(size, 3), 600 - published);
			try {
				long hi = (published % 2 == 0) ? sequencer.next(n) : sequencer.next(n, 1, TimeUnit.MICROSECONDS);
				sequencer.publish(hi - (n - 1), hi);
				published += n;
			}
			catch (TimeoutException ex) {
				Thread.yield();
			}
		}
	}

}
