package io.github.disruptor4j.spring.ring;

import java.time.Duration;

import io.github.disruptor4j.spring.consumer.DeadLetter;

/**
 * Takes the dead letters of one consumer.
 */
interface DeadLetterTarget {

	/**
	 * Takes a letter or fails, within a time.
	 * @param letter the letter
	 * @param timeout how long it may take
	 * @throws Exception if it is not taken
	 */
	void accept(DeadLetter<?> letter, Duration timeout) throws Exception;

	/**
	 * Lets go of threads. More letters may come when the ring starts again.
	 */
	default void close() {
	}

}
