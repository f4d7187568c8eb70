package io.github.disruptor4j.spring.graph;

import java.time.Duration;

/**
 * What happens to a ring whose consumer has died or makes no progress.
 *
 * @param onConsumerFailure what happens when a consumer has died
 * @param maxRestarts how often a consumer is restarted for one and the same event
 * @param backoff how long to wait before a restart
 * @param stallThreshold how long a consumer may make no progress while it has events to
 * handle, zero for as long as it likes
 * @since 0.1.0
 */
public record SupervisionDefinition(OnConsumerFailure onConsumerFailure, int maxRestarts, BackoffDefinition backoff,
		Duration stallThreshold) {

	/**
	 * What happens to a ring that says nothing about it.
	 */
	public static final SupervisionDefinition DEFAULT = new SupervisionDefinition(OnConsumerFailure.FAIL_RING, 5,
			new BackoffDefinition(Duration.ofSeconds(1), 2, Duration.ofMinutes(1)), Duration.ofSeconds(30));

}
