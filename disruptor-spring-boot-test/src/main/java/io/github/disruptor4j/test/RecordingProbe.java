package io.github.disruptor4j.test;

import java.util.Collection;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.spring.consumer.ConsumerProbe;

/**
 * Adds to recordings what one consumer is given, before its handler is called.
 */
final class RecordingProbe implements ConsumerProbe {

	private final String consumer;

	private final Supplier<? extends RingBuffer<?>> ring;

	private final Collection<Recording<?>> recordings;

	RecordingProbe(String consumer, Supplier<? extends RingBuffer<?>> ring, Collection<Recording<?>> recordings) {
		this.consumer = consumer;
		this.ring = ring;
		this.recordings = recordings;
	}

	@Override
	public void callStarted(long lower, long upper) {
		if (this.recordings.isEmpty()) {
			return;
		}
		RingBuffer<?> events = this.ring.get();
		for (long sequence = lower; sequence <= upper; sequence++) {
			Object event = events.get(sequence);
			for (Recording<?> recording : this.recordings) {
				recording.add(this.consumer, sequence, event);
			}
		}
	}

	@Override
	public void callEnded(@Nullable Throwable failure) {
	}

	@Override
	public void batchStarted(long size) {
	}

	@Override
	public void batchEnded() {
	}

	@Override
	public void runEnded() {
	}

}
