package io.github.disruptor4j.boot.observation;

import io.micrometer.common.docs.KeyName;

/**
 * The keys of the observations of rings.
 *
 * @since 0.1.0
 */
public enum ObservationKey implements KeyName {

	/**
	 * Name of the ring.
	 */
	RING("ring", "Name of the ring"),

	/**
	 * Name of the consumer.
	 */
	CONSUMER("consumer", "Name of the consumer"),

	/**
	 * Number of events in the batch.
	 */
	SIZE("disruptor.size", "Number of events in the batch, high cardinality"),

	/**
	 * Sequence of the event.
	 */
	SEQUENCE("disruptor.sequence", "Sequence of the event, high cardinality");

	private final String keyName;

	private final String description;

	ObservationKey(String keyName, String description) {
		this.keyName = keyName;
		this.description = description;
	}

	@Override
	public String asString() {
		return this.keyName;
	}

	/**
	 * Returns what the key tells.
	 * @return the description
	 */
	public String getDescription() {
		return this.description;
	}

}
