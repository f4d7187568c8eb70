package io.github.disruptor4j.boot.metrics;

import java.util.List;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.github.disruptor4j.spring.consumer.ConsumerFailures;
import io.github.disruptor4j.spring.ring.ConsumerStatus;
import io.github.disruptor4j.spring.ring.RejectionReason;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingRegistry;

/**
 * Binds the meters of every ring and consumer, see {@link RingMeter}. All of them read
 * figures that exist anyway; none makes the way of an event longer. Rings are asked for
 * when the meters are bound, not before.
 *
 * @since 0.1.0
 */
public final class RingMeterBinder implements MeterBinder {

	private static final List<RingMeter> RING_GAUGES = List.of(RingMeter.RING_CAPACITY, RingMeter.RING_REMAINING,
			RingMeter.RING_CURSOR);

	private static final List<RingMeter> CONSUMER_GAUGES = List.of(RingMeter.CONSUMER_SEQUENCE, RingMeter.CONSUMER_LAG,
			RingMeter.CONSUMER_BACKLOG, RingMeter.CONSUMER_RUNNING);

	private final Supplier<? extends RingRegistry> rings;

	/**
	 * Creates a binder.
	 * @param rings gives the rings when the meters are bound
	 */
	public RingMeterBinder(Supplier<? extends RingRegistry> rings) {
		this.rings = rings;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (Ring<?> ring : this.rings.get().rings()) {
			bindRing(ring, new MeterRegistration(registry, tags(ring)));
		}
	}

	private static Tags tags(Ring<?> ring) {
		return Tags.of(RingMeterTag.RING.asString(), ring.name());
	}

	private static void bindRing(Ring<?> ring, MeterRegistration meters) {
		for (RingMeter gauge : RING_GAUGES) {
			meters.gauge(gauge, ring, new RingFigure(gauge));
		}
		meters.counter(RingMeter.RING_PUBLISHED, ring, new RingFigure(RingMeter.RING_PUBLISHED));
		meters.timer(RingMeter.PRODUCER_WAIT, ring, Ring::producerWaits, Ring::producerWait);
		for (RejectionReason reason : RejectionReason.values()) {
			meters.with(RingMeterTag.REASON, TagValues.of(reason))
				.counter(RingMeter.PRODUCER_REJECTED, ring, (each) -> each.rejected(reason));
		}
		for (ConsumerStatus consumer : ring.consumers()) {
			bindConsumer(consumer, meters);
		}
	}

	private static void bindConsumer(ConsumerStatus consumer, MeterRegistration ring) {
		MeterRegistration meters = ring.with(RingMeterTag.CONSUMER, consumer.name());
		for (RingMeter gauge : CONSUMER_GAUGES) {
			meters.gauge(gauge, consumer, new ConsumerFigure(gauge));
		}
		meters.counter(RingMeter.CONSUMER_PROCESSED, consumer, new ConsumerFigure(RingMeter.CONSUMER_PROCESSED));
		bindFailures(consumer.failures(), meters);
	}

	// Which exceptions there will be isn't known at start-up: one counter that stays 0
	// stands for all of them until the first.
	private static void bindFailures(ConsumerFailures failures, MeterRegistration consumer) {
		consumer.with(RingMeterTag.EXCEPTION, TagValues.NONE)
			.with(RingMeterTag.ACTION, TagValues.NONE)
			.counter(RingMeter.CONSUMER_FAILURES, failures, (each) -> 0);
		failures.onNewKind((kind) -> consumer.with(RingMeterTag.EXCEPTION, kind.exception())
			.with(RingMeterTag.ACTION, TagValues.of(kind.action()))
			.counter(RingMeter.CONSUMER_FAILURES, failures, (each) -> each.count(kind)));
	}

}
