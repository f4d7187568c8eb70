package io.github.disruptor4j.boot.observation;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.consumer.ConsumerProbe;

/**
 * Observes one consumer on its thread.
 * <p>
 * A handler of single events runs within the event's observation, which is a child of
 * what its publisher was in. A handler that takes a whole batch cannot run within all of
 * its events' observations: it runs within the batch's, and each event's observation
 * lasts as long as the call.
 */
final class ObservedConsumer implements ConsumerProbe {

	private final ObservedRing ring;

	private final String consumer;

	private final boolean batches;

	private final @Nullable SlotContexts contexts;

	private final List<Observation> events = new ArrayList<>(1);

	private @Nullable Observation batch;

	private Observation.@Nullable Scope batchScope;

	private Observation.@Nullable Scope eventScope;

	private ContextSnapshot.@Nullable Scope contextScope;

	ObservedConsumer(ObservedRing ring, String consumer, boolean batches, @Nullable SlotContexts contexts) {
		this.ring = ring;
		this.consumer = consumer;
		this.batches = batches;
		this.contexts = contexts;
	}

	@Override
	public void batchStarted(long size) {
		if (this.batches) {
			batchEnded();
			this.batch = this.ring.start(RingObservation.BATCH, this.consumer, ObservationKey.SIZE, size);
			this.batchScope = this.batch.openScope();
		}
	}

	@Override
	public void callStarted(long lower, long upper) {
		if (this.contexts == null) {
			return;
		}
		if (lower == upper) {
			ContextSnapshot context = this.contexts.get(lower);
			this.contextScope = (context != null) ? context.setThreadLocals() : null;
			this.eventScope = start(lower).openScope();
			return;
		}
		for (long next = lower; next <= upper; next++) {
			long sequence = next;
			ContextSnapshot context = this.contexts.get(sequence);
			if (context != null) {
				context.wrap((Runnable) () -> start(sequence)).run();
			}
			else {
				start(sequence);
			}
		}
	}

	private Observation start(long sequence) {
		Observation event = this.ring.start(RingObservation.EVENT, this.consumer, ObservationKey.SEQUENCE, sequence);
		this.events.add(event);
		return event;
	}

	@Override
	public void callEnded(@Nullable Throwable failure) {
		if (this.eventScope != null) {
			this.eventScope.close();
			this.eventScope = null;
		}
		for (Observation event : this.events) {
			stop(event, failure);
		}
		this.events.clear();
		if (this.contextScope != null) {
			this.contextScope.close();
			this.contextScope = null;
		}
		if (this.batch != null && failure != null) {
			this.batch.error(failure);
		}
	}

	private static void stop(Observation event, @Nullable Throwable failure) {
		if (failure != null) {
			event.error(failure);
		}
		event.stop();
	}

	@Override
	public void batchEnded() {
		if (this.batchScope != null) {
			this.batchScope.close();
			this.batchScope = null;
		}
		if (this.batch != null) {
			this.batch.stop();
			this.batch = null;
		}
	}

	@Override
	public void runEnded() {
		batchEnded();
	}

}
