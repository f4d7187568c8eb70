package io.github.disruptor4j;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Publishes several events in one step by translators, for the {@link EventSink} side of
 * a {@link RingBuffer}. Arguments are checked before anything is claimed; what is claimed
 * is always published.
 *
 * @param <E> the event's type
 */
abstract class RingBufferBatchPublishing<E> extends RingBufferPublishing<E> {

	RingBufferBatchPublishing(@Nullable Object[] entries, Sequencer sequencer) {
		super(entries, sequencer);
	}

	RingBufferBatchPublishing(Sequencer sequencer) {
		super(sequencer);
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
		long last = claimOrRefuse(batchSize);
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
		long last = claimOrRefuse(batchSize);
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
		long last = claimOrRefuse(batchSize);
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
		long last = claimOrRefuse(batchSize);
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
		long last = claimOrRefuse(batchSize);
		if (last == REFUSED) {
			return false;
		}
		translateAndPublishBatch(last, translator, batchStartsAt, batchSize, args);
		return true;
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
