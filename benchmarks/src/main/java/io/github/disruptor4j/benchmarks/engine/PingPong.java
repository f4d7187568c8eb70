package io.github.disruptor4j.benchmarks.engine;

/**
 * Two threads that send a value to and fro.
 */
public interface PingPong extends AutoCloseable {

	/**
	 * Start both threads; the first ping follows at once.
	 */
	void start();

	/**
	 * Stop both threads and wait until they have ended.
	 */
	@Override
	void close();

}
