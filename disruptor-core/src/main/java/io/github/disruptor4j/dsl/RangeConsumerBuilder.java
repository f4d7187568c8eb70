package io.github.disruptor4j.dsl;

import java.util.concurrent.ThreadFactory;

import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.WaitStrategy;

/**
 * Adds one consumer with a name and settings of its own to a ring of sequences. Not
 * thread-safe; nothing is added to the ring before {@link #handleWith(RangeHandler)}.
 *
 * @since 0.1.0
 */
public final class RangeConsumerBuilder {

	private final ConsumerBuilder<Object> consumer;

	RangeConsumerBuilder(ConsumerBuilder<Object> consumer) {
		this.consumer = consumer;
	}

	/**
	 * Puts the consumer behind others. Without this it follows the producers.
	 * @param names the names of consumers that have been added already
	 * @return this builder
	 */
	public RangeConsumerBuilder after(String... names) {
		this.consumer.after(names);
		return this;
	}

	/**
	 * Limits how long a range is; without a limit it is all that is available.
	 * @param maxBatchSize the limit, at least 1
	 * @return this builder
	 * @throws IllegalArgumentException if it is less than 1
	 */
	public RangeConsumerBuilder maxBatchSize(int maxBatchSize) {
		this.consumer.maxBatchSize(maxBatchSize);
		return this;
	}

	/**
	 * Lets the consumer wait in its own way; without this it waits as the ring's do.
	 * @param waitStrategy how it waits
	 * @return this builder
	 */
	public RangeConsumerBuilder waitStrategy(WaitStrategy waitStrategy) {
		this.consumer.waitStrategy(waitStrategy);
		return this;
	}

	/**
	 * Sets what is asked when the handler throws; without this it is the ring's default.
	 * @param exceptionHandler the exception handler
	 * @return this builder
	 */
	public RangeConsumerBuilder exceptionHandler(ExceptionHandler<Object> exceptionHandler) {
		this.consumer.exceptionHandler(exceptionHandler);
		return this;
	}

	/**
	 * Sets what creates the consumer's thread; without this it is the ring's factory.
	 * @param threadFactory the factory, asked once per start
	 * @return this builder
	 */
	public RangeConsumerBuilder threadFactory(ThreadFactory threadFactory) {
		this.consumer.threadFactory(threadFactory);
		return this;
	}

	/**
	 * Adds the consumer. On a ring that is running it starts at once, at the cursor.
	 * @param handler what handles the ranges
	 * @return the consumer
	 * @throws IllegalArgumentException if the name or the handler is in the graph
	 * already, or a parent is not
	 */
	public RingConsumer handleWith(RangeHandler handler) {
		return this.consumer.handleWith(handler);
	}

}
