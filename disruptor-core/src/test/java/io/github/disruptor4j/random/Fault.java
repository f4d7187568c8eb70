package io.github.disruptor4j.random;

/**
 * Something that is done to a running ring.
 *
 * @param kind what
 * @param target the stage it is done to, by name, or null
 * @param number which of several, by remainder
 * @param delayNanos how long to wait before it
 */
record Fault(Kind kind, String target, int number, long delayNanos) {

	/**
	 * What can be done.
	 */
	enum Kind {

		LOOK, PAUSE, RESUME, INTERRUPT_CONSUMER, INTERRUPT_PRODUCER, HALT_ONE, HALT_ALL, STOP, STOP_NOW, STOP_SHORTLY,
		SHUTDOWN_SHORTLY, ADD, REMOVE, REMOVE_WORKER

	}

}
