package io.github.disruptor4j.spring.consumer;

import org.jspecify.annotations.Nullable;

/**
 * Is told what one consumer does, on the thread that does it: between a start and an end
 * it may keep state in fields. A consumer without a probe does not know that there are
 * any. Must be quick, since the events behind wait for it, and must not throw.
 *
 * @since 0.1.0
 */
public interface ConsumerProbe {

	/**
	 * Called before the first event of a batch is handed over. A batch that was broken
	 * off, by a handler that rewinds or dies, has not been told to end then.
	 * @param size the number of events, at least 1
	 */
	void batchStarted(long size);

	/**
	 * Called before the handler is.
	 * @param lower the sequence of the first event that it is given
	 * @param upper the sequence of the last one, the same for a handler of single events
	 */
	void callStarted(long lower, long upper);

	/**
	 * Called when the handler has returned or thrown.
	 * @param failure what it threw, {@code null} if nothing
	 */
	void callEnded(@Nullable Throwable failure);

	/**
	 * Called after the last event of a batch was handled.
	 */
	void batchEnded();

	/**
	 * Called when the consumer's thread is about to end. A batch may not have.
	 */
	void runEnded();

}
