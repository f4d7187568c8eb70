package io.github.disruptor4j.boot.metrics;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.consumer.ConsumerProbe;
import io.github.disruptor4j.spring.ring.RingProbe;

/**
 * The batch meters of one ring.
 */
final class BatchMeters implements RingProbe {

	private final String ring;

	private final Supplier<? extends @Nullable MeterRegistry> registry;

	private final List<BatchMeterProbe> consumers = new CopyOnWriteArrayList<>();

	BatchMeters(String ring, Supplier<? extends @Nullable MeterRegistry> registry) {
		this.ring = ring;
		this.registry = registry;
	}

	@Override
	public ConsumerProbe consumer(String name) {
		BatchMeterProbe probe = new BatchMeterProbe(name);
		this.consumers.add(probe);
		return probe;
	}

	@Override
	public void starting() {
		MeterRegistry meters = this.registry.get();
		if (meters != null) {
			MeterRegistration registration = new MeterRegistration(meters,
					Tags.of(RingMeterTag.RING.asString(), this.ring));
			this.consumers.forEach((consumer) -> consumer.register(registration));
		}
	}

}
