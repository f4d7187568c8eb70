package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * Whether a ring takes new claims. Claims read it, whoever starts, stops or watches the
 * consumers writes it.
 */
final class Admission {

	private volatile @Nullable Shut shut;

	/**
	 * Refuses claims from now on. A ring that has failed stays failed.
	 */
	synchronized void close() {
		if (this.shut == null) {
			this.shut = new Shut(null);
		}
	}

	/**
	 * Refuses claims from now on, because a consumer has died. The first cause is kept.
	 * @param cause what it died of
	 */
	synchronized void fail(Throwable cause) {
		Shut current = this.shut;
		if (current == null || current.cause == null) {
			this.shut = new Shut(cause);
		}
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

		private final @Nullable Throwable cause;

		Shut(@Nullable Throwable cause) {
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
