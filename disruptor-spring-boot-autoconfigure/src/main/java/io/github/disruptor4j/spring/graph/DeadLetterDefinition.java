package io.github.disruptor4j.spring.graph;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Where events go that could not be handled.
 *
 * @param ring the name of the ring that takes them, {@code null} for a bean
 * @param sink the name of the bean that takes them, {@code null} for the ring or for the
 * one bean that fits the type of event
 * @param timeout how long a consumer waits for a dead letter to be taken
 * @since 0.1.0
 */
public record DeadLetterDefinition(@Nullable String ring, @Nullable String sink, Duration timeout) {

	/**
	 * What a ring does that says nothing about it: look for a bean.
	 */
	public static final DeadLetterDefinition DEFAULT = new DeadLetterDefinition(null, null, Duration.ofSeconds(1));

	/**
	 * Sends dead letters to a ring.
	 * @param ring the ring's name
	 * @return the definition
	 */
	public static DeadLetterDefinition toRing(String ring) {
		return new DeadLetterDefinition(ring, null, DEFAULT.timeout());
	}

}
