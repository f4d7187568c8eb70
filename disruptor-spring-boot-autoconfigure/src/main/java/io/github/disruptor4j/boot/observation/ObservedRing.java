package io.github.disruptor4j.boot.observation;

import java.util.function.Supplier;

import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.consumer.ConsumerProbe;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.ring.RingProbe;
import io.github.disruptor4j.spring.ring.SlotProbe;

/**
 * What is observed of one ring: has the contexts of its slots, if events are, and makes
 * its observations.
 */
final class ObservedRing implements RingProbe {

	private final String name;

	private final boolean batches;

	private final @Nullable SlotContexts contexts;

	private final Supplier<ObservationRegistry> source;

	// Set before consumer threads start, which publishes it.
	private ObservationRegistry registry = ObservationRegistry.NOOP;

	ObservedRing(RingDefinition<?> ring, Supplier<ObservationRegistry> source, ContextSnapshotFactory contexts) {
		this.name = ring.name();
		this.batches = ring.observe().batches();
		this.contexts = ring.observe().events() ? new SlotContexts(ring.bufferSize(), contexts) : null;
		this.source = source;
	}

	@Override
	public @Nullable SlotProbe slots() {
		return this.contexts;
	}

	@Override
	public ConsumerProbe consumer(String consumer) {
		return new ObservedConsumer(this, consumer, this.batches, this.contexts);
	}

	@Override
	public void starting() {
		this.registry = this.source.get();
	}

	Observation start(RingObservation kind, String consumer, ObservationKey key, long value) {
		return kind.observation(this.registry)
			.contextualName(this.name + " " + consumer)
			.lowCardinalityKeyValue(ObservationKey.RING.asString(), this.name)
			.lowCardinalityKeyValue(ObservationKey.CONSUMER.asString(), consumer)
			.highCardinalityKeyValue(key.asString(), Long.toString(value))
			.start();
	}

}
