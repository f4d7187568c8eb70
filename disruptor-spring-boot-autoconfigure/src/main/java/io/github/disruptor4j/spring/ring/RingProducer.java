package io.github.disruptor4j.spring.ring;

import java.time.Duration;

import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.EventTranslatorOneArg;
import io.github.disruptor4j.EventTranslatorThreeArg;
import io.github.disruptor4j.EventTranslatorTwoArg;

/**
 * Publishes events into a ring. A translator fills the slot; what it needs is passed as
 * arguments, so that nothing has to be captured and nothing is allocated. A translator
 * that throws publishes its slot as far as it was filled, since the ring cannot go on
 * without it; the exception then reaches the caller.
 * <p>
 * Thread-safe, unless the ring is configured for a single producer: then only one thread
 * may publish. The producer stays the same when the ring stops and starts again:
 * <ul>
 * <li>Before the first start, events are accepted while there is room and handled after
 * the start. Waiting for room is refused with {@link RingFullException}, since nobody
 * would make any.</li>
 * <li>While the ring runs and is full, {@code publish} does what the ring's
 * {@code publish.on-full} says: wait ({@code block}, {@code timeout}), throw
 * ({@code fail}), or drop the event and count it ({@code drop}). Waiting ends when there
 * is room, when the time is up, when the thread is interrupted, and when the ring stops
 * or fails. A consumer of the ring itself never waits: it would wait for itself.</li>
 * <li>After a stop, every form throws {@link io.github.disruptor4j.RingClosedException};
 * after a consumer has died, its subclass
 * {@link io.github.disruptor4j.RingFailedException}, whose cause is what the consumer
 * died of.</li>
 * </ul>
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
public interface RingProducer<E> {

	/**
	 * Returns which ring this publishes into.
	 * @return the ring's name
	 */
	String ring();

	/**
	 * Publishes an event, doing what the ring's {@code publish.on-full} says when there
	 * is no room.
	 * @param translator fills the slot
	 * @throws RingFullException if the ring is full and the event is neither to wait
	 * (longer) nor to be dropped
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws UnsupportedOperationException if the ring's events are not pre-allocated:
	 * {@link #send} them
	 * @throws io.github.disruptor4j.RingClosedException if the ring is stopped or failed
	 */
	void publish(EventTranslator<? super E> translator);

	/**
	 * Publishes an event made from one argument. As {@link #publish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param <A> the type of the argument
	 */
	<A> void publish(EventTranslatorOneArg<? super E, A> translator, A arg0);

	/**
	 * Publishes an event made from two arguments. As {@link #publish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 */
	<A, B> void publish(EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1);

	/**
	 * Publishes an event made from three arguments. As {@link #publish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param arg2 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 */
	<A, B, C> void publish(EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1, C arg2);

	/**
	 * Publishes an event if there is room for it, and never waits, whatever
	 * {@code publish.on-full} says.
	 * @param translator fills the slot
	 * @return {@code false} if the ring is full; the translator is not called then
	 * @throws io.github.disruptor4j.RingClosedException if the ring is stopped or failed
	 */
	boolean tryPublish(EventTranslator<? super E> translator);

	/**
	 * Publishes an event made from one argument if there is room for it. As
	 * {@link #tryPublish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param <A> the type of the argument
	 * @return {@code false} if the ring is full
	 */
	<A> boolean tryPublish(EventTranslatorOneArg<? super E, A> translator, A arg0);

	/**
	 * Publishes an event made from two arguments if there is room for it. As
	 * {@link #tryPublish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @return {@code false} if the ring is full
	 */
	<A, B> boolean tryPublish(EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1);

	/**
	 * Publishes an event made from three arguments if there is room for it. As
	 * {@link #tryPublish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param arg2 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @return {@code false} if the ring is full
	 */
	<A, B, C> boolean tryPublish(EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1, C arg2);

	/**
	 * Publishes an event, waiting for room no longer than a time of the caller's,
	 * whatever {@code publish.on-full} says.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills the slot
	 * @throws PublishTimeoutException if there is no room when the time is up
	 * @throws RingFullException if waiting would be in vain
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws io.github.disruptor4j.RingClosedException if the ring is stopped or failed
	 * @throws IllegalArgumentException if the timeout is negative
	 */
	void publish(Duration timeout, EventTranslator<? super E> translator);

	/**
	 * Publishes an event made from one argument, waiting for room no longer than a time
	 * of the caller's. As {@link #publish(Duration, EventTranslator)}.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param <A> the type of the argument
	 */
	<A> void publish(Duration timeout, EventTranslatorOneArg<? super E, A> translator, A arg0);

	/**
	 * Publishes an event made from two arguments, waiting for room no longer than a time
	 * of the caller's. As {@link #publish(Duration, EventTranslator)}.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 */
	<A, B> void publish(Duration timeout, EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1);

	/**
	 * Publishes an event made from three arguments, waiting for room no longer than a
	 * time of the caller's. As {@link #publish(Duration, EventTranslator)}.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param arg2 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 */
	<A, B, C> void publish(Duration timeout, EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1,
			C arg2);

	/**
	 * Publishes an event by reference, doing what the ring's {@code publish.on-full} says
	 * when there is no room. Handlers get the object itself; the ring lets go of it once
	 * the last consumer has passed. Nothing may change it from here on but those
	 * handlers.
	 * @param event the event
	 * @throws RingFullException if the ring is full and the event is neither to wait
	 * (longer) nor to be dropped
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws UnsupportedOperationException if the ring's events are not its publishers'
	 * own, see {@link io.github.disruptor4j.spring.graph.Slots}
	 * @throws io.github.disruptor4j.RingClosedException if the ring is stopped or failed
	 */
	void send(E event);

}
