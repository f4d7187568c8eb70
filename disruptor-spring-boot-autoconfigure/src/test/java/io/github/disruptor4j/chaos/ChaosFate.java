package io.github.disruptor4j.chaos;

/**
 * What can become of an event at a consumer, and who says so.
 */
enum ChaosFate {

	/** Its handler has handled it. */
	HANDLED,

	/** Its handler has thrown, perhaps not for the last time. */
	THROWN,

	/** Somebody was given a dead letter of it. */
	BURIED,

	/** The log says that it was skipped. */
	SKIPPED,

	/** The log says that it has become a dead letter. */
	DEAD_LETTER,

	/** The log says that nobody has taken the dead letter. */
	LOST;

	/**
	 * Whether it is told by the log, of a sequence, and not by who has seen the event.
	 * @return {@code true} for what the log says
	 */
	boolean isLogged() {
		return this == SKIPPED || this == DEAD_LETTER || this == LOST;
	}

}
