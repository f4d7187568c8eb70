package io.github.disruptor4j.spring.graph;

/**
 * What happens when a consumer has died: because its error policy says so, or of an
 * {@link Error}.
 *
 * @since 0.1.0
 */
public enum OnConsumerFailure {

	/**
	 * The ring fails: publishers are refused until it is stopped and started again.
	 */
	FAIL_RING,

	/**
	 * The consumer is started again after a pause, with the event it died of. The ring
	 * goes on meanwhile. It fails when that has been in vain for a number of times.
	 */
	RESTART_CONSUMER,

	/**
	 * The ring fails, and the application context is closed.
	 */
	SHUTDOWN_APPLICATION

}
