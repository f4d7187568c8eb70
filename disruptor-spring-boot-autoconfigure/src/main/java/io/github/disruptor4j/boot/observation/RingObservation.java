package io.github.disruptor4j.boot.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of rings. None is made unless the ring asks for it.
 *
 * @since 0.1.0
 */
public enum RingObservation implements ObservationDocumentation {

	/**
	 * A consumer handles a batch.
	 */
	BATCH("disruptor.batch", "A consumer handles a batch; with `observe.batches`", ObservationKey.SIZE),

	/**
	 * A consumer handles an event, in the context of whoever published it.
	 */
	EVENT("disruptor.event", "A consumer handles an event, as a child of what published it; with `observe.events`",
			ObservationKey.SEQUENCE);

	private final String observationName;

	private final String description;

	private final ObservationKey highCardinality;

	RingObservation(String observationName, String description, ObservationKey highCardinality) {
		this.observationName = observationName;
		this.description = description;
		this.highCardinality = highCardinality;
	}

	@Override
	public String getName() {
		return this.observationName;
	}

	@Override
	public KeyName[] getLowCardinalityKeyNames() {
		return new KeyName[] { ObservationKey.RING, ObservationKey.CONSUMER };
	}

	@Override
	public KeyName[] getHighCardinalityKeyNames() {
		return new KeyName[] { this.highCardinality };
	}

	/**
	 * Returns what is observed.
	 * @return the description
	 */
	public String getDescription() {
		return this.description;
	}

}
