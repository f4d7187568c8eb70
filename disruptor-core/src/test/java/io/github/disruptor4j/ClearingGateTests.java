package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * When slots are cleared, on both kinds of ring and on rings of all sizes. Gates are
 * moved by hand here.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class ClearingGateTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	private RingBuffer<Slot> ring;

	private final List<Long> cleared = Collections.synchronizedList(new ArrayList<>());

	@BeforeEach
	void createRing() {
		this.ring = RingBuffer.create(this.type, Slot::new, this.size, new BlockingWaitStrategy());
		this.ring.clearEventsWith(this::clear);
	}

	private void clear(Slot slot) {
		this.cleared.add(slot.value);
		slot.value = null;
	}

	private void publish(int times) throws Exception {
		for (int i = 0; i < times; i++) {
			publish(this.ring.next(10, TimeUnit.SECONDS));
		}
	}

	private void publish(long sequence) {
		Slot slot = this.ring.get(sequence);
		assertThat(slot.value).as("what a producer finds in slot " + sequence).isNull();
		slot.value = sequence;
		this.ring.publish(sequence);
	}

	private Sequence gate() {
		Sequence gate = this.ring.newPoller().getSequence();
		this.ring.addGatingSequences(gate);
		return gate;
	}

	private static List<Long> upTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toList();
	}

	@Test
	void shouldClearWhatAllGatesHavePassedAtOnce() throws Exception {
		Sequence first = gate();
		Sequence second = gate();
		for (long lap = 0; lap < 3; lap++) {
			publish(this.size);
			long last = this.ring.getCursor();
			first.set(last);
			assertThat(this.cleared).isEqualTo(upTo(last - this.size));
			assertThat(this.ring.hasAvailableCapacity(1)).isFalse();
			second.set(last - this.size + 1);
			assertThat(this.cleared).isEqualTo(upTo(last - this.size + 1));
			second.set(last);
			assertThat(this.cleared).isEqualTo(upTo(last));
			assertThat(this.ring.remainingCapacity()).isEqualTo(this.size);
		}
	}

	@Test
	void shouldClearDiscardedSlotsToo() throws Exception {
		Sequence gate = gate();
		for (int lap = 0; lap < 3; lap++) {
			try (Claim<Slot> claim = this.ring.claim(this.size)) {
				claim.fill((slot, sequence) -> slot.value = sequence);
				claim.keep(this.size / 2);
			}
			gate.set(this.ring.getCursor());
		}
		assertThat(this.cleared).isEqualTo(upTo(3L * this.size - 1));
		publish(1);
	}

	@Test
	void shouldGoOnWhenTheSlowestGateIsRemoved() throws Throwable {
		Sequence fast = gate();
		Sequence slow = gate();
		publish(this.size);
		fast.set(this.size - 1);
		Background<Void> producer = Background.run(() -> publish(this.size)).awaitBlocked();
		this.ring.removeGatingSequence(slow);
		producer.result();
		fast.set(2L * this.size - 1);
		assertThat(this.cleared).isEqualTo(upTo(2L * this.size - 1));
	}

	@Test
	void shouldWakeAProducerThatWaitsForRoom() throws Throwable {
		Sequence gate = gate();
		publish(this.size);
		Background<Void> producer = Background.run(() -> publish(1)).awaitBlocked();
		gate.set(this.size - 1);
		producer.result();
	}

	@Test
	void shouldClearForProducersWhereThereIsNoGate() throws Exception {
		publish(3 * this.size);
		assertThat(this.cleared.size()).isGreaterThanOrEqualTo(2 * this.size);
		Sequence late = gate();
		assertThat(late.get()).isEqualTo(3L * this.size - 1);
		publish(this.size);
		late.set(4L * this.size - 1);
		assertThat(this.cleared).isEqualTo(upTo(4L * this.size - 1));
	}

	@Test
	void shouldClearForProducersBehindAGateThatDoesNotAnnounceItsProgress() throws Throwable {
		Sequence silent = new Sequence();
		this.ring.addGatingSequences(silent);
		publish(this.size);
		silent.set(this.size - 1);
		assertThat(this.cleared).isEmpty();
		publish(this.size);
		assertThat(this.cleared).isEqualTo(upTo(this.size - 1));
		Background<Void> producer = Background.run(() -> publish(this.size)).awaitBlocked();
		silent.set(2L * this.size - 1);
		producer.result();
		assertThat(this.cleared).isEqualTo(upTo(2L * this.size - 1));
	}

	@Test
	void shouldNotClearWhatIsClaimedButNotPublishedWhenAGateComesLate() throws Exception {
		publish(this.size);
		long claimed = this.ring.next(this.size);
		Sequence late = gate();
		assertThat(this.cleared).isEqualTo(upTo(this.size - 1));
		for (long sequence = claimed - this.size + 1; sequence <= claimed; sequence++) {
			publish(sequence);
		}
		late.set(claimed);
		publish(this.size);
		assertThat(this.cleared).isEqualTo(upTo(claimed));
	}

	@Test
	void shouldNotWaitForAGateThatWasAheadOfWhatIsPublished() throws Throwable {
		Sequence first = gate();
		long claimed = this.ring.next(this.size);
		Sequence late = gate();
		late.set(claimed);
		this.ring.removeGatingSequence(first);
		Background<Void> producer = Background.run(() -> {
			for (long sequence = 0; sequence <= claimed; sequence++) {
				publish(sequence);
			}
			publish(1);
		});
		producer.result();
		assertThat(this.cleared).startsWith(0L);
	}

	@RepeatedTest(5)
	void shouldNotParkAProducerForGoodThatWaitsForAPublication() throws Throwable {
		assumeThat(this.type).isEqualTo(ProducerType.MULTI);
		Sequence first = gate();
		long claimed = this.ring.next(this.size);
		Sequence late = gate();
		late.set(claimed);
		this.ring.removeGatingSequence(first);
		Background<Void> producer = Background.run(() -> publish(1)).awaitBlocked();
		for (long sequence = 0; sequence <= claimed; sequence++) {
			publish(sequence);
		}
		producer.result();
		assertThat(this.cleared).startsWith(0L);
	}

	@RepeatedTest(2)
	void shouldNotOverlookAGateThatComesDuringALook(RepetitionInfo repetition) throws Exception {
		assumeThat(this.size).isGreaterThan(1);
		AtomicReference<Sequence> late = new AtomicReference<>();
		// One look finds out whether there is anything to do, a second one how much.
		AtomicInteger looks = new AtomicInteger();
		Sequence first = new Sequence();
		Sequence trap = new Sequence() {

			@Override
			public long get() {
				if (looks.decrementAndGet() == 0) {
					late.set(gate());
					for (int i = 1; i < ClearingGateTests.this.size; i++) {
						publish(ClearingGateTests.this.ring.next());
					}
					first.set(ClearingGateTests.this.size - 1);
				}
				return Long.MAX_VALUE;
			}

		};
		this.ring.addGatingSequences(trap, first);
		publish(1);
		first.set(0);
		looks.set(repetition.getCurrentRepetition());
		this.ring.hasAvailableCapacity(this.size);
		assertThat(late.get().get()).isZero();
		assertThat(this.cleared).containsExactly(0L);
		late.get().set(this.size - 1);
		this.ring.hasAvailableCapacity(this.size);
		assertThat(this.cleared).isEqualTo(upTo(this.size - 1));
	}

	@Test
	void shouldFailTheRingWhenClearingFails() throws Exception {
		RingBuffer<Slot> fragile = RingBuffer.create(this.type, Slot::new, this.size, new BlockingWaitStrategy());
		RuntimeException failure = new RuntimeException("expected");
		boolean[] faulty = { true };
		fragile.clearEventsWith((slot) -> {
			if (faulty[0] && slot.value == this.size) {
				throw failure;
			}
			clear(slot);
		});
		Sequence gate = fragile.newPoller().getSequence();
		fragile.addGatingSequences(gate);
		this.ring = fragile;
		publish(this.size);
		gate.set(this.size - 1);
		publish(this.size);
		gate.set(2L * this.size - 1);
		assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> publish(1))
			.withMessageContaining("Clearing event " + this.size)
			.satisfies((ex) -> assertThat(ex).hasRootCause(failure));
		assertThat(this.cleared).isEqualTo(upTo(this.size - 1));
		faulty[0] = false;
		fragile.openAdmission();
		publish(1);
		assertThat(this.cleared).isEqualTo(upTo(2L * this.size - 1));
	}

	@Test
	void shouldBeClearedInOneWayOnly() {
		assertThatIllegalStateException().isThrownBy(() -> this.ring.clearEventsWith(this::clear));
	}

	/**
	 * Holds its sequence, or nothing.
	 */
	static final class Slot {

		private Long value;

	}

}
