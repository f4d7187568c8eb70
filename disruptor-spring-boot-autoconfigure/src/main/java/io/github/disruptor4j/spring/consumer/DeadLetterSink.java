package io.github.disruptor4j.spring.consumer;

/**
 * Takes events that could not be handled, to store them, say. The bean whose type of
 * event fits a ring is found by itself; {@code dead-letter.sink} names one.
 * <p>
 * Called on a thread of its own for each consumer, one letter at a time, while the
 * consumer waits. Whoever takes longer than {@code dead-letter.timeout} is interrupted,
 * and the letter is counted and logged as lost.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
@FunctionalInterface
public interface DeadLetterSink<E> {

	/**
	 * Takes a dead letter. It may be kept: the event in it is a copy.
	 * @param letter the letter
	 * @throws Exception if it cannot be taken: it is counted and logged as lost then
	 */
	void accept(DeadLetter<E> letter) throws Exception;

}
