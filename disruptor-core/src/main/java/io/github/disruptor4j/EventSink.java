package io.github.disruptor4j;

/**
 * Publishes events, from translators that fill the slots and the arguments they need.
 * <p>
 * All forms do the same: claim, translate, publish. Those that begin with {@code try}
 * return {@code false} instead of waiting when there is no room. Batches are published by
 * one step, so consumers see all of it or nothing. If a translator throws, what was
 * claimed is published nevertheless, as far as it was filled, and the exception reaches
 * the caller; a claim that was never published would hold up all consumers.
 * <p>
 * When the ring admits no claims, every form throws a {@link RingClosedException}, also
 * those that wait already.
 * <p>
 * As thread-safe as the ring's sequencer: with a single producer, only one thread at a
 * time may publish.
 *
 * @param <E> the event's type
 * @since 0.1.0
 */
@SuppressWarnings("overloads") // the forms tell themselves apart by their arguments
public interface EventSink<E> {

	/**
	 * Claims a slot, waiting for room, fills it and publishes it.
	 * @param translator fills the slot
	 */
	void publishEvent(EventTranslator<E> translator);

	/**
	 * Claims a slot if there is room, fills it and publishes it. Does not wait.
	 * @param translator fills the slot
	 * @return whether there was room
	 */
	boolean tryPublishEvent(EventTranslator<E> translator);

	/**
	 * Claims a slot, waiting for room, fills it and publishes it.
	 * @param <A> the type of the argument
	 * @param translator fills the slot
	 * @param arg0 the argument for the translator
	 */
	<A> void publishEvent(EventTranslatorOneArg<E, A> translator, A arg0);

	/**
	 * Claims a slot if there is room, fills it and publishes it. Does not wait.
	 * @param <A> the type of the argument
	 * @param translator fills the slot
	 * @param arg0 the argument for the translator
	 * @return whether there was room
	 */
	<A> boolean tryPublishEvent(EventTranslatorOneArg<E, A> translator, A arg0);

	/**
	 * Claims a slot, waiting for room, fills it and publishes it.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param translator fills the slot
	 * @param arg0 the first argument for the translator
	 * @param arg1 the second argument for the translator
	 */
	<A, B> void publishEvent(EventTranslatorTwoArg<E, A, B> translator, A arg0, B arg1);

	/**
	 * Claims a slot if there is room, fills it and publishes it. Does not wait.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param translator fills the slot
	 * @param arg0 the first argument for the translator
	 * @param arg1 the second argument for the translator
	 * @return whether there was room
	 */
	<A, B> boolean tryPublishEvent(EventTranslatorTwoArg<E, A, B> translator, A arg0, B arg1);

	/**
	 * Claims a slot, waiting for room, fills it and publishes it.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @param translator fills the slot
	 * @param arg0 the first argument for the translator
	 * @param arg1 the second argument for the translator
	 * @param arg2 the third argument for the translator
	 */
	<A, B, C> void publishEvent(EventTranslatorThreeArg<E, A, B, C> translator, A arg0, B arg1, C arg2);

	/**
	 * Claims a slot if there is room, fills it and publishes it. Does not wait.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @param translator fills the slot
	 * @param arg0 the first argument for the translator
	 * @param arg1 the second argument for the translator
	 * @param arg2 the third argument for the translator
	 * @return whether there was room
	 */
	<A, B, C> boolean tryPublishEvent(EventTranslatorThreeArg<E, A, B, C> translator, A arg0, B arg1, C arg2);

	/**
	 * Claims a slot, waiting for room, fills it and publishes it.
	 * @param translator fills the slot
	 * @param args the arguments for the translator
	 */
	void publishEvent(EventTranslatorVararg<E> translator, Object... args);

	/**
	 * Claims a slot if there is room, fills it and publishes it. Does not wait.
	 * @param translator fills the slot
	 * @param args the arguments for the translator
	 * @return whether there was room
	 */
	boolean tryPublishEvent(EventTranslatorVararg<E> translator, Object... args);

	/**
	 * Claims a slot for each translator, waiting for room for all of them, fills the
	 * slots and publishes them together.
	 * @param translators fill the slots, one each
	 * @throws IllegalArgumentException if there is nothing to publish, or more than the
	 * ring has slots; nothing is published then
	 */
	void publishEvents(EventTranslator<E>[] translators);

	/**
	 * Claims a slot for each translator of a range, waiting for room for all of them,
	 * fills the slots and publishes them together.
	 * @param translators fill the slots, one each
	 * @param batchStartsAt the index of the first element to use
	 * @param batchSize the number of elements to use
	 * @throws IllegalArgumentException if the range is negative, empty, longer than the
	 * ring has slots or not within the arguments; nothing is published then
	 */
	void publishEvents(EventTranslator<E>[] translators, int batchStartsAt, int batchSize);

	/**
	 * Claims a slot for each translator if there is room for all of them, fills the slots
	 * and publishes them together. Does not wait.
	 * @param translators fill the slots, one each
	 * @return whether there was room; nothing is published if there was not
	 * @throws IllegalArgumentException if there is nothing to publish, or more than the
	 * ring has slots; nothing is published then
	 */
	boolean tryPublishEvents(EventTranslator<E>[] translators);

