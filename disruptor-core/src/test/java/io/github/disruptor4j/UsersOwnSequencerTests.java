package io.github.disruptor4j;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.testing.Background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A sequencer written against the LMAX interface keeps compiling, and gets what we have
 * added to it.
 */
class UsersOwnSequencerTests {

	private final Delegate sequencer = new Delegate();

	private final Sequence gate = new Sequence();

	private void fill() {
		this.sequencer.addGatingSequences(this.gate);
		this.sequencer.publish(0, this.sequencer.next(4));
	}

	@Test
	void shouldGrantTimedClaims() throws Throwable {
		assertThat(this.sequencer.next(0, TimeUnit.SECONDS)).isZero();
		this.sequencer.publish(0);
		this.sequencer.addGatingSequences(this.gate);
		assertThat(this.sequencer.next(4, 1, TimeUnit.SECONDS)).isEqualTo(4L);
		Background<Long> waiting = Background.call(() -> this.sequencer.next(30, TimeUnit.SECONDS)).awaitBlocked();
		this.gate.set(1);
		assertThat(waiting.result()).isEqualTo(5L);
	}

	@Test
	void shouldGiveUpTimedClaimsWithoutATrace() throws Throwable {
		fill();
		assertThatExceptionOfType(TimeoutException.class)
			.isThrownBy(() -> this.sequencer.next(1, TimeUnit.MILLISECONDS));
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> this.sequencer.next(0, TimeUnit.DAYS));
		assertThatExceptionOfType(TimeoutException.class)
			.isThrownBy(() -> this.sequencer.next(Long.MIN_VALUE, TimeUnit.DAYS));
		Background<Long> waiting = Background.call(() -> this.sequencer.next(Long.MAX_VALUE, TimeUnit.DAYS))
			.awaitBlocked();
		waiting.thread().interrupt();
		assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
		assertThat(this.sequencer.getCursor()).isEqualTo(3L);
	}

	@Test
	void shouldRefuseTimedClaimsOfImpossibleSizes() {
		for (int n : new int[] { 0, -1, 5 }) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.sequencer.next(n, 1, TimeUnit.SECONDS));
		}
	}

	@Test
	void shouldWaitForRoomAndClaimNothing() throws Throwable {
		fill();
		for (int n : new int[] { 0, -1, 5 }) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.sequencer.awaitAvailableCapacity(n, 1, TimeUnit.SECONDS));
		}
		assertThatExceptionOfType(TimeoutException.class)
			.isThrownBy(() -> this.sequencer.awaitAvailableCapacity(1, 1, TimeUnit.MILLISECONDS));
		assertThatExceptionOfType(TimeoutException.class)
			.isThrownBy(() -> this.sequencer.awaitAvailableCapacity(1, Long.MIN_VALUE, TimeUnit.DAYS));
		Background<Void> waiting = Background
			.run(() -> this.sequencer.awaitAvailableCapacity(1, Long.MAX_VALUE, TimeUnit.DAYS))
			.awaitBlocked();
		waiting.thread().interrupt();
		assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
		this.gate.set(0);
		this.sequencer.awaitAvailableCapacity(1, 0, TimeUnit.SECONDS);
		assertThat(this.sequencer.getCursor()).isEqualTo(3L);
	}

	@Test
	void shouldAskThePolicyWhileThereIsNoRoom() {
		fill();
		assertThat(this.sequencer.next((n) -> this.gate.set(this.gate.get() + n))).isEqualTo(4L);
	}

	@Test
	void shouldSayThatItHasNoAdmissionControl() {
		assertThat(this.sequencer.isAdmissionOpen()).isTrue();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(this.sequencer::closeAdmission);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(this.sequencer::openAdmission);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(this.sequencer::recoverAdmission);
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.sequencer.failAdmission(new Exception()));
	}

	/**
	 * Implements what the LMAX interface has, and no more.
	 */
	private static final class Delegate implements Sequencer {

		private final Sequencer delegate = new SingleProducerSequencer(4, new BlockingWaitStrategy());

		@Override
		public void claim(long sequence) {
			this.delegate.claim(sequence);
		}

		@Override
		public boolean isAvailable(long sequence) {
			return this.delegate.isAvailable(sequence);
		}

		@Override
		public void addGatingSequences(Sequence... gatingSequences) {
			this.delegate.addGatingSequences(gatingSequences);
		}

		@Override
		public boolean removeGatingSequence(Sequence sequence) {
			return this.delegate.removeGatingSequence(sequence);
		}

		@Override
		public SequenceBarrier newBarrier(Sequence... sequencesToTrack) {
			return this.delegate.newBarrier(sequencesToTrack);
		}

		@Override
		public long getMinimumSequence() {
			return this.delegate.getMinimumSequence();
		}

		@Override
		public long getHighestPublishedSequence(long nextSequence, long availableSequence) {
			return this.delegate.getHighestPublishedSequence(nextSequence, availableSequence);
		}

		@Override
		public <T> EventPoller<T> newPoller(DataProvider<T> provider, Sequence... gatingSequences) {
			return this.delegate.newPoller(provider, gatingSequences);
		}

		@Override
		public long getCursor() {
			return this.delegate.getCursor();
		}

		@Override
		public int getBufferSize() {
			return this.delegate.getBufferSize();
		}

		@Override
		public boolean hasAvailableCapacity(int requiredCapacity) {
			return this.delegate.hasAvailableCapacity(requiredCapacity);
		}

		@Override
		public long remainingCapacity() {
			return this.delegate.remainingCapacity();
		}

		@Override
		public long next() {
			return this.delegate.next();
		}

		@Override
		public long next(int n) {
			return this.delegate.next(n);
		}

		@Override
		public long tryNext() throws InsufficientCapacityException {
			return this.delegate.tryNext();
		}

		@Override
		public long tryNext(int n) throws InsufficientCapacityException {
			return this.delegate.tryNext(n);
		}

		@Override
		public void publish(long sequence) {
			this.delegate.publish(sequence);
		}

		@Override
		public void publish(long lo, long hi) {
			this.delegate.publish(lo, hi);
		}

	}

}
