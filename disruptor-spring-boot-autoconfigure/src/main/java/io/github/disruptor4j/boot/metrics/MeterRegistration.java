package io.github.disruptor4j.boot.metrics;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * Registers meters with the name, unit and description of their {@link RingMeter}.
 *
 * @param registry where to register
 * @param tags the tags of the meters
 */
record MeterRegistration(MeterRegistry registry, Tags tags) {

	MeterRegistration with(RingMeterTag tag, String value) {
		return new MeterRegistration(this.registry, this.tags.and(tag.asString(), value));
	}

	<T> void gauge(RingMeter meter, T source, ToDoubleFunction<T> value) {
		Gauge.builder(meter.getName(), source, value)
			.tags(this.tags)
			.baseUnit(meter.getBaseUnit())
			.description(meter.getDescription())
			.register(this.registry);
	}

	<T> void counter(RingMeter meter, T source, ToDoubleFunction<T> count) {
		FunctionCounter.builder(meter.getName(), source, count)
			.tags(this.tags)
			.baseUnit(meter.getBaseUnit())
			.description(meter.getDescription())
			.register(this.registry);
	}

	DistributionSummary summary(RingMeter meter) {
		return DistributionSummary.builder(meter.getName())
			.tags(this.tags)
			.baseUnit(meter.getBaseUnit())
			.description(meter.getDescription())
			.register(this.registry);
	}

	Timer timer(RingMeter meter) {
		return Timer.builder(meter.getName())
			.tags(this.tags)
			.description(meter.getDescription())
			.register(this.registry);
	}

	<T> void timer(RingMeter meter, T source, ToLongFunction<T> count, Function<T, Duration> total) {
		FunctionTimer
			.builder(meter.getName(), source, count, (each) -> total.apply(each).toNanos(), TimeUnit.NANOSECONDS)
			.tags(this.tags)
			.description(meter.getDescription())
			.register(this.registry);
	}

}
