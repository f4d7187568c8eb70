package io.github.disruptor4j;

import java.util.Objects;

/**
 * Publishes events by translators: the {@link EventSink} side of a {@link RingBuffer}.
 * Arguments are checked before anything is claimed; what is claimed is always published.
 * <p>
 * The forms are spelled out rather than reduced to one another so that none of them
 * allocates.
 *
 * @param <E> the event's type
 */
abstract class RingBufferPublishing<E> extends RingBufferFields<E> implements EventSink<E> {

	/**
	 * Stands for "no room" where an exception would be in the way; no claim is negative.
	 */
	private static final long REFUSED = -1L;

	RingBufferPublishing(EventFactory<E> eventFactory, Sequencer sequencer) {
		super(eventFactory, sequencer);
	}

	RingBufferPublishing(Sequencer sequencer) {
		super(sequencer);
	}

	@Override
	public void publishEvent(EventTranslator<E> translator) {
		Objects.requireNonNull(translator, "translator");
		translateAndPublish(this.sequencer.next(), translator);
	}

	@Override
	public boolean tryPublishEvent(EventTranslator<E> translator) {
		Objects.requireNonNull(translator, "translator");
		long sequence = tryClaim(1);
		if (sequence == REFUSED) {
			return false;
		}
		translateAndPublish(sequence, translator);
		return true;
	}

	@Override
	public <A> void publishEvent(EventTranslatorOneArg<E, A> translator, A arg0) {
		Objects.requireNonNull(translator, "translator");
		translateAndPublish(this.sequencer.next(), translator, arg0);
	}

	@Override
	public <A> boolean tryPublishEvent(EventTranslatorOneArg<E, A> translator, A arg0) {
		Objects.requireNonNull(translator, "translator");
		long sequence = tryClaim(1);
		if (sequence == REFUSED) {
			return false;
		}
		translateAndPublish(sequence, translator, arg0);
		return true;
	}

	@Override
	public <A, B> void publishEvent(EventTranslatorTwoArg<E, A, B> translator, A arg0, B arg1) {
		Objects.requireNonNull(translator, "translator");
		translateAndPublish(this.sequencer.next(), translator, arg0, arg1);
	}

	@Override
	public <A, B> boolean tryPublishEvent(EventTranslatorTwoArg<E, A, B> translator, A arg0, B arg1) {
		Objects.requireNonNull(translator, "translator");
		long sequence = tryClaim(1);
		if (sequence == REFUSED) {
			return false;
		}
		translateAndPublish(sequence, translator, arg0, arg1);
		return true;
	}

	@Override
	public <A, B, C> void publishEvent(EventTranslatorThreeArg<E, A, B, C> translator, A arg0, B arg1, C arg2) {
		Objects.requireNonNull(translator, "translator");
		translateAndPublish(this.sequencer.next(), translator, arg0, arg1, arg2);
	}

	@Override
	public <A, B, C> boolean tryPublishEvent(EventTranslatorThreeArg<E, A, B, C> translator, A arg0, B arg1, C arg2) {
		Objects.requireNonNull(translator, "translator");
		long sequence = tryClaim(1);
		if (sequence == REFUSED) {
			return false;
		}
		translateAndPublish(sequence, translator, arg0, arg1, arg2);
		return true;
	}

	@Override
	public void publishEvent(EventTranslatorVararg<E> translator, Object... args) {
		Objects.requireNonNull(translator, "translator");
		translateAndPublish(this.sequencer.next(), translator, args);
	}

	@Override
	public boolean tryPublishEvent(EventTranslatorVararg<E> translator, Object... args) {
		Objects.requireNonNull(translator, "translator");
		long sequence = tryClaim(1);
		if (sequence == REFUSED) {
			return false;
		}
		translateAndPublish(sequence, translator, args);
		return true;
	}

	@Override
	public void publishEvents(EventTranslator<E>[] translators) {
		publishEvents(translators, 0, translators.length);
	}

