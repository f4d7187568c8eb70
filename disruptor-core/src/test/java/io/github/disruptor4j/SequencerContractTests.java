package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What every sequencer does, whatever the number of producers and of slots. Several laps
 * are the rule here: mistakes show when slots are used again.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("rings")
class SequencerContractTests extends AbstractSequencerContractTests {

	@Test
	void shouldStartBeforeTheFirstSequence() {
		Sequencer sequencer = create();
		assertThat(sequencer.getCursor()).isEqualTo(-1L).isEqualTo(Sequencer.INITIAL_CURSOR_VALUE);
		assertThat(sequencer.getMinimumSequence()).isEqualTo(-1L);
		assertThat(sequencer.getBufferSize()).isEqualTo(this.size);
		assertThat(sequencer.remainingCapacity()).isEqualTo(this.size);
		assertThat(sequencer.isAvailable(0)).isFalse();
		assertThat(sequencer.isAdmissionOpen()).isTrue();
	}

	@Test
	void shouldHandOutSequencesOneByOneAndWrapFreelyWithoutGates() throws InsufficientCapacityException {
		Sequencer sequencer = create();
		for (long expected = 0; expected < 4L * this.size; expected += 2) {
			assertThat(sequencer.next()).isEqualTo(expected);
			sequencer.publish(expected);
			assertThat(sequencer.tryNext()).isEqualTo(expected + 1);
			sequencer.publish(expected + 1);
			assertThat(sequencer.getCursor()).isEqualTo(expected + 1);
		}
	}

	@Test
	void shouldHandOutRangesAndReturnTheirHighestSequence() throws InsufficientCapacityException {
		Sequencer sequencer = create();
		long expected = -1;
		for (int lap = 0; lap < 3; lap++) {
			for (int n = 1; n <= Math.min(this.size, 8); n++) {
				expected += n;
				assertThat(sequencer.next(n)).isEqualTo(expected);
				sequencer.publish(expected - (n - 1), expected);
				expected += n;
				assertThat(sequencer.tryNext(n)).isEqualTo(expected);
				sequencer.publish(expected - (n - 1), expected);
			}
			expected += this.size;
			assertThat(sequencer.next(this.size)).isEqualTo(expected);
			sequencer.publish(expected - (this.size - 1), expected);
		}
		assertThat(sequencer.getCursor()).isEqualTo(expected);
	}

	@Test
	void shouldRefuseClaimsOfImpossibleSizes() {
		Sequencer sequencer = createGated();
		for (int n : new int[] { 0, -1, Integer.MIN_VALUE }) {
			assertThatIllegalArgumentException().isThrownBy(() -> sequencer.next(n));
			assertThatIllegalArgumentException().isThrownBy(() -> sequencer.tryNext(n));
			assertThatIllegalArgumentException().isThrownBy(() -> sequencer.next(n, 1, TimeUnit.SECONDS));
		}
		for (int n : new int[] { this.size + 1, Integer.MAX_VALUE }) {
			assertThatIllegalArgumentException().isThrownBy(() -> sequencer.next(n));
			assertThatIllegalArgumentException().isThrownBy(() -> sequencer.next(n, 1, TimeUnit.SECONDS));
			assertThatExceptionOfType(InsufficientCapacityException.class).isThrownBy(() -> sequencer.tryNext(n));
		}
		assertThat(sequencer.getCursor()).isEqualTo(-1L);
		assertThat(sequencer.next()).isZero();
	}

	@Test
	void shouldRefuseSizesThatAreNoPowerOfTwo() {
		for (int wrong : new int[] { 0, -1, -this.size, Integer.MIN_VALUE, 3 * this.size, 4 * this.size - 1 }) {
			assertThatIllegalArgumentException().as("size %d", wrong)
				.isThrownBy(() -> create(this.type, wrong, this.waitStrategy))
				.withMessageContaining("bufferSize");
		}
	}

	@Test
	void shouldTellWhenThereIsNoRoomAndClaimNothing() throws InsufficientCapacityException {
		Sequencer sequencer = createFull();
		for (int lap = 0; lap < 3; lap++) {
			long last = sequencer.getCursor();
			assertThatExceptionOfType(InsufficientCapacityException.class).isThrownBy(() -> sequencer.tryNext())
				.isSameAs(InsufficientCapacityException.INSTANCE);
			assertThatExceptionOfType(InsufficientCapacityException.class).isThrownBy(() -> sequencer.tryNext(1));
			assertThat(sequencer.getCursor()).isEqualTo(last);
			assertThat(sequencer.remainingCapacity()).isZero();
			assertThat(sequencer.hasAvailableCapacity(1)).isFalse();
			this.gate.set(this.gate.get() + 1);
			assertThat(sequencer.tryNext()).isEqualTo(last + 1);
			sequencer.publish(last + 1);
		}
	}

