package io.github.disruptor4j.spring.graph;

/**
 * What is watched of a ring beyond what its sequences tell. Each of these costs time per
 * batch or per event, and none is on unless asked for.
 *
 * @param batchMeters whether the size of batches and the time they take are recorded
 * @param batches whether each batch is an observation
 * @param events whether each event is an observation in the context of its publisher, so
 * that the publisher's trace goes on in the handler
 * @since 0.1.0
 */
public record ObserveDefinition(boolean batchMeters, boolean batches, boolean events) {

	/**
	 * What is watched of a ring that says nothing about it: nothing.
	 */
	public static final ObserveDefinition NONE = new ObserveDefinition(false, false, false);

	/**
	 * Whether anything at all is watched.
	 * @return {@code false} for a ring that is not observed
	 */
	public boolean isEnabled() {
		return this.batchMeters || this.batches || this.events;
	}

}