	/**
	 * Claims a slot for each translator of a range if there is room for all of them,
	 * fills the slots and publishes them together. Does not wait.
	 * @param translators fill the slots, one each
	 * @param batchStartsAt the index of the first element to use
	 * @param batchSize the number of elements to use
	 * @return whether there was room; nothing is published if there was not
	 * @throws IllegalArgumentException if the range is negative, empty, longer than the
	 * ring has slots or not within the arguments; nothing is published then
	 */
	boolean tryPublishEvents(EventTranslator<E>[] translators, int batchStartsAt, int batchSize);

	/**
	 * Claims a slot for each set of arguments, waiting for room for all of them, fills
	 * the slots and publishes them together.
	 * @param <A> the type of the argument
	 * @param translator fills the slots
	 * @param arg0 the argument for each event
	 * @throws IllegalArgumentException if there is nothing to publish, or more than the
	 * ring has slots; nothing is published then
	 */
	<A> void publishEvents(EventTranslatorOneArg<E, A> translator, A[] arg0);

	/**
	 * Claims a slot for each set of arguments of a range, waiting for room for all of
	 * them, fills the slots and publishes them together.
	 * @param <A> the type of the argument
	 * @param translator fills the slots
	 * @param batchStartsAt the index of the first element to use
	 * @param batchSize the number of elements to use
	 * @param arg0 the argument for each event
	 * @throws IllegalArgumentException if the range is negative, empty, longer than the
	 * ring has slots or not within the arguments; nothing is published then
	 */
	<A> void publishEvents(EventTranslatorOneArg<E, A> translator, int batchStartsAt, int batchSize, A[] arg0);

	/**
	 * Claims a slot for each set of arguments if there is room for all of them, fills the
	 * slots and publishes them together. Does not wait.
	 * @param <A> the type of the argument
	 * @param translator fills the slots
	 * @param arg0 the argument for each event
	 * @return whether there was room; nothing is published if there was not
	 * @throws IllegalArgumentException if there is nothing to publish, or more than the
	 * ring has slots; nothing is published then
	 */
	<A> boolean tryPublishEvents(EventTranslatorOneArg<E, A> translator, A[] arg0);

	/**
	 * Claims a slot for each set of arguments of a range if there is room for all of
	 * them, fills the slots and publishes them together. Does not wait.
	 * @param <A> the type of the argument
	 * @param translator fills the slots
	 * @param batchStartsAt the index of the first element to use
	 * @param batchSize the number of elements to use
	 * @param arg0 the argument for each event
	 * @return whether there was room; nothing is published if there was not
	 * @throws IllegalArgumentException if the range is negative, empty, longer than the
	 * ring has slots or not within the arguments; nothing is published then
	 */
	<A> boolean tryPublishEvents(EventTranslatorOneArg<E, A> translator, int batchStartsAt, int batchSize, A[] arg0);

	/**
	 * Claims a slot for each set of arguments, waiting for room for all of them, fills
	 * the slots and publishes them together.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param translator fills the slots
	 * @param arg0 the first argument for each event; its length is the number of events
	 * @param arg1 the second argument for each event
	 * @throws IllegalArgumentException if there is nothing to publish, more than the ring
	 * has slots, or not enough of an argument; nothing is published then
	 */
	<A, B> void publishEvents(EventTranslatorTwoArg<E, A, B> translator, A[] arg0, B[] arg1);

	/**
	 * Claims a slot for each set of arguments of a range, waiting for room for all of
	 * them, fills the slots and publishes them together.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param translator fills the slots
	 * @param batchStartsAt the index of the first element to use
	 * @param batchSize the number of elements to use
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @throws IllegalArgumentException if the range is negative, empty, longer than the
	 * ring has slots or not within the arguments; nothing is published then
	 */
	<A, B> void publishEvents(EventTranslatorTwoArg<E, A, B> translator, int batchStartsAt, int batchSize, A[] arg0,
			B[] arg1);

	/**
	 * Claims a slot for each set of arguments if there is room for all of them, fills the
	 * slots and publishes them together. Does not wait.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param translator fills the slots
	 * @param arg0 the first argument for each event; its length is the number of events
	 * @param arg1 the second argument for each event
	 * @return whether there was room; nothing is published if there was not
	 * @throws IllegalArgumentException if there is nothing to publish, more than the ring
	 * has slots, or not enough of an argument; nothing is published then
	 */
	<A, B> boolean tryPublishEvents(EventTranslatorTwoArg<E, A, B> translator, A[] arg0, B[] arg1);

	/**
	 * Claims a slot for each set of arguments of a range if there is room for all of
	 * them, fills the slots and publishes them together. Does not wait.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param translator fills the slots
	 * @param batchStartsAt the index of the first element to use
	 * @param batchSize the number of elements to use
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @return whether there was room; nothing is published if there was not
	 * @throws IllegalArgumentException if the range is negative, empty, longer than the
	 * ring has slots or not within the arguments; nothing is published then
	 */
	<A, B> boolean tryPublishEvents(EventTranslatorTwoArg<E, A, B> translator, int batchStartsAt, int batchSize,
			A[] arg0, B[] arg1);