	@Test
	void shouldCountRemainingCapacityOverLaps() {
		Sequencer sequencer = createGated();
		for (long sequence = 0; sequence < 3L * this.size; sequence++) {
			assertThat(sequencer.remainingCapacity()).isEqualTo(this.size);
			assertThat(sequencer.hasAvailableCapacity(this.size)).isTrue();
			sequencer.publish(sequencer.next());
			assertThat(sequencer.remainingCapacity()).isEqualTo(this.size - 1);
			assertThat(sequencer.hasAvailableCapacity(this.size)).isFalse();
			assertThat(sequencer.hasAvailableCapacity(this.size - 1)).isTrue();
			this.gate.set(sequence);
		}
	}

	@Test
	void shouldPublishWhatIsNamedAndForgetItALapLater() {
		Sequencer sequencer = create();
		for (long sequence = 0; sequence < 3L * this.size; sequence++) {
			assertThat(sequencer.next()).isEqualTo(sequence);
			assertThat(sequencer.isAvailable(sequence)).isFalse();
			sequencer.publish(sequence);
			assertThat(sequencer.isAvailable(sequence)).isTrue();
			assertThat(sequencer.isAvailable(sequence - this.size)).as("lapped").isFalse();
		}
	}

	@Test
	void shouldKeepTheCursorOfConsumersBeforeWhatIsClaimedAndNotPublished() throws Exception {
		Sequencer sequencer = createGated();
		SequenceBarrier barrier = sequencer.newBarrier();
		for (int lap = 0; lap < 3; lap++) {
			long claimed = sequencer.next(this.size);
			// Looking for room must not expose the slots that are still being filled.
			assertThat(sequencer.hasAvailableCapacity(1)).isFalse();
			assertThatExceptionOfType(InsufficientCapacityException.class).isThrownBy(() -> sequencer.tryNext());
			assertThatExceptionOfType(TimeoutException.class)
				.isThrownBy(() -> sequencer.next(1, 1, TimeUnit.NANOSECONDS));
			assertThat(barrier.getCursor()).isEqualTo(this.gate.get());
			sequencer.publish(claimed - (this.size - 1), claimed);
			assertThat(barrier.waitFor(claimed)).isEqualTo(claimed);
			this.gate.set(claimed);
		}
	}

	@Test
	void shouldSetGatesToTheCursorWhenTheyAreAdded() {
		Sequencer sequencer = create();
		for (int i = 0; i < 3 * this.size; i++) {
			sequencer.publish(sequencer.next());
		}
		Sequence late = new Sequence();
		sequencer.addGatingSequences(this.gate, late);
		assertThat(this.gate.get()).isEqualTo(3L * this.size - 1);
		assertThat(late.get()).isEqualTo(3L * this.size - 1);
		assertThat(sequencer.remainingCapacity()).isEqualTo(this.size);
	}

	@Test
	void shouldFollowTheSlowestGate() {
		Sequencer sequencer = createGated();
		Sequence other = new Sequence();
		sequencer.addGatingSequences(other);
		fill(sequencer);
		this.gate.set(this.size - 1);
		assertThat(sequencer.getMinimumSequence()).isEqualTo(-1L);
		assertThat(sequencer.hasAvailableCapacity(1)).isFalse();
		other.set(0);
		assertThat(sequencer.getMinimumSequence()).isZero();
		assertThat(sequencer.hasAvailableCapacity(1)).isTrue();
		assertThat(sequencer.removeGatingSequence(other)).isTrue();
		assertThat(sequencer.getMinimumSequence()).isEqualTo(this.size - 1);
		assertThat(sequencer.removeGatingSequence(this.gate)).isTrue();
		assertThat(sequencer.getMinimumSequence()).isEqualTo(sequencer.getCursor());
	}

	@Test
	void shouldReadUsersOwnSequencesThroughGet() {
		Sequencer sequencer = create();
		Sequence always = new Sequence() {

			@Override
			public long get() {
				return sequencer.getCursor();
			}

		};
		sequencer.addGatingSequences(always);
		for (long expected = 0; expected < 3L * this.size; expected++) {
			assertThat(sequencer.next()).isEqualTo(expected);
			sequencer.publish(expected);
		}
	}

