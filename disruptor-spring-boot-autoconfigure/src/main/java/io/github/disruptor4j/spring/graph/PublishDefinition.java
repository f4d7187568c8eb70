package io.github.disruptor4j.spring.graph;

import java.time.Duration;

/**
 * What publishers do when the ring is full.
 *
 * @param onFull what to do
 * @param timeout how long to wait with {@link OnFull#TIMEOUT}
 * @since 0.1.0
 */
public record PublishDefinition(OnFull onFull, Duration timeout) {

	/**
	 * What a ring does that says nothing about it: wait.
	 */
	public static final PublishDefinition DEFAULT = new PublishDefinition(OnFull.BLOCK, Duration.ofSeconds(1));

}
