package io.github.disruptor4j.spring.ring;

import io.github.disruptor4j.EventClearer;

/**
 * Tells a probe which slots are free again. The engine clears every slot once per lap and
 * in order, so that counting tells which one it is.
 *
 * @param <E> the type of event
 */
final class SlotRelease<E> implements EventClearer<E> {

	private final SlotProbe probe;

	/** Handed on from one clearing thread to the next by the engine. */
	private long next;

	SlotRelease(SlotProbe probe) {
		this.probe = probe;
	}

	@Override
	public void clear(E event) {
		this.probe.released(this.next++);
	}

}