	/**
	 * Claims a slot for each set of arguments, waiting for room for all of them, fills
	 * the slots and publishes them together.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @param translator fills the slots
	 * @param arg0 the first argument for each event; its length is the number of events
	 * @param arg1 the second argument for each event
	 * @param arg2 the third argument for each event
	 * @throws IllegalArgumentException if there is nothing to publish, more than the ring
	 * has slots, or not enough of an argument; nothing is published then
	 */
	<A, B, C> void publishEvents(EventTranslatorThreeArg<E, A, B, C> translator, A[] arg0, B[] arg1, C[] arg2);

	/**
	 * Claims a slot for each set of arguments of a range, waiting for room for all of
	 * them, fills the slots and publishes them together.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @param translator fills the slots
	 * @param batchStartsAt the index of the first element to use
	 * @param batchSize the number of elements to use
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @param arg2 the third argument for each event
	 * @throws IllegalArgumentException if the range is negative, empty, longer than the
	 * ring has slots or not within the arguments; nothing is published then
	 */
	<A, B, C> void publishEvents(EventTranslatorThreeArg<E, A, B, C> translator, int batchStartsAt, int batchSize,
			A[] arg0, B[] arg1, C[] arg2);

	/**
	 * Claims a slot for each set of arguments if there is room for all of them, fills the
	 * slots and publishes them together. Does not wait.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @param translator fills the slots
	 * @param arg0 the first argument for each event; its length is the number of events
	 * @param arg1 the second argument for each event
	 * @param arg2 the third argument for each event
	 * @return whether there was room; nothing is published if there was not
	 * @throws IllegalArgumentException if there is nothing to publish, more than the ring
	 * has slots, or not enough of an argument; nothing is published then
	 */
	<A, B, C> boolean tryPublishEvents(EventTranslatorThreeArg<E, A, B, C> translator, A[] arg0, B[] arg1, C[] arg2);

	/**
	 * Claims a slot for each set of arguments of a range if there is room for all of
	 * them, fills the slots and publishes them together. Does not wait.
	 * @param <A> the type of the first argument
	 * @param <B> the type of the second argument
	 * @param <C> the type of the third argument
	 * @param translator fills the slots
	 * @param batchStartsAt the index of the first element to use
	 * @param batchSize the number of elements to use
	 * @param arg0 the first argument for each event
	 * @param arg1 the second argument for each event
	 * @param arg2 the third argument for each event
	 * @return whether there was room; nothing is published if there was not
	 * @throws IllegalArgumentException if the range is negative, empty, longer than the
	 * ring has slots or not within the arguments; nothing is published then
	 */
	<A, B, C> boolean tryPublishEvents(EventTranslatorThreeArg<E, A, B, C> translator, int batchStartsAt, int batchSize,
			A[] arg0, B[] arg1, C[] arg2);

	/**
	 * Claims a slot for each set of arguments, waiting for room for all of them, fills
	 * the slots and publishes them together.
	 * @param translator fills the slots
	 * @param args the arguments for each event
	 * @throws IllegalArgumentException if there is nothing to publish, or more than the
	 * ring has slots; nothing is published then
	 */
	void publishEvents(EventTranslatorVararg<E> translator, Object[]... args);

	/**
	 * Claims a slot for each set of arguments of a range, waiting for room for all of
	 * them, fills the slots and publishes them together.
	 * @param translator fills the slots
	 * @param batchStartsAt the index of the first element to use
	 * @param batchSize the number of elements to use
	 * @param args the arguments for each event
	 * @throws IllegalArgumentException if the range is negative, empty, longer than the
	 * ring has slots or not within the arguments; nothing is published then
	 */
	void publishEvents(EventTranslatorVararg<E> translator, int batchStartsAt, int batchSize, Object[]... args);

	/**
	 * Claims a slot for each set of arguments if there is room for all of them, fills the
	 * slots and publishes them together. Does not wait.
	 * @param translator fills the slots
	 * @param args the arguments for each event
	 * @return whether there was room; nothing is published if there was not
	 * @throws IllegalArgumentException if there is nothing to publish, or more than the
	 * ring has slots; nothing is published then
	 */
	boolean tryPublishEvents(EventTranslatorVararg<E> translator, Object[]... args);

	/**
	 * Claims a slot for each set of arguments of a range if there is room for all of
	 * them, fills the slots and publishes them together. Does not wait.
	 * @param translator fills the slots
	 * @param batchStartsAt the index of the first element to use
	 * @param batchSize the number of elements to use
	 * @param args the arguments for each event
	 * @return whether there was room; nothing is published if there was not
	 * @throws IllegalArgumentException if the range is negative, empty, longer than the
	 * ring has slots or not within the arguments; nothing is published then
	 */
	boolean tryPublishEvents(EventTranslatorVararg<E> translator, int batchStartsAt, int batchSize, Object[]... args);

}
