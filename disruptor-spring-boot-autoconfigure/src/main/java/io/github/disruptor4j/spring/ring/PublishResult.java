package io.github.disruptor4j.spring.ring;

/**
 * What became of an event that was to be published.
 *
 * @since 0.1.0
 */
public enum PublishResult {

	/**
	 * The event is in the ring: consumers will handle it, or a stop will report it as
	 * left.
	 */
	PUBLISHED,

	/**
	 * The ring had no room, and there was nothing to wait for, or no waiting was asked
	 * for.
	 */
	FULL,

	/**
	 * The ring had no room until the time was up.
	 */
	TIMED_OUT,

	/**
	 * The ring is stopped.
	 */
	STOPPED,

	/**
	 * The ring has failed: a consumer has died.
	 */
	FAILED;

	/**
	 * Whether the event was accepted.
	 * @return {@code true} for {@link #PUBLISHED} only
	 */
	public boolean isPublished() {
		return this == PUBLISHED;
	}

}
