package io.github.disruptor4j;

/**
 * Fills a claimed slot from one argument. Called by the publishing thread, between
 * claiming the slot and publishing it.
 * <p>
 * A translator without state of its own can be shared by all publishers. If it throws,
 * the slot is published nevertheless, as far as it was filled.
 *
 * @param <T> the event's type
 * @param <A> the argument's type
 * @since 0.1.0
 */
public interface EventTranslatorOneArg<T, A> {

	/**
	 * Writes the data into the event.
	 * @param event the event in the claimed slot, still holding what was there before
	 * @param sequence the sequence that was claimed
	 * @param arg0 the argument
	 */
	void translateTo(T event, long sequence, A arg0);

}