	@Override
	public void publishEvents(EventTranslator<E>[] translators, int batchStartsAt, int batchSize) {
		checkBatch(batchStartsAt, batchSize, translators.length);
		requireTranslators(translators, batchStartsAt, batchSize);
		translateAndPublishBatch(this.sequencer.next(batchSize), translators, batchStartsAt, batchSize);
	}

	@Override
	public boolean tryPublishEvents(EventTranslator<E>[] translators) {
		return tryPublishEvents(translators, 0, translators.length);
	}

	@Override
	public boolean tryPublishEvents(EventTranslator<E>[] translators, int batchStartsAt, int batchSize) {
		checkBatch(batchStartsAt, batchSize, translators.length);
		requireTranslators(translators, batchStartsAt, batchSize);
		long last = tryClaim(batchSize);
		if (last == REFUSED) {
			return false;
		}
		translateAndPublishBatch(last, translators, batchStartsAt, batchSize);
		return true;
	}

	@Override
	public <A> void publishEvents(EventTranslatorOneArg<E, A> translator, A[] arg0) {
		publishEvents(translator, 0, arg0.length, arg0);
	}

	@Override
	public <A> void publishEvents(EventTranslatorOneArg<E, A> translator, int batchStartsAt, int batchSize, A[] arg0) {
		Objects.requireNonNull(translator, "translator");
		checkBatch(batchStartsAt, batchSize, arg0.length);
		translateAndPublishBatch(this.sequencer.next(batchSize), translator, batchStartsAt, batchSize, arg0);
	}

	@Override
	public <A> boolean tryPublishEvents(EventTranslatorOneArg<E, A> translator, A[] arg0) {
		return tryPublishEvents(translator, 0, arg0.length, arg0);
	}

	@Override
	public <A> boolean tryPublishEvents(EventTranslatorOneArg<E, A> translator, int batchStartsAt, int batchSize,
			A[] arg0) {
		Objects.requireNonNull(translator, "translator");
		checkBatch(batchStartsAt, batchSize, arg0.length);
		long last = tryClaim(batchSize);
		if (last == REFUSED) {
			return false;
		}
		translateAndPublishBatch(last, translator, batchStartsAt, batchSize, arg0);
		return true;
	}

	@Override
	public <A, B> void publishEvents(EventTranslatorTwoArg<E, A, B> translator, A[] arg0, B[] arg1) {
		publishEvents(translator, 0, arg0.length, arg0, arg1);
	}

	@Override
	public <A, B> void publishEvents(EventTranslatorTwoArg<E, A, B> translator, int batchStartsAt, int batchSize,
			A[] arg0, B[] arg1) {
		Objects.requireNonNull(translator, "translator");
		checkBatch(batchStartsAt, batchSize, arg0.length);
		checkBatch(batchStartsAt, batchSize, arg1.length);
		translateAndPublishBatch(this.sequencer.next(batchSize), translator, batchStartsAt, batchSize, arg0, arg1);
	}

	@Override
	public <A, B> boolean tryPublishEvents(EventTranslatorTwoArg<E, A, B> translator, A[] arg0, B[] arg1) {
		return tryPublishEvents(translator, 0, arg0.length, arg0, arg1);
	}

	@Override
	public <A, B> boolean tryPublishEvents(EventTranslatorTwoArg<E, A, B> translator, int batchStartsAt, int batchSize,
			A[] arg0, B[] arg1) {
		Objects.requireNonNull(translator, "translator");
		checkBatch(batchStartsAt, batchSize, arg0.length);
		checkBatch(batchStartsAt, batchSize, arg1.length);
		long last = tryClaim(batchSize);
		if (last == REFUSED) {
			return false;
		}
		translateAndPublishBatch(last, translator, batchStartsAt, batchSize, arg0, arg1);
		return true;
	}

	@Override
	public <A, B, C> void publishEvents(EventTranslatorThreeArg<E, A, B, C> translator, A[] arg0, B[] arg1, C[] arg2) {
		publishEvents(translator, 0, arg0.length, arg0, arg1, arg2);
	}

