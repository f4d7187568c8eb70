package io.github.disruptor4j.boot.observation;

import java.util.function.Supplier;

import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.ring.RingInstrumentation;
import io.github.disruptor4j.spring.ring.RingProbe;

/**
 * Makes an observation of each batch and of each event in rings that ask for it, see
 * {@link RingObservation}.
 *
 * @since 0.1.0
 */
public final class ObservationInstrumentation implements RingInstrumentation {

	private final Supplier<ObservationRegistry> registry;

	private final ContextSnapshotFactory contexts;

	/**
	 * Creates the instrumentation.
	 * @param registry where to observe; asked when a ring starts
	 * @param contexts captures the context of publishers
	 */
	public ObservationInstrumentation(Supplier<ObservationRegistry> registry, ContextSnapshotFactory contexts) {
		this.registry = registry;
		this.contexts = contexts;
	}

	@Override
	public @Nullable RingProbe probe(RingGraph<?> ring) {
		return (ring.ring().observe().batches() || ring.ring().observe().events())
				? new ObservedRing(ring.ring(), this.registry, this.contexts) : null;
	}

}
