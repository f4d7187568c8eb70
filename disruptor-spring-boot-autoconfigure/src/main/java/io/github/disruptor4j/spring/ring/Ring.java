package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * A ring, for those who watch it: its figures, read from its sequences when asked for,
 * and a way to pause it. Every method may be called from any thread at any time, none
 * blocks, and reading slows neither publishers nor consumers down. The object stays the
 * same when the ring stops and starts again, and no counter goes back then.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
public interface Ring<E> {

	/**
	 * Returns the ring's name.
	 * @return the name it is configured under
	 */
	String name();

	/**
	 * Returns what the ring is doing.
	 * @return the state
	 */
	RingState state();

	/**
	 * Returns the number of slots.
	 * @return the size, a power of two
	 */
	int bufferSize();

	/**
	 * Returns the sequence of the last event published.
	 * @return the cursor, -1 before the first event
	 */
	long cursor();

	/**
	 * Returns the number of events published since the application started.
	 * @return the number of events
	 */
	long published();

	/**
	 * Returns how many events could be published now without waiting.
	 * @return the number of free slots, from 0 to {@link #bufferSize()}
	 */
	long remainingCapacity();

	/**
	 * Returns the ring's consumers.
	 * @return the consumers, parents before those that come after them
	 */
	List<ConsumerStatus> consumers();

	/**
	 * Returns one of the ring's consumers.
	 * @param name the consumer's name
	 * @return the consumer
	 * @throws IllegalArgumentException if the ring has no consumer of that name
	 */
	ConsumerStatus consumer(String name);

	/**
	 * Returns what the ring was built from.
	 * @return the definition and the order of the consumers
	 */
	RingGraph<E> graph();

	/**
	 * Returns how many events the ring's {@link RingProducer} did not accept.
	 * @param reason why
	 * @return the number of events
	 */
	long rejected(RejectionReason reason);

	/**
	 * Returns how often publishers had to wait for room.
	 * @return the number of waits that have ended
	 */
	long producerWaits();

	/**
	 * Returns how long publishers have waited for room, all threads together.
	 * @return the sum of the waits that have ended
	 */
	Duration producerWait();

	/**
	 * Returns why the ring failed.
	 * @return the failure of the consumer that died first since the last start,
	 * {@code null} when none has
	 */
	@Nullable ConsumerFailure failure();

	/**
	 * Lets the ring's consumers take no events after the batch that each is in. Does not
	 * wait for those batches. Events are accepted as long as there is room. A ring that
	 * is stopped while it is paused leaves the events in it, and starts paused.
	 */
	void pause();

	/**
	 * Lets the ring's consumers go on where they were. Does nothing unless the ring is
	 * paused.
	 */
	void resume();

}
