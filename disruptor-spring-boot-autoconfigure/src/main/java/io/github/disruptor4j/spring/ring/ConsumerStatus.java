package io.github.disruptor4j.spring.ring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.consumer.ConsumerFailures;
import io.github.disruptor4j.spring.consumer.ConsumerStall;

/**
 * A consumer, for those who watch it: its figures, read when asked for, and a way to
 * pause it. Same guarantees as {@link Ring}.
 *
 * @since 0.1.0
 */
public interface ConsumerStatus {

	/**
	 * Returns the consumer's name.
	 * @return the name, unique in its ring
	 */
	String name();

	/**
	 * Returns which consumers handle each event before this one.
	 * @return the names, empty for a consumer that follows the publishers directly
	 */
	List<String> after();

	/**
	 * Returns how many threads share the events. All of them are one consumer, whose
	 * figures are those of the slowest.
	 * @return the number of threads, 1 unless configured otherwise
	 */
	int concurrency();

	/**
	 * Returns what the consumer is doing.
	 * @return the state
	 */
	ConsumerState state();

	/**
	 * Whether the consumer's thread handles events or waits for them.
	 * @return {@code true} while it runs, and all of several do
	 */
	boolean isRunning();

	/**
	 * Returns the sequence of the last event handled.
	 * @return the sequence, -1 before the first event
	 */
	long sequence();

	/**
	 * Returns how many events have been handled since the application started, those
	 * skipped included.
	 * @return the number of events
	 */
	long processed();

	/**
	 * Returns how far the consumer is behind the publishers.
	 * @return the number of events, never negative and never too few
	 */
	long lag();

	/**
	 * Returns how far the consumer is behind the slowest consumer it comes after, or
	 * behind the publishers if it comes after none. A consumer whose backlog grows is the
	 * bottleneck.
	 * @return the number of events, never negative
	 */
	long backlog();

	/**
	 * Returns the name of the thread that runs the consumer.
	 * @return the name, those of several threads with commas between them, {@code null}
	 * when none does
	 */
	@Nullable String threadName();

	/**
	 * Returns how the consumer is stalled.
	 * @return the stall, {@code null} while the consumer makes progress or has nothing to
	 * do
	 */
	@Nullable ConsumerStall stall();

	/**
	 * Returns what has failed so far.
	 * @return the failures, which later ones are added to
	 */
	ConsumerFailures failures();

	/**
	 * Lets this consumer alone take no events after the batch that it is in, see
	 * {@link Ring#pause()}. Those that come after it run dry, and producers go on until
	 * the ring is full.
	 */
	void pause();

	/**
	 * Lets this consumer go on where it was.
	 */
	void resume();

}