	@Test
	void shouldSignalAUsersWaitStrategyOncePerPublishCall() {
		Sequencer sequencer = create();
		for (int lap = 1; lap <= 3; lap++) {
			sequencer.publish(sequencer.next());
			assertThat(this.waitStrategy.signals()).isEqualTo(2 * lap - 1);
			long hi = sequencer.next(this.size);
			sequencer.publish(hi - (this.size - 1), hi);
			assertThat(this.waitStrategy.signals()).isEqualTo(2 * lap);
		}
	}

	@Test
	void shouldGoOnFromWhereItWasToldTo() {
		Sequencer sequencer = create();
		sequencer.claim(5L * this.size);
		assertThat(sequencer.next()).isEqualTo(5L * this.size + 1);
		sequencer.publish(5L * this.size + 1);
		assertThat(sequencer.getCursor()).isEqualTo(5L * this.size + 1);
	}

	@Test
	void shouldReportTheEndOfARangeThatIsWhollyPublished() {
		Sequencer sequencer = create();
		for (int lap = 0; lap < 3; lap++) {
			fill(sequencer);
			long last = sequencer.getCursor();
			assertThat(sequencer.getHighestPublishedSequence(last - this.size + 1, last)).isEqualTo(last);
		}
		assertThat(sequencer.getHighestPublishedSequence(3L * this.size, 3L * this.size - 1))
			.as("an empty range ends before it begins")
			.isEqualTo(3L * this.size - 1);
	}

	@Test
	void shouldCreatePollersThatFollowTheCursorOrOthers() throws Exception {
		Sequencer sequencer = create();
		List<Long> polled = new ArrayList<>();
		DataProvider<Long> identity = (sequence) -> sequence;
		EventPoller<Long> poller = sequencer.newPoller(identity);
		EventPoller<Long> second = sequencer.newPoller(identity, poller.getSequence());
		sequencer.addGatingSequences(second.getSequence());
		for (long sequence = 0; sequence < 3L * this.size; sequence++) {
			sequencer.publish(sequencer.next());
			assertThat(second.poll((event, at, end) -> polled.add(event))).isEqualTo(EventPoller.PollState.GATING);
			poller.poll((event, at, end) -> true);
			assertThat(second.poll((event, at, end) -> polled.add(event))).isEqualTo(EventPoller.PollState.PROCESSING);
			assertThat(second.poll((event, at, end) -> polled.add(event))).isEqualTo(EventPoller.PollState.IDLE);
		}
		assertThat(polled).hasSize(3 * this.size).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void shouldHandEveryEventOfALappedRingToAConsumerInOrder() throws Throwable {
		Sequencer sequencer = createGated();
		int producers = (this.type == ProducerType.MULTI) ? 3 : 1;
		int each = Math.max(2000, 4 * this.size);
		long[] slots = new long[this.size];
		List<Background<Void>> running = new ArrayList<>();
		for (int producer = 0; producer < producers; producer++) {
			long tag = (long) producer << 32;
			running.add(Background.run(() -> {
				for (int i = 0; i < each;) {
					int n = Math.min(1 + i % Math.min(this.size, 5), each - i);
					long hi = sequencer.next(n);
					for (long sequence = hi - (n - 1); sequence <= hi; sequence++) {
						slots[(int) sequence & (this.size - 1)] = tag | i++;
					}
					sequencer.publish(hi - (n - 1), hi);
				}
			}));
		}
		SequenceBarrier barrier = sequencer.newBarrier();
		int[] seen = new int[producers];
		long next = 0;
		while (next < (long) producers * each) {
			long available = barrier.waitFor(next);
			assertThat(available).isLessThan(this.gate.get() + this.size + 1);
			for (; next <= available; next++) {
				long value = slots[(int) next & (this.size - 1)];
				assertThat((int) value).isEqualTo(seen[(int) (value >>> 32)]++);
			}
			this.gate.set(available);
		}
		for (Background<Void> producer : running) {
			producer.result();
		}
		assertThat(seen).containsOnly(each);
		assertThat(sequencer.getCursor()).isEqualTo((long) producers * each - 1);
	}

	@Test
	void shouldDescribeItself() {
		assertThat(createGated().toString()).contains("ProducerSequencer", "bufferSize=" + this.size, "cursor=-1",
				"gatingSequences=[-1]");
	}

}
