package io.github.disruptor4j;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How claims wait for room on every sequencer, and how such a wait ends.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("rings")
class SequencerWaitContractTests extends AbstractSequencerContractTests {

	@Test
	void shouldWaitForRoomUntilAGateMoves() throws Throwable {
		Sequencer sequencer = createFull();
		for (int lap = 0; lap < 3; lap++) {
			long last = sequencer.getCursor();
			Background<Long> claim = Background.call(sequencer::next).awaitBlocked();
			assertThat(sequencer.getCursor()).isEqualTo(last);
			assertThat(sequencer.remainingCapacity()).isZero();
			this.gate.set(this.gate.get() + 1);
			assertThat(claim.result()).isEqualTo(last + 1);
			sequencer.publish(last + 1);
		}
	}

	@Test
	void shouldWaitForRoomForAllOfARange() throws Throwable {
		Sequencer sequencer = createFull();
		long last = sequencer.getCursor();
		Background<Long> claim = Background.call(() -> sequencer.next(this.size)).awaitBlocked();
		for (long consumed = 0; consumed < last; consumed++) {
			this.gate.set(consumed);
		}
		assertThat(claim.isDone()).isFalse();
		this.gate.set(last);
		assertThat(claim.result()).isEqualTo(last + this.size);
	}

	@Test
	void shouldLetAWaitingClaimThroughWhenItsGateIsRemoved() throws Throwable {
		Sequencer sequencer = createFull();
		Background<Long> claim = Background.call(sequencer::next).awaitBlocked();
		assertThat(sequencer.removeGatingSequence(this.gate)).isTrue();
		assertThat(claim.result()).isEqualTo(this.size);
		assertThat(sequencer.removeGatingSequence(this.gate)).isFalse();
	}

	@Test
	void shouldKeepWaitingWhenInterruptedAndKeepTheInterrupt() throws Throwable {
		Sequencer sequencer = createFull();
		Background<Boolean> claim = Background.call(() -> {
			Thread.currentThread().interrupt();
			sequencer.publish(sequencer.next());
			return Thread.interrupted();
		});
		claim.awaitBlocked();
		claim.thread().interrupt();
		claim.awaitBlocked();
		assertThat(claim.isDone()).isFalse();
		this.gate.set(0);
		assertThat(claim.result()).as("interrupt kept").isTrue();
		assertThat(sequencer.getCursor()).isEqualTo(this.size);
	}

