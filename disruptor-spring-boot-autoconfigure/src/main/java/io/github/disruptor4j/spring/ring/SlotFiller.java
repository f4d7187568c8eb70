package io.github.disruptor4j.spring.ring;

import java.util.List;

import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.EventTranslatorOneArg;
import io.github.disruptor4j.EventTranslatorThreeArg;
import io.github.disruptor4j.EventTranslatorTwoArg;
import io.github.disruptor4j.RingBuffer;

/**
 * Has claimed slots filled and publishes them. What a translator that throws leaves
 * unfilled is given up, so that no handler sees old contents.
 *
 * @param <E> the type of event
 */
final class SlotFiller<E> {

	private final RingBuffer<E> ringBuffer;

	SlotFiller(RingBuffer<E> ringBuffer) {
		this.ringBuffer = ringBuffer;
	}

	// The length of both arrays.
	static int length(Object[] first, Object[] second) {
		if (first.length != second.length) {
			throw new IllegalArgumentException(
					"The arrays must have the same length, but one has %d elements and another one %d"
						.formatted(first.length, second.length));
		}
		return first.length;
	}

	static int length(Object[] first, Object[] second, Object[] third) {
		length(first, third);
		return length(first, second);
	}

	static <E> PublishResult fill(RingBuffer<E> ring, long sequence, EventTranslator<? super E> translator) {
		if (sequence < 0) {
			return SlotClaims.result(sequence);
		}
		try {
			translator.translateTo(ring.get(sequence), sequence);
		}
		catch (Throwable ex) {
			ring.discard(sequence, sequence);
			throw ex;
		}
		ring.publish(sequence);
		return PublishResult.PUBLISHED;
	}

	static <E, A> PublishResult fill(RingBuffer<E> ring, long sequence, EventTranslatorOneArg<? super E, A> translator,
			A arg0) {
		if (sequence < 0) {
			return SlotClaims.result(sequence);
		}
		try {
			translator.translateTo(ring.get(sequence), sequence, arg0);
		}
		catch (Throwable ex) {
			ring.discard(sequence, sequence);
			throw ex;
		}
		ring.publish(sequence);
		return PublishResult.PUBLISHED;
	}

	static <E, A, B> PublishResult fill(RingBuffer<E> ring, long sequence,
			EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1) {
		if (sequence < 0) {
			return SlotClaims.result(sequence);
		}
		try {
			translator.translateTo(ring.get(sequence), sequence, arg0, arg1);
		}
		catch (Throwable ex) {
			ring.discard(sequence, sequence);
			throw ex;
		}
		ring.publish(sequence);
		return PublishResult.PUBLISHED;
	}

	static <E, A, B, C> PublishResult fill(RingBuffer<E> ring, long sequence,
			EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1, C arg2) {
		if (sequence < 0) {
			return SlotClaims.result(sequence);
		}
		try {
			translator.translateTo(ring.get(sequence), sequence, arg0, arg1, arg2);
		}
		catch (Throwable ex) {
			ring.discard(sequence, sequence);
			throw ex;
		}
		ring.publish(sequence);
		return PublishResult.PUBLISHED;
	}

	PublishResult fillAll(long last, List<? extends EventTranslator<? super E>> translators) {
		if (last < 0) {
			return SlotClaims.result(last);
		}
		long first = last - translators.size() + 1;
		long next = first;
		try {
			for (int i = 0; i < translators.size(); i++) {
				translators.get(i).translateTo(this.ringBuffer.get(next), next);
				next++;
			}
			return PublishResult.PUBLISHED;
		}
		finally {
			publish(first, next, last);
		}
	}

	<A> PublishResult fillAll(long last, EventTranslatorOneArg<? super E, A> translator, A[] arg0) {
		if (last < 0) {
			return SlotClaims.result(last);
		}
		long first = last - arg0.length + 1;
		long next = first;
		try {
			for (int i = 0; i < arg0.length; i++) {
				translator.translateTo(this.ringBuffer.get(next), next, arg0[i]);
				next++;
			}
			return PublishResult.PUBLISHED;
		}
		finally {
			publish(first, next, last);
		}
	}

	<A, B> PublishResult fillAll(long last, EventTranslatorTwoArg<? super E, A, B> translator, A[] arg0, B[] arg1) {
		if (last < 0) {
			return SlotClaims.result(last);
		}
		long first = last - arg0.length + 1;
		long next = first;
		try {
			for (int i = 0; i < arg0.length; i++) {
				translator.translateTo(this.ringBuffer.get(next), next, arg0[i], arg1[i]);
				next++;
			}
			return PublishResult.PUBLISHED;
		}
		finally {
			publish(first, next, last);
		}
	}

	<A, B, C> PublishResult fillAll(long last, EventTranslatorThreeArg<? super E, A, B, C> translator, A[] arg0,
			B[] arg1, C[] arg2) {
		if (last < 0) {
			return SlotClaims.result(last);
		}
		long first = last - arg0.length + 1;
		long next = first;
		try {
			for (int i = 0; i < arg0.length; i++) {
				translator.translateTo(this.ringBuffer.get(next), next, arg0[i], arg1[i], arg2[i]);
				next++;
			}
			return PublishResult.PUBLISHED;
		}
		finally {
			publish(first, next, last);
		}
	}

	PublishResult refer(long sequence, E event) {
		if (sequence < 0) {
			return SlotClaims.result(sequence);
		}
		this.ringBuffer.set(sequence, event);
		this.ringBuffer.publish(sequence);
		return PublishResult.PUBLISHED;
	}

	PublishResult referAll(long last, List<? extends E> events) {
		if (last < 0) {
			return SlotClaims.result(last);
		}
		long first = last - events.size() + 1;
		long next = first;
		try {
			for (int i = 0; i < events.size(); i++) {
				this.ringBuffer.set(next, events.get(i));
				next++;
			}
			return PublishResult.PUBLISHED;
		}
		finally {
			publish(first, next, last);
		}
	}

	// Publishes what was filled and gives up the rest.
	private void publish(long first, long next, long last) {
		if (next > first) {
			this.ringBuffer.publish(first, next - 1);
		}
		if (next <= last) {
			this.ringBuffer.discard(next, last);
		}
	}

}
