package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * Whether a ring takes new claims. Claims read it, whoever starts, stops or watches the
 * consumers writes it.
 */
final class Admission {

	private volatile @Nullable Shut shut;

	/**
	 * Refuses claims from now on. A ring that has failed goes on saying so, and is closed
	 * when that is taken back.
	 */
	synchronized void close() {
		Shut current = this.shut;
		this.shut = new Shut(true, (current != null) ? current.cause : null);
	}

	/**
	 * Refuses claims from now on, because a consumer has died. The first cause is kept.
	 * @param cause what it died of
	 */
	synchronized void fail(Throwable cause) {
		Shut current = this.shut;
		if (current == null || current.cause == null) {
			this.shut = new Shut(current != null && current.closed, cause);
		}
	}

	/**
	 * Takes a failure back. Opens the ring, unless it was closed, before or since.
	 */
	synchronized void recover() {
		Shut current = this.shut;
		this.shut = (current != null && current.closed) ? new Shut(true, null) : null;
	}

	synchronized void open() {
		this.shut = null;
	}

	boolean isOpen() {
		return this.shut == null;
	}

	/**
	 * Lets a claim pass, or refuses it.
	 * @throws RingClosedException if the ring is shut
	 */
	void check() {
		RingClosedException refusal = refusal();
		if (refusal != null) {
			throw refusal;
		}
	}

	/**
	 * Looks once whether a claim may pass.
	 * @return why it may not, or null if it may
	 */
	@Nullable RingClosedException refusal() {
		Shut current = this.shut;
		return (current != null) ? current.refusal() : null;
	}

	/**
	 * Why a ring is shut.
	 */
	private static final class Shut {

		/** Whether somebody has closed it, whatever else has happened to it. */
		private final boolean closed;

		private final @Nullable Throwable cause;

		Shut(boolean closed, @Nullable Throwable cause) {
			this.closed = closed;
			this.cause = cause;
		}

		RingClosedException refusal() {
			if (this.cause == null) {
				return new RingClosedException("The ring is closed: it has been shut down and takes no events");
			}
			return new RingFailedException(
					"The ring has failed and takes no events: one of its consumers died of " + this.cause, this.cause);
		}

	}

}
