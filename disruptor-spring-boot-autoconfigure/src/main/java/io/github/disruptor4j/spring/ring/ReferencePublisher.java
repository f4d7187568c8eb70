package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;

/**
 * Publishes events by reference, into rings whose slots refer to events that publishers
 * bring along ({@code slots: reference}). Handlers get the object itself; the ring lets
 * go of it once the last consumer has passed. Nothing may change it from here on but
 * those handlers.
 * <p>
 * Every method throws an {@link UnsupportedOperationException} if the ring's events are
 * pre-allocated, see {@link io.github.disruptor4j.spring.graph.Slots}, and a
 * {@link NullPointerException} if an event is {@code null}.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
public interface ReferencePublisher<E> {

	/**
	 * Publishes an event, doing what the ring's {@code publish.on-full} says when there
	 * is no room.
	 * @param event the event
	 * @return {@link PublishResult#PUBLISHED}; {@link PublishResult#FULL} only if the
	 * ring drops what it has no room for
	 * @throws RingFullException if the ring is full and there is not to be waited
	 * (longer)
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws io.github.disruptor4j.RingClosedException if the ring is stopped or failed
	 */
	PublishResult send(E event);

	/**
	 * Publishes events together: consumers see all of them or none. As
	 * {@link #send(Object)}.
	 * @param events the events
	 * @return as {@link #send(Object)}
	 * @throws IllegalArgumentException if there are none, or more than the ring has slots
	 */
	PublishResult sendAll(List<? extends E> events);

	/**
	 * Publishes an event if there is room for it. Does not wait.
	 * @param event the event
	 * @return whether the event was accepted, and why not
	 */
	PublishResult trySend(E event);

	/**
	 * Publishes events together if there is room for all of them. Does not wait.
	 * @param events the events
	 * @return whether the events were accepted, and why not
	 * @throws IllegalArgumentException if there are none, or more than the ring has slots
	 */
	PublishResult trySendAll(List<? extends E> events);

	/**
	 * Publishes an event, waiting for room no longer than a time of the caller's.
	 * @param timeout how long to wait; zero for not at all
	 * @param event the event
	 * @throws PublishTimeoutException if there is no room when the time is up
	 * @throws RingFullException if waiting would be in vain
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws io.github.disruptor4j.RingClosedException if the ring is stopped or failed
	 * @throws IllegalArgumentException if the timeout is negative
	 */
	void send(Duration timeout, E event);

	/**
	 * Publishes events together, waiting for room no longer than a time of the caller's.
	 * As {@link #send(Duration, Object)}.
	 * @param timeout how long to wait; zero for not at all
	 * @param events the events
	 */
	void sendAll(Duration timeout, List<? extends E> events);

	/**
	 * Publishes an event if there is room for it within a time of the caller's.
	 * @param timeout how long to wait; zero for not at all
	 * @param event the event
	 * @return whether the event was accepted, and why not
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws IllegalArgumentException if the timeout is negative
	 */
	PublishResult trySend(Duration timeout, E event);

	/**
	 * Publishes events together if there is room for all of them within a time of the
	 * caller's. As {@link #trySend(Duration, Object)}.
	 * @param timeout how long to wait; zero for not at all
	 * @param events the events
	 * @return whether the events were accepted, and why not
	 */
	PublishResult trySendAll(Duration timeout, List<? extends E> events);

}
