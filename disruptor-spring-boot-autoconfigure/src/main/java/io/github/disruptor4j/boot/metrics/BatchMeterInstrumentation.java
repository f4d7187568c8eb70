package io.github.disruptor4j.boot.metrics;

import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.ring.RingInstrumentation;
import io.github.disruptor4j.spring.ring.RingProbe;

/**
 * Records the size of each batch ({@link RingMeter#CONSUMER_BATCH}) and the time that
 * handling it takes ({@link RingMeter#CONSUMER_HANDLE}) in rings that ask for it. The
 * meters exist from the ring's first start on.
 *
 * @since 0.1.0
 */
public final class BatchMeterInstrumentation implements RingInstrumentation {

	private final Supplier<? extends @Nullable MeterRegistry> registry;

	/**
	 * Creates the instrumentation.
	 * @param registry where to register; asked when a ring starts, and may answer that
	 * there is none
	 */
	public BatchMeterInstrumentation(Supplier<? extends @Nullable MeterRegistry> registry) {
		this.registry = registry;
	}

	@Override
	public @Nullable RingProbe probe(RingGraph<?> ring) {
		return ring.ring().observe().batchMeters() ? new BatchMeters(ring.ring().name(), this.registry) : null;
	}

}