	@Override
	public <A, B, C> void publishEvents(EventTranslatorThreeArg<E, A, B, C> translator, int batchStartsAt,
			int batchSize, A[] arg0, B[] arg1, C[] arg2) {
		Objects.requireNonNull(translator, "translator");
		checkBatch(batchStartsAt, batchSize, arg0.length);
		checkBatch(batchStartsAt, batchSize, arg1.length);
		checkBatch(batchStartsAt, batchSize, arg2.length);
		translateAndPublishBatch(this.sequencer.next(batchSize), translator, batchStartsAt, batchSize, arg0, arg1,
				arg2);
	}

	@Override
	public <A, B, C> boolean tryPublishEvents(EventTranslatorThreeArg<E, A, B, C> translator, A[] arg0, B[] arg1,
			C[] arg2) {
		return tryPublishEvents(translator, 0, arg0.length, arg0, arg1, arg2);
	}

	@Override
	public <A, B, C> boolean tryPublishEvents(EventTranslatorThreeArg<E, A, B, C> translator, int batchStartsAt,
			int batchSize, A[] arg0, B[] arg1, C[] arg2) {
		Objects.requireNonNull(translator, "translator");
		checkBatch(batchStartsAt, batchSize, arg0.length);
		checkBatch(batchStartsAt, batchSize, arg1.length);
		checkBatch(batchStartsAt, batchSize, arg2.length);
		long last = tryClaim(batchSize);
		if (last == REFUSED) {
			return false;
		}
		translateAndPublishBatch(last, translator, batchStartsAt, batchSize, arg0, arg1, arg2);
		return true;
	}

	@Override
	public void publishEvents(EventTranslatorVararg<E> translator, Object[]... args) {
		publishEvents(translator, 0, args.length, args);
	}

	@Override
	public void publishEvents(EventTranslatorVararg<E> translator, int batchStartsAt, int batchSize, Object[]... args) {
		Objects.requireNonNull(translator, "translator");
		checkBatch(batchStartsAt, batchSize, args.length);
		translateAndPublishBatch(this.sequencer.next(batchSize), translator, batchStartsAt, batchSize, args);
	}

	@Override
	public boolean tryPublishEvents(EventTranslatorVararg<E> translator, Object[]... args) {
		return tryPublishEvents(translator, 0, args.length, args);
	}

	@Override
	public boolean tryPublishEvents(EventTranslatorVararg<E> translator, int batchStartsAt, int batchSize,
			Object[]... args) {
		Objects.requireNonNull(translator, "translator");
		checkBatch(batchStartsAt, batchSize, args.length);
		long last = tryClaim(batchSize);
		if (last == REFUSED) {
			return false;
		}
		translateAndPublishBatch(last, translator, batchStartsAt, batchSize, args);
		return true;
	}

	private long tryClaim(int n) {
		try {
			return this.sequencer.tryNext(n);
		}
		catch (InsufficientCapacityException ex) {
			return REFUSED;
		}
	}

	private void checkBatch(int batchStartsAt, int batchSize, int available) {
		if (batchStartsAt < 0 || batchSize < 1) {
			throw new IllegalArgumentException("A batch must start at 0 or later and have at least 1 event, but got"
					+ " batchStartsAt " + batchStartsAt + " and batchSize " + batchSize);
		}
		if (batchSize > this.bufferSize) {
			throw new IllegalArgumentException(
					"A batch of " + batchSize + " events does not fit into a ring of " + this.bufferSize + " slots");
		}
		// Not batchStartsAt + batchSize: the sum could overflow.
		if (batchSize > available - batchStartsAt) {
			throw new IllegalArgumentException("A batch of " + batchSize + " events that starts at " + batchStartsAt
					+ " overruns the " + available + " arguments given");
		}
	}

	private static void requireTranslators(EventTranslator<?>[] translators, int batchStartsAt, int batchSize) {
		for (int i = batchStartsAt; i < batchStartsAt + batchSize; i++) {
			Objects.requireNonNull(translators[i], "translator");
		}
	}

