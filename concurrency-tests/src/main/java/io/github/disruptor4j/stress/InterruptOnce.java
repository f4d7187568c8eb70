package io.github.disruptor4j.stress;

import org.jspecify.annotations.Nullable;

/**
 * One interrupt from an actor to the other that does not outlive the sample: the threads
 * of actors run many of them.
 */
final class InterruptOnce {

	private volatile @Nullable Thread receiver;

	private volatile boolean sent;

	/**
	 * Says who is to be interrupted. To be called by the receiving actor first.
	 */
	void receiveHere() {
		this.receiver = Thread.currentThread();
	}

	/**
	 * Interrupts the receiver, as soon as it is known.
	 */
	void send() {
		Thread thread;
		while ((thread = this.receiver) == null) {
			Thread.onSpinWait();
		}
		thread.interrupt();
		this.sent = true;
	}

	/**
	 * Waits for the interrupt and clears it. To be called by the receiving actor last.
	 * @return whether the thread was interrupted still
	 */
	boolean finish() {
		while (!this.sent) {
			Thread.onSpinWait();
		}
		return Thread.interrupted();
	}

}
