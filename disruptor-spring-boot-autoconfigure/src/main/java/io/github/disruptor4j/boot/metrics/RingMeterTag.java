package io.github.disruptor4j.boot.metrics;

import io.micrometer.common.docs.KeyName;

/**
 * The tags of the meters of rings and their consumers.
 *
 * @since 0.1.0
 */
public enum RingMeterTag implements KeyName {

	/**
	 * Name of the ring.
	 */
	RING("Name of the ring"),

	/**
	 * Name of the consumer.
	 */
	CONSUMER("Name of the consumer"),

	/**
	 * Class of the exception.
	 */
	EXCEPTION("Class of the exception without its package, `none` until there is one"),

	/**
	 * What was done about a failure.
	 */
	ACTION("What was done: `halt`, `skip`, `retry`, `dead-letter` or `dead-letter-lost`, `none` until something was"),

	/**
	 * Why an event was not accepted.
	 */
	REASON("Why: `full`, `timed-out`, `dropped`, `interrupted`, `own-consumer`, `not-started`, `stopped` or `failed`");

	private final String description;

	RingMeterTag(String description) {
		this.description = description;
	}

	@Override
	public String asString() {
		return TagValues.of(this);
	}

	/**
	 * Returns what the tag tells.
	 * @return the description
	 */
	public String getDescription() {
		return this.description;
	}

}