	private void translateAndPublish(long sequence, EventTranslator<E> translator) {
		try {
			translator.translateTo(elementAt(sequence), sequence);
		}
		finally {
			this.sequencer.publish(sequence);
		}
	}

	private <A> void translateAndPublish(long sequence, EventTranslatorOneArg<E, A> translator, A arg0) {
		try {
			translator.translateTo(elementAt(sequence), sequence, arg0);
		}
		finally {
			this.sequencer.publish(sequence);
		}
	}

	private <A, B> void translateAndPublish(long sequence, EventTranslatorTwoArg<E, A, B> translator, A arg0, B arg1) {
		try {
			translator.translateTo(elementAt(sequence), sequence, arg0, arg1);
		}
		finally {
			this.sequencer.publish(sequence);
		}
	}

	private <A, B, C> void translateAndPublish(long sequence, EventTranslatorThreeArg<E, A, B, C> translator, A arg0,
			B arg1, C arg2) {
		try {
			translator.translateTo(elementAt(sequence), sequence, arg0, arg1, arg2);
		}
		finally {
			this.sequencer.publish(sequence);
		}
	}

	private void translateAndPublish(long sequence, EventTranslatorVararg<E> translator, Object[] args) {
		try {
			translator.translateTo(elementAt(sequence), sequence, args);
		}
		finally {
			this.sequencer.publish(sequence);
		}
	}

	private void translateAndPublishBatch(long last, EventTranslator<E>[] translators, int batchStartsAt,
			int batchSize) {
		long first = last - (batchSize - 1);
		try {
			int index = batchStartsAt;
			for (long sequence = first; sequence <= last; sequence++) {
				translators[index].translateTo(elementAt(sequence), sequence);
				index++;
			}
		}
		finally {
			this.sequencer.publish(first, last);
		}
	}

	private <A> void translateAndPublishBatch(long last, EventTranslatorOneArg<E, A> translator, int batchStartsAt,
			int batchSize, A[] arg0) {
		long first = last - (batchSize - 1);
		try {
			int index = batchStartsAt;
			for (long sequence = first; sequence <= last; sequence++) {
				translator.translateTo(elementAt(sequence), sequence, arg0[index]);
				index++;
			}
		}
		finally {
			this.sequencer.publish(first, last);
		}
	}

	private <A, B> void translateAndPublishBatch(long last, EventTranslatorTwoArg<E, A, B> translator,
			int batchStartsAt, int batchSize, A[] arg0, B[] arg1) {
		long first = last - (batchSize - 1);
		try {
			int index = batchStartsAt;
			for (long sequence = first; sequence <= last; sequence++) {
				translator.translateTo(elementAt(sequence), sequence, arg0[index], arg1[index]);
				index++;
			}
		}
		finally {
			this.sequencer.publish(first, last);
		}
	}

	private <A, B, C> void translateAndPublishBatch(long last, EventTranslatorThreeArg<E, A, B, C> translator,
			int batchStartsAt, int batchSize, A[] arg0, B[] arg1, C[] arg2) {
		long first = last - (batchSize - 1);
		try {
			int index = batchStartsAt;
			for (long sequence = first; sequence <= last; sequence++) {
				translator.translateTo(elementAt(sequence), sequence, arg0[index], arg1[index], arg2[index]);
				index++;
			}
		}
		finally {
			this.sequencer.publish(first, last);
		}
	}

	private void translateAndPublishBatch(long last, EventTranslatorVararg<E> translator, int batchStartsAt,
			int batchSize, Object[][] args) {
		long first = last - (batchSize - 1);
		try {
			int index = batchStartsAt;
			for (long sequence = first; sequence <= last; sequence++) {
				translator.translateTo(elementAt(sequence), sequence, args[index]);
				index++;
			}
		}
		finally {
			this.sequencer.publish(first, last);
		}
	}

}
