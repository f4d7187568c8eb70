package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;

import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.EventTranslatorOneArg;
import io.github.disruptor4j.EventTranslatorThreeArg;
import io.github.disruptor4j.EventTranslatorTwoArg;

/**
 * Publishes several events at once: their slots are claimed and published together, so
 * consumers see all of them or none. A full ring refuses all or none. If a translator
 * throws, the events that were filled before are published, the others are not.
 * <p>
 * Every method throws an {@link UnsupportedOperationException} if the ring's events are
 * not pre-allocated: see {@link ReferencePublisher} and {@link RingProducer#claim(int)}.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
@SuppressWarnings("overloads") // the forms tell themselves apart by their arguments
public interface BatchPublisher<E> {

	/**
	 * Publishes an event for each translator, doing what the ring's
	 * {@code publish.on-full} says when there is no room for all of them.
	 * @param translators fill the slots, one each
	 * @return {@link PublishResult#PUBLISHED}; {@link PublishResult#FULL} only if the
	 * ring drops what it has no room for
	 * @throws RingFullException if the ring is full and there is not to be waited
	 * (longer)
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws io.github.disruptor4j.RingClosedException if the ring is stopped or failed
	 * @throws IllegalArgumentException if there is nothing to publish, more than the ring
	 * has slots, or arrays of different lengths; nothing is published then
	 */
	PublishResult publishAll(List<? extends EventTranslator<? super E>> translators);

	/**
	 * Publishes an event for each element. As {@link #publishAll(List)}, with one
	 * argument.
	 * @param translator fills each slot
	 * @param arg0 the argument for each event
	 * @param <A> the type of the argument
	 * @return {@link PublishResult#PUBLISHED}; {@link PublishResult#FULL} only if the
	 * ring drops what it has no room for
	 */
	<A> PublishResult publishAll(EventTranslatorOneArg<? super E, A> translator, A[] arg0);

	/**
	 * Publishes an event for each element. As {@link #publishAll(List)}, with two
	 * arguments.
	 * @param translator fills each slot
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @return {@link PublishResult#PUBLISHED}; {@link PublishResult#FULL} only if the
	 * ring drops what it has no room for
	 */
	<A, B> PublishResult publishAll(EventTranslatorTwoArg<? super E, A, B> translator, A[] arg0, B[] arg1);

	/**
	 * Publishes an event for each element. As {@link #publishAll(List)}, with three
	 * arguments.
	 * @param translator fills each slot
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @param arg2 the third argument for each event
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @return {@link PublishResult#PUBLISHED}; {@link PublishResult#FULL} only if the
	 * ring drops what it has no room for
	 */
	<A, B, C> PublishResult publishAll(EventTranslatorThreeArg<? super E, A, B, C> translator, A[] arg0, B[] arg1,
			C[] arg2);

	/**
	 * Publishes an event for each translator if there is room for all of them. Does not
	 * wait.
	 * @param translators fill the slots, one each
	 * @return whether the events were accepted, and why not
	 * @throws IllegalArgumentException if there is nothing to publish, more than the ring
	 * has slots, or arrays of different lengths; nothing is published then
	 */
	PublishResult tryPublishAll(List<? extends EventTranslator<? super E>> translators);

	/**
	 * Publishes an event for each element if there is room for all of them. As
	 * {@link #tryPublishAll(List)}, with one argument.
	 * @param translator fills each slot
	 * @param arg0 the argument for each event
	 * @param <A> the type of the argument
	 * @return whether the events were accepted, and why not
	 */
	<A> PublishResult tryPublishAll(EventTranslatorOneArg<? super E, A> translator, A[] arg0);

	/**
	 * Publishes an event for each element if there is room for all of them. As
	 * {@link #tryPublishAll(List)}, with two arguments.
	 * @param translator fills each slot
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @return whether the events were accepted, and why not
	 */
	<A, B> PublishResult tryPublishAll(EventTranslatorTwoArg<? super E, A, B> translator, A[] arg0, B[] arg1);

	/**
	 * Publishes an event for each element if there is room for all of them. As
	 * {@link #tryPublishAll(List)}, with three arguments.
	 * @param translator fills each slot
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @param arg2 the third argument for each event
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @return whether the events were accepted, and why not
	 */
	<A, B, C> PublishResult tryPublishAll(EventTranslatorThreeArg<? super E, A, B, C> translator, A[] arg0, B[] arg1,
			C[] arg2);

	/**
	 * Publishes an event for each translator, waiting for room no longer than a time of
	 * the caller's.
	 * @param timeout how long to wait; zero for not at all
	 * @param translators fill the slots, one each
	 * @throws PublishTimeoutException if there is no room when the time is up
	 * @throws RingFullException if waiting would be in vain
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws io.github.disruptor4j.RingClosedException if the ring is stopped or failed
	 * @throws IllegalArgumentException if there is nothing to publish, more than the ring
	 * has slots, or arrays of different lengths; nothing is published then
	 */
	void publishAll(Duration timeout, List<? extends EventTranslator<? super E>> translators);

	/**
	 * Publishes an event for each element, waiting for room no longer than a time of the
	 * caller's. As {@link #publishAll(Duration, List)}, with one argument.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills each slot
	 * @param arg0 the argument for each event
	 * @param <A> the type of the argument
	 */
	<A> void publishAll(Duration timeout, EventTranslatorOneArg<? super E, A> translator, A[] arg0);

	/**
	 * Publishes an event for each element, waiting for room no longer than a time of the
	 * caller's. As {@link #publishAll(Duration, List)}, with two arguments.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills each slot
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 */
	<A, B> void publishAll(Duration timeout, EventTranslatorTwoArg<? super E, A, B> translator, A[] arg0, B[] arg1);

	/**
	 * Publishes an event for each element, waiting for room no longer than a time of the
	 * caller's. As {@link #publishAll(Duration, List)}, with three arguments.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills each slot
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @param arg2 the third argument for each event
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 */
	<A, B, C> void publishAll(Duration timeout, EventTranslatorThreeArg<? super E, A, B, C> translator, A[] arg0,
			B[] arg1, C[] arg2);

	/**
	 * Publishes an event for each translator if there is room for all of them within a
	 * time of the caller's.
	 * @param timeout how long to wait; zero for not at all
	 * @param translators fill the slots, one each
	 * @return whether the events were accepted, and why not
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws IllegalArgumentException if there is nothing to publish, more than the ring
	 * has slots, or arrays of different lengths; nothing is published then
	 */
	PublishResult tryPublishAll(Duration timeout, List<? extends EventTranslator<? super E>> translators);

	/**
	 * Publishes an event for each element if there is room for all of them within a time
	 * of the caller's. As {@link #tryPublishAll(Duration, List)}, with one argument.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills each slot
	 * @param arg0 the argument for each event
	 * @param <A> the type of the argument
	 * @return whether the events were accepted, and why not
	 */
	<A> PublishResult tryPublishAll(Duration timeout, EventTranslatorOneArg<? super E, A> translator, A[] arg0);

	/**
	 * Publishes an event for each element if there is room for all of them within a time
	 * of the caller's. As {@link #tryPublishAll(Duration, List)}, with two arguments.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills each slot
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @return whether the events were accepted, and why not
	 */
	<A, B> PublishResult tryPublishAll(Duration timeout, EventTranslatorTwoArg<? super E, A, B> translator, A[] arg0,
			B[] arg1);

	/**
	 * Publishes an event for each element if there is room for all of them within a time
	 * of the caller's. As {@link #tryPublishAll(Duration, List)}, with three arguments.
	 * @param timeout how long to wait; zero for not at all
	 * @param translator fills each slot
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @param arg2 the third argument for each event
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @return whether the events were accepted, and why not
	 */
	<A, B, C> PublishResult tryPublishAll(Duration timeout, EventTranslatorThreeArg<? super E, A, B, C> translator,
			A[] arg0, B[] arg1, C[] arg2);

}
