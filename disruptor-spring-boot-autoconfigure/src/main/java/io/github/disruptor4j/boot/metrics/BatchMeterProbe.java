package io.github.disruptor4j.boot.metrics;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.consumer.ConsumerProbe;

/**
 * Records the batches of one consumer, two readings of the clock for each. A batch that
 * is broken off is not recorded.
 */
final class BatchMeterProbe implements ConsumerProbe {

	private final String consumer;

	// Set before the consumer's thread starts, which publishes them.
	private @Nullable DistributionSummary sizes;

	private @Nullable Timer times;

	private long size;

	private long start;

	BatchMeterProbe(String consumer) {
		this.consumer = consumer;
	}

	void register(MeterRegistration ring) {
		MeterRegistration meters = ring.with(RingMeterTag.CONSUMER, this.consumer);
		this.sizes = meters.summary(RingMeter.CONSUMER_BATCH);
		this.times = meters.timer(RingMeter.CONSUMER_HANDLE);
	}

	@Override
	public void batchStarted(long newSize) {
		this.size = newSize;
		this.start = System.nanoTime();
	}

	@Override
	public void callStarted(long lower, long upper) {
	}

	@Override
	public void callEnded(@Nullable Throwable failure) {
	}

	@Override
	public void batchEnded() {
		if (this.sizes != null && this.times != null) {
			this.times.record(System.nanoTime() - this.start, TimeUnit.NANOSECONDS);
			this.sizes.record((double) this.size);
		}
	}

	@Override
	public void runEnded() {
	}

}
