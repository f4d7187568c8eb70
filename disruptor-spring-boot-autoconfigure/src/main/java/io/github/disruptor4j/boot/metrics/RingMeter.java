package io.github.disruptor4j.boot.metrics;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import org.jspecify.annotations.Nullable;

/**
 * The meters of rings and their consumers.
 *
 * @since 0.1.0
 */
public enum RingMeter implements MeterDocumentation {

	/**
	 * Number of slots.
	 */
	RING_CAPACITY("disruptor.ring.capacity", Meter.Type.GAUGE, "Number of slots", RingMeterTag.RING),

	/**
	 * Number of slots that can be published into without waiting.
	 */
	RING_REMAINING("disruptor.ring.remaining", Meter.Type.GAUGE,
			"Number of slots that can be published into without waiting", RingMeterTag.RING),

	/**
	 * Sequence of the last event published.
	 */
	RING_CURSOR("disruptor.ring.cursor", Meter.Type.GAUGE, "Sequence of the last event published, -1 before the first",
			RingMeterTag.RING),

	/**
	 * Number of events published.
	 */
	RING_PUBLISHED("disruptor.ring.published", Meter.Type.COUNTER, "Number of events published", RingMeterTag.RING),

	/**
	 * Sequence of the last event handled.
	 */
	CONSUMER_SEQUENCE("disruptor.consumer.sequence", Meter.Type.GAUGE,
			"Sequence of the last event handled, -1 before the first", RingMeterTag.RING, RingMeterTag.CONSUMER),

	/**
	 * Number of events between the consumer and the publishers.
	 */
	CONSUMER_LAG("disruptor.consumer.lag", Meter.Type.GAUGE, "Number of events published and not handled yet",
			RingMeterTag.RING, RingMeterTag.CONSUMER),

	/**
	 * Number of events between the consumer and its slowest parent.
	 */
	CONSUMER_BACKLOG("disruptor.consumer.backlog", Meter.Type.GAUGE,
			"Number of events that the slowest consumer before this one has handled and this one has not",
			RingMeterTag.RING, RingMeterTag.CONSUMER),

	/**
	 * Number of events handled.
	 */
	CONSUMER_PROCESSED("disruptor.consumer.processed", Meter.Type.COUNTER, "Number of events handled, skipped ones too",
			RingMeterTag.RING, RingMeterTag.CONSUMER),

	/**
	 * Whether the consumer runs.
	 */
	CONSUMER_RUNNING("disruptor.consumer.running", Meter.Type.GAUGE, null, "1 while the consumer runs, 0 otherwise",
			RingMeterTag.RING, RingMeterTag.CONSUMER),

	/**
	 * Number of times the handler threw.
	 */
	CONSUMER_FAILURES("disruptor.consumer.failures", Meter.Type.COUNTER, "Number of times the handler threw",
			RingMeterTag.RING, RingMeterTag.CONSUMER, RingMeterTag.EXCEPTION, RingMeterTag.ACTION),

	/**
	 * Number of events in a batch.
	 */
	CONSUMER_BATCH("disruptor.consumer.batch", Meter.Type.DISTRIBUTION_SUMMARY,
			"Number of events in a batch; with `observe.batch-meters`", RingMeterTag.RING, RingMeterTag.CONSUMER),

	/**
	 * Time that handling a batch takes.
	 */
	CONSUMER_HANDLE("disruptor.consumer.handle", Meter.Type.TIMER, null,
			"Time that handling a batch takes; with `observe.batch-meters`", RingMeterTag.RING, RingMeterTag.CONSUMER),

	/**
	 * Number of events that the ring did not accept.
	 */
	PRODUCER_REJECTED("disruptor.producer.rejected", Meter.Type.COUNTER,
			"Number of events that the ring did not accept", RingMeterTag.RING, RingMeterTag.REASON),

	/**
	 * Time that publishers waited for room.
	 */
	PRODUCER_WAIT("disruptor.producer.wait", Meter.Type.TIMER, null, "Time that publishers waited for room",
			RingMeterTag.RING);

	private final String meterName;

	private final Meter.Type type;

	private final @Nullable String baseUnit;

	private final String description;

	@SuppressWarnings("ImmutableEnumChecker") // nobody gets the array itself
	private final KeyName[] tags;

	RingMeter(String meterName, Meter.Type type, String description, KeyName... tags) {
		this(meterName, type, "events", description, tags);
	}

	RingMeter(String meterName, Meter.Type type, @Nullable String baseUnit, String description, KeyName... tags) {
		this.meterName = meterName;
		this.type = type;
		this.baseUnit = baseUnit;
		this.description = description;
		this.tags = tags;
	}

	@Override
	public String getName() {
		return this.meterName;
	}

	@Override
	public @Nullable String getBaseUnit() {
		return this.baseUnit;
	}

	@Override
	public Meter.Type getType() {
		return this.type;
	}

	@Override
	public KeyName[] getKeyNames() {
		return this.tags.clone();
	}

	/**
	 * Whether a ring has the meter only if its {@code observe.batch-meters} is set.
	 * @return {@code true} for meters that cost something per batch
	 */
	public boolean isOptional() {
		return this == CONSUMER_BATCH || this == CONSUMER_HANDLE;
	}

	/**
	 * Returns what the meter measures.
	 * @return the description registered with the meter
	 */
	public String getDescription() {
		return this.description;
	}

}
