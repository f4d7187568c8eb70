package io.github.disruptor4j.spring.ring;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.Claim;

/**
 * Publishes events into a ring: one by one ({@link EventPublisher}), several at once
 * ({@link BatchPublisher}), by reference ({@link ReferencePublisher}), or through a claim
 * that is filled by hand and published when it is closed.
 * <p>
 * Thread-safe, unless the ring is configured for a single producer: then only one thread
 * may publish. The producer stays the same when the ring stops and starts again:
 * <ul>
 * <li>Before the first start, events are accepted while there is room and handled after
 * the start. Waiting for room is refused with {@link RingFullException}, since nobody
 * would make any.</li>
 * <li>While the ring runs and is full, what is called {@code publish…}, {@code send…} or
 * {@code claim} does what the ring's {@code publish.on-full} says: wait ({@code block},
 * {@code timeout}), throw ({@code fail}), or drop the event and count it ({@code drop}).
 * Waiting ends when there is room, when the time is up, when the thread is interrupted,
 * and when the ring stops or fails.</li>
 * <li>A consumer for which the ring would wait never waits for the ring: neither one of
 * the ring itself, nor one of another ring that this one's consumers wait for. It is
 * refused with {@link RingFullException}.</li>
 * <li>After a stop, a form that throws throws
 * {@link io.github.disruptor4j.RingClosedException}; after a consumer has died, its
 * subclass {@link io.github.disruptor4j.RingFailedException}, whose cause is what the
 * consumer died of. A form that begins with {@code try} returns
 * {@link PublishResult#STOPPED} or {@link PublishResult#FAILED}.</li>
 * </ul>
 * What a translator throws reaches the caller, and the slot it should have filled is
 * given up: no handler sees it.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
public interface RingProducer<E> extends EventPublisher<E>, BatchPublisher<E>, ReferencePublisher<E> {

	/**
	 * Returns which ring this publishes into.
	 * @return the ring's name
	 */
	String ring();

	/**
	 * Claims slots to fill by hand, for {@code try}-with-resources: closing the claim
	 * publishes them. Does what the ring's {@code publish.on-full} says when there is no
	 * room for all of them; a ring that drops events refuses the claim.
	 * @param n the number of slots
	 * @return the claim, which must be closed
	 * @throws RingFullException if the ring is full and there is not to be waited
	 * (longer)
	 * @throws PublishInterruptedException if the thread is interrupted while it waits
	 * @throws io.github.disruptor4j.RingClosedException if the ring is stopped or failed
	 * @throws IllegalArgumentException if {@code n} is less than 1 or more than the ring
	 * has slots
	 */
	Claim<E> claim(int n);

	/**
	 * Claims slots to fill by hand, waiting for room no longer than a time of the
	 * caller's. As {@link #claim(int)}.
	 * @param timeout how long to wait; zero for not at all
	 * @param n the number of slots
	 * @return the claim, which must be closed
	 * @throws PublishTimeoutException if there is no room when the time is up
	 */
	Claim<E> claim(Duration timeout, int n);

	/**
	 * Claims slots to fill by hand if there is room for all of them. Does not wait.
	 * @param n the number of slots
	 * @return the claim, which must be closed; {@code null} if the ring is full, stopped
	 * or failed
	 * @throws IllegalArgumentException if {@code n} is less than 1
	 */
	@Nullable Claim<E> tryClaim(int n);

}