	@Test
	void shouldGiveUpAClaimInTimeWithoutATrace() throws Exception {
		Sequencer sequencer = createFull();
		long last = sequencer.getCursor();
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> sequencer.next(2, TimeUnit.MILLISECONDS))
				.isSameAs(TimeoutException.INSTANCE);
			assertThatExceptionOfType(TimeoutException.class)
				.isThrownBy(() -> sequencer.next(this.size, 0, TimeUnit.MILLISECONDS));
			assertThatExceptionOfType(TimeoutException.class)
				.isThrownBy(() -> sequencer.next(1, -1, TimeUnit.MILLISECONDS));
		}
		assertThat(sequencer.getCursor()).isEqualTo(last);
		assertThat(sequencer.remainingCapacity()).isZero();
		this.gate.set(last);
		assertThat(sequencer.remainingCapacity()).isEqualTo(this.size);
		assertThat(sequencer.next(this.size, 1, TimeUnit.SECONDS)).isEqualTo(last + this.size);
	}

	@Test
	void shouldGrantATimedClaimAtOnceWhereThereIsRoom() throws Exception {
		Sequencer sequencer = createGated();
		assertThat(sequencer.next(0, TimeUnit.SECONDS)).isZero();
		sequencer.publish(0);
		this.gate.set(0);
		assertThat(sequencer.next(this.size, -1, TimeUnit.SECONDS)).isEqualTo(this.size);
	}

	@Test
	void shouldWakeATimedClaimWhenAGateMoves() throws Throwable {
		Sequencer sequencer = createFull();
		Background<Long> claim = Background.call(() -> sequencer.next(30, TimeUnit.SECONDS)).awaitBlocked();
		this.gate.set(0);
		assertThat(claim.result()).isEqualTo(this.size);
	}

	@Test
	void shouldEndATimedClaimWhenInterrupted() throws Throwable {
		Sequencer sequencer = createFull();
		Background<Long> claim = Background.call(() -> sequencer.next(30, TimeUnit.SECONDS)).awaitBlocked();
		claim.thread().interrupt();
		assertThat(claim.failure()).isInstanceOf(InterruptedException.class);
		Background<Long> interruptedBefore = Background.call(() -> {
			Thread.currentThread().interrupt();
			return sequencer.next(30, TimeUnit.SECONDS);
		});
		assertThat(interruptedBefore.failure()).isInstanceOf(InterruptedException.class);
		assertThat(sequencer.getCursor()).isEqualTo(this.size - 1);
		this.gate.set(0);
		assertThat(sequencer.next()).isEqualTo(this.size);
	}

	@Test
	void shouldWaitForRoomAndClaimNothing() throws Throwable {
		Sequencer sequencer = createFull();
		for (int lap = 0; lap < 3; lap++) {
			long last = sequencer.getCursor();
			Background<Void> waiting = Background.run(() -> sequencer.awaitAvailableCapacity(1, 30, TimeUnit.SECONDS))
				.awaitBlocked();
			this.gate.set(this.gate.get() + 1);
			waiting.result();
			assertThat(sequencer.getCursor()).isEqualTo(last);
			assertThat(sequencer.getClaimedSequence()).isEqualTo(last);
			assertThat(sequencer.remainingCapacity()).isEqualTo(1);
			sequencer.awaitAvailableCapacity(1, 0, TimeUnit.SECONDS);
			assertThat(sequencer.next()).isEqualTo(last + 1);
			sequencer.publish(last + 1);
		}
	}

	@Test
	void shouldEndAWaitThatClaimsNothing() throws Throwable {
		Sequencer sequencer = createFull();
		assertThatIllegalArgumentException().isThrownBy(() -> sequencer.awaitAvailableCapacity(0, 1, TimeUnit.SECONDS));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> sequencer.awaitAvailableCapacity(this.size + 1, 1, TimeUnit.SECONDS));
		assertThatExceptionOfType(TimeoutException.class)
			.isThrownBy(() -> sequencer.awaitAvailableCapacity(1, 2, TimeUnit.MILLISECONDS));
		Background<Void> interrupted = Background.run(() -> sequencer.awaitAvailableCapacity(1, 30, TimeUnit.SECONDS))
			.awaitBlocked();
		interrupted.thread().interrupt();
		assertThat(interrupted.failure()).isInstanceOf(InterruptedException.class);
		Background<Void> closed = Background.run(() -> sequencer.awaitAvailableCapacity(1, 30, TimeUnit.SECONDS))
			.awaitBlocked();
		sequencer.closeAdmission();
		assertThat(closed.failure()).isInstanceOf(RingClosedException.class);
		this.gate.set(0);
		assertThatExceptionOfType(RingClosedException.class)
			.isThrownBy(() -> sequencer.awaitAvailableCapacity(1, 1, TimeUnit.SECONDS));
	}

	@Test
	void shouldAskThePolicyUntilThereIsRoom() {
		Sequencer sequencer = createFull();
		for (int lap = 0; lap < 3; lap++) {
			long last = sequencer.getCursor();
			AtomicInteger calls = new AtomicInteger();
			long claimed = sequencer.next((n) -> {
				assertThat(n).isEqualTo(1);
				assertThat(sequencer.getClaimedSequence()).isEqualTo(last);
				if (calls.incrementAndGet() == 3) {
					this.gate.set(this.gate.get() + 1);
				}
			});
			assertThat(claimed).isEqualTo(last + 1);
			assertThat(calls).hasValue(3);
			sequencer.publish(claimed);
		}
		this.gate.set(sequencer.getCursor());
		assertThat(sequencer.next((n) -> {
			throw new AssertionError("Asked although there is room");
		})).isEqualTo(sequencer.getCursor() + ((this.type == ProducerType.SINGLE) ? 1 : 0));
	}

	@Test
	void shouldRefuseAClaimAsThePolicyDoes() {
		Sequencer sequencer = createFull();
		long last = sequencer.getCursor();
		IllegalStateException refusal = new IllegalStateException("full");
		assertThatIllegalStateException().isThrownBy(() -> sequencer.next((n) -> {
			throw refusal;
		})).isSameAs(refusal);
		assertThat(sequencer.getClaimedSequence()).isEqualTo(last);
		this.gate.set(0);
		assertThat(sequencer.next()).isEqualTo(last + 1);
	}

	@Test
	void shouldLookAtAdmissionBeforeItAsksThePolicyAgain() {
		Sequencer sequencer = createFull();
		AtomicInteger calls = new AtomicInteger();
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> sequencer.next((n) -> {
			calls.incrementAndGet();
			sequencer.closeAdmission();
		}));
		assertThat(calls).hasValue(1);
		assertThatExceptionOfType(RingClosedException.class)
			.isThrownBy(() -> sequencer.next((n) -> calls.incrementAndGet()));
		assertThat(calls).hasValue(1);
	}

	@Test
	void shouldTurnClaimsAwayWhenClosed() throws Throwable {
		Sequencer sequencer = createFull();
		Background<Long> waiting = Background.call(sequencer::next).awaitBlocked();
		sequencer.closeAdmission();
		assertThat(waiting.failure()).isInstanceOf(RingClosedException.class)
			.isNotInstanceOf(RingFailedException.class);
		assertThat(sequencer.isAdmissionOpen()).isFalse();
		this.gate.set(this.size - 1);
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> sequencer.next());
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> sequencer.next(1));
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> sequencer.tryNext());
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> sequencer.tryNext(1));
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> sequencer.next(1, TimeUnit.SECONDS));
		assertThat(sequencer.getCursor()).isEqualTo(this.size - 1);
	}

	@Test
	void shouldWakeATimedClaimWhenClosed() throws Throwable {
		Sequencer sequencer = createFull();
		Background<Long> waiting = Background.call(() -> sequencer.next(30, TimeUnit.SECONDS)).awaitBlocked();
		sequencer.closeAdmission();
		assertThat(waiting.failure()).isInstanceOf(RingClosedException.class);
	}

	@Test
	void shouldSayWhyItFailed() throws Throwable {
		Sequencer sequencer = createFull();
		Exception cause = new Exception("disk full");
		Background<Long> waiting = Background.call(sequencer::next).awaitBlocked();
		sequencer.failAdmission(cause);
		assertThat(waiting.failure()).isInstanceOf(RingFailedException.class).hasCause(cause);
		sequencer.closeAdmission();
		assertThatExceptionOfType(RingFailedException.class).as("stays failed")
			.isThrownBy(() -> sequencer.next())
			.withCause(cause);
	}

	@Test
	void shouldFailAfterItWasClosed() {
		Sequencer sequencer = create();
		sequencer.closeAdmission();
		sequencer.failAdmission(new Exception());
		assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> sequencer.next());
	}

	@Test
	void shouldGoOnWhenItsFailureIsTakenBack() {
		Sequencer sequencer = create();
		sequencer.failAdmission(new Exception());
		sequencer.recoverAdmission();
		assertThat(sequencer.isAdmissionOpen()).isTrue();
		assertThat(sequencer.next()).isZero();
		sequencer.recoverAdmission();
		assertThat(sequencer.isAdmissionOpen()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void shouldStayClosedWhenItsFailureIsTakenBack(boolean closedFirst) {
		Sequencer sequencer = create();
		if (closedFirst) {
			sequencer.closeAdmission();
			sequencer.failAdmission(new Exception());
		}
		else {
			sequencer.failAdmission(new Exception());
			sequencer.closeAdmission();
		}
		sequencer.recoverAdmission();
		assertThat(sequencer.isAdmissionOpen()).isFalse();
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> sequencer.next())
			.isNotInstanceOf(RingFailedException.class);
		sequencer.failAdmission(new Exception());
		sequencer.recoverAdmission();
		assertThat(sequencer.isAdmissionOpen()).as("another time").isFalse();
		sequencer.openAdmission();
		assertThat(sequencer.next()).isZero();
	}

	@Test
	void shouldPublishAfterItWasClosedWhatWasClaimedBefore() throws Exception {
		Sequencer sequencer = createGated();
		SequenceBarrier barrier = sequencer.newBarrier();
		long claimed = sequencer.next();
		sequencer.closeAdmission();
		sequencer.publish(claimed);
		assertThat(barrier.waitFor(claimed)).isEqualTo(claimed);
	}

	@Test
	void shouldSayThatItIsClosedRatherThanFull() {
		Sequencer sequencer = createGated();
		sequencer.publish(0, sequencer.next(this.size));
		sequencer.closeAdmission();
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> sequencer.tryNext());
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> sequencer.next());
		assertThat(sequencer.getClaimedSequence()).isEqualTo(this.size - 1);
	}

	@Test
	void shouldGoOnWhenItIsOpenedAgain() {
		Sequencer sequencer = createGated();
		sequencer.publish(sequencer.next());
		this.gate.set(0);
		sequencer.failAdmission(new Exception());
		sequencer.openAdmission();
		assertThat(sequencer.isAdmissionOpen()).isTrue();
		assertThat(sequencer.next()).isEqualTo(1L);
	}

	@Test
	void shouldParkBehindOurOwnConsumersAndBeWokenByWhateverEndsTheWait() throws Throwable {
		// Consumers of ours announce their progress, so nobody looks from time to time.
		Sequencer sequencer = create();
		Sequence consumer = new BatchEventProcessorBuilder()
			.build((sequence) -> sequence, sequencer.newBarrier(), (event, sequence, endOfBatch) -> {
			})
			.getSequence();
		sequencer.addGatingSequences(consumer);
		fill(sequencer);
		Background<Long> claim = awaitParked(Background.call(sequencer::next));
		consumer.set(0);
		assertThat(claim.result()).isEqualTo(this.size);
		Background<Long> closed = awaitParked(Background.call(() -> sequencer.next(this.size)));
		sequencer.closeAdmission();
		assertThat(closed.failure()).isInstanceOf(RingClosedException.class);
		sequencer.openAdmission();
		Background<Long> failed = awaitParked(Background.call(() -> sequencer.next(this.size)));
		sequencer.failAdmission(new Exception());
		assertThat(failed.failure()).isInstanceOf(RingFailedException.class);
		sequencer.openAdmission();
		Background<Long> freed = awaitParked(Background.call(() -> sequencer.next(this.size)));
		assertThat(sequencer.removeGatingSequence(consumer)).isTrue();
		assertThat(freed.result()).isEqualTo(2L * this.size);
	}

	private static Background<Long> awaitParked(Background<Long> claim) {
		Waits.until(() -> claim.thread().getState() == Thread.State.WAITING);
		return claim;
	}

}
