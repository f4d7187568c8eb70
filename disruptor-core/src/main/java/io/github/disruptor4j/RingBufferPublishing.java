package io.github.disruptor4j;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Publishes single events by translators, for the {@link EventSink} side of a
 * {@link RingBuffer}. Arguments are checked before anything is claimed; what is claimed
 * is always published.
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
	static final long REFUSED = -1L;

	RingBufferPublishing(@Nullable Object[] entries, Sequencer sequencer) {
		super(entries, sequencer);
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
		long sequence = claimOrRefuse(1);
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
		long sequence = claimOrRefuse(1);
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
		long sequence = claimOrRefuse(1);
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
		long sequence = claimOrRefuse(1);
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
		long sequence = claimOrRefuse(1);
		if (sequence == REFUSED) {
			return false;
		}
		translateAndPublish(sequence, translator, args);
		return true;
	}

	final long claimOrRefuse(int n) {
		try {
			return this.sequencer.tryNext(n);
		}
		catch (InsufficientCapacityException ex) {
			return REFUSED;
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

}
