package io.github.disruptor4j.spring.ring;

import java.time.Duration;

import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.EventTranslatorOneArg;
import io.github.disruptor4j.EventTranslatorThreeArg;
import io.github.disruptor4j.EventTranslatorTwoArg;

/**
 * Publishes single events. A translator fills the slot; what it needs is passed as
 * arguments, so that nothing has to be captured and nothing is allocated.
 * <p>
 * {@code publish} throws where an event is not accepted, {@code tryPublish} tells it by
 * its result and never throws for the state of the ring.
 * <p>
 * Every method throws an {@link UnsupportedOperationException} if the ring's events are
 * not pre-allocated: see {@link ReferencePublisher} and {@link RingProducer#claim(int)}.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
@SuppressWarnings("overloads") // the forms tell themselves apart by their arguments
public interface EventPublisher<E> {

	/**
	 * Publishes an event, doing what the ring's {@code publish.on-full} says when there
	 * is no room.
	 * @param translator fills the slot
	 * @return {@link PublishResult#PUBLISHED}; {@link PublishResult#FULL} only if the
	 * ring drops what it has no room for
	 * @throws RingFullException if the ring is full and there is not to be waited
	 * (longer)
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws io.github.disruptor4j.RingClosedException if the ring is stopped or failed
	 */
	PublishResult publish(EventTranslator<? super E> translator);

	/**
	 * Publishes an event made from one argument. As {@link #publish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param <A> the type of the argument
	 * @return {@link PublishResult#PUBLISHED}; {@link PublishResult#FULL} only if the
	 * ring drops what it has no room for
	 */
	<A> PublishResult publish(EventTranslatorOneArg<? super E, A> translator, A arg0);

	/**
	 * Publishes an event made from two arguments. As {@link #publish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @return {@link PublishResult#PUBLISHED}; {@link PublishResult#FULL} only if the
	 * ring drops what it has no room for
	 */
	<A, B> PublishResult publish(EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1);

	/**
	 * Publishes an event made from three arguments. As {@link #publish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param arg2 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @return {@link PublishResult#PUBLISHED}; {@link PublishResult#FULL} only if the
	 * ring drops what it has no room for
	 */
	<A, B, C> PublishResult publish(EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1, C arg2);

	/**
	 * Publishes an event if there is room for it. Does not wait, whatever
	 * {@code publish.on-full} says.
	 * @param translator fills the slot
	 * @return whether the event was accepted, and why not
	 */
	PublishResult tryPublish(EventTranslator<? super E> translator);

	/**
	 * Publishes an event made from one argument if there is room for it. As
	 * {@link #tryPublish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param <A> the type of the argument
	 * @return whether the event was accepted, and why not
	 */
	<A> PublishResult tryPublish(EventTranslatorOneArg<? super E, A> translator, A arg0);

	/**
	 * Publishes an event made from two arguments if there is room for it. As
	 * {@link #tryPublish(EventTranslator)}.
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @return whether the event was accepted, and why not
	 */
	<A, B> PublishResult tryPublish(EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1);

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
	 * @return whether the event was accepted, and why not
	 */
	<A, B, C> PublishResult tryPublish(EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1, C arg2);

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
	 * Publishes an event if there is room for it within a time of the caller's.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills the slot
	 * @return whether the event was accepted, and why not
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws IllegalArgumentException if the timeout is negative
	 */
	PublishResult tryPublish(Duration timeout, EventTranslator<? super E> translator);

	/**
	 * Publishes an event made from one argument if there is room for it within a time of
	 * the caller's. As {@link #tryPublish(Duration, EventTranslator)}.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param <A> the type of the argument
	 * @return whether the event was accepted, and why not
	 */
	<A> PublishResult tryPublish(Duration timeout, EventTranslatorOneArg<? super E, A> translator, A arg0);

	/**
	 * Publishes an event made from two arguments if there is room for it within a time of
	 * the caller's. As {@link #tryPublish(Duration, EventTranslator)}.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @return whether the event was accepted, and why not
	 */
	<A, B> PublishResult tryPublish(Duration timeout, EventTranslatorTwoArg<? super E, A, B> translator, A arg0,
			B arg1);

	/**
	 * Publishes an event made from three arguments if there is room for it within a time
	 * of the caller's. As {@link #tryPublish(Duration, EventTranslator)}.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills the slot
	 * @param arg0 passed to the translator
	 * @param arg1 passed to the translator
	 * @param arg2 passed to the translator
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @return whether the event was accepted, and why not
	 */
	<A, B, C> PublishResult tryPublish(Duration timeout, EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0,
			B arg1, C arg2);

}
