package io.github.disruptor4j;

/**
 * A handler that takes what is available in one call instead of one by one: how range and
 * batch handlers are run by the same processor as event handlers.
 *
 * @param <T> the event's type
 */
abstract class RangeReceiver<T> implements EventHandlerBase<T> {

	/**
	 * Called with sequences that follow each other, none of which was discarded.
	 * @param lower the first sequence
	 * @param upper the last sequence
	 * @throws Throwable if they cannot be handled
	 */
	abstract void onRange(long lower, long upper) throws Throwable;

	@Override
	public final void onEvent(T event, long sequence, boolean endOfBatch) throws Throwable {
		onRange(sequence, sequence);
	}

}
