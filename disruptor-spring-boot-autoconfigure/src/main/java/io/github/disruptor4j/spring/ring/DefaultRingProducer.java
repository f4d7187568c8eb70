package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.Objects;

import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.EventTranslatorOneArg;
import io.github.disruptor4j.EventTranslatorThreeArg;
import io.github.disruptor4j.EventTranslatorTwoArg;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.Slots;

/**
 * Claims a slot, has it filled, publishes it.
 *
 * @param <E> the type of event
 */
final class DefaultRingProducer<E> implements RingProducer<E> {

	private final String ring;

	private final Slots slots;

	private final RingBuffer<E> ringBuffer;

	private final SlotClaims claims;

	DefaultRingProducer(RingGraph<E> graph, RingBuffer<E> ringBuffer, SlotClaims claims) {
		this.ring = graph.ring().name();
		this.slots = graph.slots();
		this.ringBuffer = ringBuffer;
		this.claims = claims;
	}

	@Override
	public String ring() {
		return this.ring;
	}

	@Override
	public void publish(EventTranslator<? super E> translator) {
		long sequence = claim();
		if (sequence != SlotClaims.NONE) {
			fill(sequence, translator);
		}
	}

	@Override
	public <A> void publish(EventTranslatorOneArg<? super E, A> translator, A arg0) {
		long sequence = claim();
		if (sequence != SlotClaims.NONE) {
			fill(sequence, translator, arg0);
		}
	}

	@Override
	public <A, B> void publish(EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1) {
		long sequence = claim();
		if (sequence != SlotClaims.NONE) {
			fill(sequence, translator, arg0, arg1);
		}
	}

	@Override
	public <A, B, C> void publish(EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1, C arg2) {
		long sequence = claim();
		if (sequence != SlotClaims.NONE) {
			fill(sequence, translator, arg0, arg1, arg2);
		}
	}

	@Override
	public boolean tryPublish(EventTranslator<? super E> translator) {
		long sequence = tryClaim();
		if (sequence == SlotClaims.NONE) {
			return false;
		}
		fill(sequence, translator);
		return true;
	}

	@Override
	public <A> boolean tryPublish(EventTranslatorOneArg<? super E, A> translator, A arg0) {
		long sequence = tryClaim();
		if (sequence == SlotClaims.NONE) {
			return false;
		}
		fill(sequence, translator, arg0);
		return true;
	}

	@Override
	public <A, B> boolean tryPublish(EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1) {
		long sequence = tryClaim();
		if (sequence == SlotClaims.NONE) {
			return false;
		}
		fill(sequence, translator, arg0, arg1);
		return true;
	}

	@Override
	public <A, B, C> boolean tryPublish(EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1,
			C arg2) {
		long sequence = tryClaim();
		if (sequence == SlotClaims.NONE) {
			return false;
		}
		fill(sequence, translator, arg0, arg1, arg2);
		return true;
	}

	@Override
	public void publish(Duration timeout, EventTranslator<? super E> translator) {
		fill(claim(timeout), translator);
	}

	@Override
	public <A> void publish(Duration timeout, EventTranslatorOneArg<? super E, A> translator, A arg0) {
		fill(claim(timeout), translator, arg0);
	}

	@Override
	public <A, B> void publish(Duration timeout, EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1) {
		fill(claim(timeout), translator, arg0, arg1);
	}

	@Override
	public <A, B, C> void publish(Duration timeout, EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0,
			B arg1, C arg2) {
		fill(claim(timeout), translator, arg0, arg1, arg2);
	}

	@Override
	public void send(E event) {
		requireSlots(Slots.REFERENCE);
		Objects.requireNonNull(event, "event");
		long sequence = this.claims.claim();
		if (sequence != SlotClaims.NONE) {
			this.ringBuffer.set(sequence, event);
			this.ringBuffer.publish(sequence);
		}
	}

	private long claim() {
		requireSlots(Slots.PRE_ALLOCATED);
		return this.claims.claim();
	}

	private long tryClaim() {
		requireSlots(Slots.PRE_ALLOCATED);
		return this.claims.tryClaim();
	}

	private long claim(Duration timeout) {
		requireSlots(Slots.PRE_ALLOCATED);
		return this.claims.claim(timeout);
	}

	// Before anything is claimed: a claim has to be published, filled or not.
	private void requireSlots(Slots required) {
		if (this.slots != required) {
			throw new UnsupportedOperationException(SlotsText.unsupported(this.ring, this.slots));
		}
	}

	private void fill(long sequence, EventTranslator<? super E> translator) {
		try {
			translator.translateTo(this.ringBuffer.get(sequence), sequence);
		}
		finally {
			this.ringBuffer.publish(sequence);
		}
	}

	private <A> void fill(long sequence, EventTranslatorOneArg<? super E, A> translator, A arg0) {
		try {
			translator.translateTo(this.ringBuffer.get(sequence), sequence, arg0);
		}
		finally {
			this.ringBuffer.publish(sequence);
		}
	}

	private <A, B> void fill(long sequence, EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1) {
		try {
			translator.translateTo(this.ringBuffer.get(sequence), sequence, arg0, arg1);
		}
		finally {
			this.ringBuffer.publish(sequence);
		}
	}

	private <A, B, C> void fill(long sequence, EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1,
			C arg2) {
		try {
			translator.translateTo(this.ringBuffer.get(sequence), sequence, arg0, arg1, arg2);
		}
		finally {
			this.ringBuffer.publish(sequence);
		}
	}

	@Override
	public String toString() {
		return "RingProducer for ring '" + this.ring + "'";
	}

}
