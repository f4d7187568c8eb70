package io.github.disruptor4j.dsl;

import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.EventTranslatorOneArg;
import io.github.disruptor4j.EventTranslatorThreeArg;
import io.github.disruptor4j.EventTranslatorTwoArg;
import io.github.disruptor4j.RingBuffer;

/**
 * A {@link Disruptor} as its producers see it: the ring, and the shortest way into it.
 *
 * @param <T> the event's type
 */
abstract class DisruptorPublishing<T> {

	final RingBuffer<T> ringBuffer;

	DisruptorPublishing(RingBuffer<T> ringBuffer) {
		this.ringBuffer = ringBuffer;
	}

	/**
	 * Publishes an event; waits for room if the ring is full.
	 * @param eventTranslator fills the event
	 * @throws io.github.disruptor4j.RingClosedException if the ring has been shut down
	 */
	public void publishEvent(EventTranslator<T> eventTranslator) {
		this.ringBuffer.publishEvent(eventTranslator);
	}

	/**
	 * Publishes an event; waits for room if the ring is full.
	 * @param <A> the argument's type
	 * @param eventTranslator fills the event
	 * @param arg what it fills it from
	 * @throws io.github.disruptor4j.RingClosedException if the ring has been shut down
	 */
	public <A> void publishEvent(EventTranslatorOneArg<T, A> eventTranslator, A arg) {
		this.ringBuffer.publishEvent(eventTranslator, arg);
	}

	/**
	 * Publishes an event for each argument, in one batch; waits for room if the ring is
	 * full.
	 * @param <A> the argument's type
	 * @param eventTranslator fills the events
	 * @param arg what it fills them from
	 * @throws io.github.disruptor4j.RingClosedException if the ring has been shut down
	 */
	public <A> void publishEvents(EventTranslatorOneArg<T, A> eventTranslator, A[] arg) {
		this.ringBuffer.publishEvents(eventTranslator, arg);
	}

	/**
	 * Publishes an event; waits for room if the ring is full.
	 * @param <A> the first argument's type
	 * @param <B> the second argument's type
	 * @param eventTranslator fills the event
	 * @param arg0 what it fills it from
	 * @param arg1 what it fills it from
	 * @throws io.github.disruptor4j.RingClosedException if the ring has been shut down
	 */
	public <A, B> void publishEvent(EventTranslatorTwoArg<T, A, B> eventTranslator, A arg0, B arg1) {
		this.ringBuffer.publishEvent(eventTranslator, arg0, arg1);
	}

	/**
	 * Publishes an event; waits for room if the ring is full.
	 * @param <A> the first argument's type
	 * @param <B> the second argument's type
	 * @param <C> the third argument's type
	 * @param eventTranslator fills the event
	 * @param arg0 what it fills it from
	 * @param arg1 what it fills it from
	 * @param arg2 what it fills it from
	 * @throws io.github.disruptor4j.RingClosedException if the ring has been shut down
	 */
	public <A, B, C> void publishEvent(EventTranslatorThreeArg<T, A, B, C> eventTranslator, A arg0, B arg1, C arg2) {
		this.ringBuffer.publishEvent(eventTranslator, arg0, arg1, arg2);
	}

	/**
	 * Returns the ring.
	 * @return the ring
	 */
	public RingBuffer<T> getRingBuffer() {
		return this.ringBuffer;
	}

	/**
	 * Returns the ring's cursor.
	 * @return the last sequence published, or claimed where many producers write
	 */
	public long getCursor() {
		return this.ringBuffer.getCursor();
	}

	/**
	 * Returns the ring's size.
	 * @return the number of slots
	 */
	public long getBufferSize() {
		return this.ringBuffer.getBufferSize();
	}

	/**
	 * Returns the event in a slot.
	 * @param sequence a sequence of the slot
	 * @return the event
	 */
	public T get(long sequence) {
		return this.ringBuffer.get(sequence);
	}

}
