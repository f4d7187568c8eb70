package io.github.disruptor4j.boot.observation;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.ring.SlotProbe;

/**
 * The context of each event's publisher, beside the ring in an array of the same size.
 * <p>
 * The array needs no ordering of its own: a publisher writes between its claim and its
 * publication, consumers read after that, and an element is cleared after the last of
 * them and before the next claim of its slot. So each sequence finds its own context or,
 * published past the producer, none.
 */
final class SlotContexts implements SlotProbe {

	private final @Nullable ContextSnapshot[] contexts;

	private final int mask;

	private final ContextSnapshotFactory factory;

	SlotContexts(int slots, ContextSnapshotFactory factory) {
		this.contexts = new ContextSnapshot[slots];
		this.mask = slots - 1;
		this.factory = factory;
	}

	@Override
	public void claimed(long lower, long upper) {
		ContextSnapshot context = this.factory.captureAll();
		for (long sequence = lower; sequence <= upper; sequence++) {
			this.contexts[index(sequence)] = context;
		}
	}

	@Override
	public void released(long sequence) {
		this.contexts[index(sequence)] = null;
	}

	@Nullable ContextSnapshot get(long sequence) {
		return this.contexts[index(sequence)];
	}

	private int index(long sequence) {
		return (int) sequence & this.mask;
	}

}
