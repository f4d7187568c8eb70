package io.github.disruptor4j.random;

/**
 * How a stage takes its events.
 */
enum StageKind {

	/** One by one. */
	EVENTS,

	/** One by one, on a processor that the user has built, and may halt. */
	OWN_PROCESSOR,

	/** One by one, asking for batches to be delivered again. */
	REWINDING,

	/** Batch by batch. */
	BATCHES,

	/** As ranges of sequences. */
	RANGES,

	/** By several workers that share them. */
	WORKERS,

	/** By several consumers that share them by key. */
	PARTITIONS;

	boolean isShared() {
		return this == WORKERS || this == PARTITIONS;
	}

	boolean hasBatchStart() {
		return this == EVENTS || this == OWN_PROCESSOR || this == REWINDING || this == PARTITIONS;
	}

}
