package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.EventTranslatorOneArg;
import io.github.disruptor4j.EventTranslatorThreeArg;
import io.github.disruptor4j.EventTranslatorTwoArg;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.Slots;

/**
 * Claims slots, has them filled, publishes them.
 *
 * @param <E> the type of event
 */
final class DefaultRingProducer<E> implements RingProducer<E> {

	private final String ring;

	private final Slots slots;

	/** Here as well: what every event needs should not have to be looked for. */
	private final RingBuffer<E> ringBuffer;

	/** Claims of slots that are filled, {@code null} where slots refer to events. */
	private final @Nullable SlotClaims filled;

	/** Claims of slots that refer to events, {@code null} where slots are filled. */
	private final @Nullable SlotClaims referring;

	private final SlotFiller<E> filler;

	private final ClaimOpener<E> opener;

	DefaultRingProducer(RingGraph<E> graph, RingBuffer<E> ringBuffer, SlotClaims claims, SlotFiller<E> filler,
			ClaimOpener<E> opener) {
		this.ringBuffer = ringBuffer;
		this.ring = graph.ring().name();
		this.slots = graph.slots();
		this.filled = (this.slots == Slots.PRE_ALLOCATED) ? claims : null;
		this.referring = (this.slots == Slots.REFERENCE) ? claims : null;
		this.filler = filler;
		this.opener = opener;
	}

	@Override
	public String ring() {
		return this.ring;
	}

	@Override
	public Claim<E> claim(int n) {
		return this.opener.claim(n);
	}

	@Override
	public Claim<E> claim(Duration timeout, int n) {
		return this.opener.claim(timeout, n);
	}

	@Override
	public @Nullable Claim<E> tryClaim(int n) {
		return this.opener.tryClaim(n);
	}

	@Override
	public PublishResult publish(EventTranslator<? super E> translator) {
		return SlotFiller.fill(this.ringBuffer, filled().claim(this.ringBuffer), translator);
	}

	@Override
	public <A> PublishResult publish(EventTranslatorOneArg<? super E, A> translator, A arg0) {
		return SlotFiller.fill(this.ringBuffer, filled().claim(this.ringBuffer), translator, arg0);
	}

	@Override
	public <A, B> PublishResult publish(EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1) {
		return SlotFiller.fill(this.ringBuffer, filled().claim(this.ringBuffer), translator, arg0, arg1);
	}

	@Override
	public <A, B, C> PublishResult publish(EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1,
			C arg2) {
		return SlotFiller.fill(this.ringBuffer, filled().claim(this.ringBuffer), translator, arg0, arg1, arg2);
	}

	@Override
	public PublishResult tryPublish(EventTranslator<? super E> translator) {
		return SlotFiller.fill(this.ringBuffer, filled().tryClaim(), translator);
	}

	@Override
	public <A> PublishResult tryPublish(EventTranslatorOneArg<? super E, A> translator, A arg0) {
		return SlotFiller.fill(this.ringBuffer, filled().tryClaim(), translator, arg0);
	}

	@Override
	public <A, B> PublishResult tryPublish(EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1) {
		return SlotFiller.fill(this.ringBuffer, filled().tryClaim(), translator, arg0, arg1);
	}

	@Override
	public <A, B, C> PublishResult tryPublish(EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0, B arg1,
			C arg2) {
		return SlotFiller.fill(this.ringBuffer, filled().tryClaim(), translator, arg0, arg1, arg2);
	}

	@Override
	public void publish(Duration timeout, EventTranslator<? super E> translator) {
		SlotFiller.fill(this.ringBuffer, filled().claim(timeout, 1), translator);
	}

	@Override
	public <A> void publish(Duration timeout, EventTranslatorOneArg<? super E, A> translator, A arg0) {
		SlotFiller.fill(this.ringBuffer, filled().claim(timeout, 1), translator, arg0);
	}

	@Override
	public <A, B> void publish(Duration timeout, EventTranslatorTwoArg<? super E, A, B> translator, A arg0, B arg1) {
		SlotFiller.fill(this.ringBuffer, filled().claim(timeout, 1), translator, arg0, arg1);
	}

	@Override
	public <A, B, C> void publish(Duration timeout, EventTranslatorThreeArg<? super E, A, B, C> translator, A arg0,
			B arg1, C arg2) {
		SlotFiller.fill(this.ringBuffer, filled().claim(timeout, 1), translator, arg0, arg1, arg2);
	}

	@Override
	public PublishResult tryPublish(Duration timeout, EventTranslator<? super E> translator) {
		return SlotFiller.fill(this.ringBuffer, filled().tryClaim(timeout, 1), translator);
	}

	@Override
	public <A> PublishResult tryPublish(Duration timeout, EventTranslatorOneArg<? super E, A> translator, A arg0) {
		return SlotFiller.fill(this.ringBuffer, filled().tryClaim(timeout, 1), translator, arg0);
	}

	@Override
	public <A, B> PublishResult tryPublish(Duration timeout, EventTranslatorTwoArg<? super E, A, B> translator, A arg0,
			B arg1) {
		return SlotFiller.fill(this.ringBuffer, filled().tryClaim(timeout, 1), translator, arg0, arg1);
	}

	@Override
	public <A, B, C> PublishResult tryPublish(Duration timeout, EventTranslatorThreeArg<? super E, A, B, C> translator,
			A arg0, B arg1, C arg2) {
		return SlotFiller.fill(this.ringBuffer, filled().tryClaim(timeout, 1), translator, arg0, arg1, arg2);
	}

	@Override
	public PublishResult publishAll(List<? extends EventTranslator<? super E>> translators) {
		return this.filler.fillAll(filled().claim(translators.size()), translators);
	}

	@Override
	public <A> PublishResult publishAll(EventTranslatorOneArg<? super E, A> translator, A[] arg0) {
		return this.filler.fillAll(filled().claim(arg0.length), translator, arg0);
	}

	@Override
	public <A, B> PublishResult publishAll(EventTranslatorTwoArg<? super E, A, B> translator, A[] arg0, B[] arg1) {
		return this.filler.fillAll(filled().claim(SlotFiller.length(arg0, arg1)), translator, arg0, arg1);
	}

	@Override
	public <A, B, C> PublishResult publishAll(EventTranslatorThreeArg<? super E, A, B, C> translator, A[] arg0,
			B[] arg1, C[] arg2) {
		return this.filler.fillAll(filled().claim(SlotFiller.length(arg0, arg1, arg2)), translator, arg0, arg1, arg2);
	}

	@Override
	public PublishResult tryPublishAll(List<? extends EventTranslator<? super E>> translators) {
		return this.filler.fillAll(filled().tryClaim(translators.size()), translators);
	}

	@Override
	public <A> PublishResult tryPublishAll(EventTranslatorOneArg<? super E, A> translator, A[] arg0) {
		return this.filler.fillAll(filled().tryClaim(arg0.length), translator, arg0);
	}

	@Override
	public <A, B> PublishResult tryPublishAll(EventTranslatorTwoArg<? super E, A, B> translator, A[] arg0, B[] arg1) {
		return this.filler.fillAll(filled().tryClaim(SlotFiller.length(arg0, arg1)), translator, arg0, arg1);
	}

	@Override
	public <A, B, C> PublishResult tryPublishAll(EventTranslatorThreeArg<? super E, A, B, C> translator, A[] arg0,
			B[] arg1, C[] arg2) {
		return this.filler.fillAll(filled().tryClaim(SlotFiller.length(arg0, arg1, arg2)), translator, arg0, arg1,
				arg2);
	}

	@Override
	public void publishAll(Duration timeout, List<? extends EventTranslator<? super E>> translators) {
		this.filler.fillAll(filled().claim(timeout, translators.size()), translators);
	}

	@Override
	public <A> void publishAll(Duration timeout, EventTranslatorOneArg<? super E, A> translator, A[] arg0) {
		this.filler.fillAll(filled().claim(timeout, arg0.length), translator, arg0);
	}

	@Override
	public <A, B> void publishAll(Duration timeout, EventTranslatorTwoArg<? super E, A, B> translator, A[] arg0,
			B[] arg1) {
		this.filler.fillAll(filled().claim(timeout, SlotFiller.length(arg0, arg1)), translator, arg0, arg1);
	}

	@Override
	public <A, B, C> void publishAll(Duration timeout, EventTranslatorThreeArg<? super E, A, B, C> translator, A[] arg0,
			B[] arg1, C[] arg2) {
		this.filler.fillAll(filled().claim(timeout, SlotFiller.length(arg0, arg1, arg2)), translator, arg0, arg1, arg2);
	}

	@Override
	public PublishResult tryPublishAll(Duration timeout, List<? extends EventTranslator<? super E>> translators) {
		return this.filler.fillAll(filled().tryClaim(timeout, translators.size()), translators);
	}

	@Override
	public <A> PublishResult tryPublishAll(Duration timeout, EventTranslatorOneArg<? super E, A> translator, A[] arg0) {
		return this.filler.fillAll(filled().tryClaim(timeout, arg0.length), translator, arg0);
	}

	@Override
	public <A, B> PublishResult tryPublishAll(Duration timeout, EventTranslatorTwoArg<? super E, A, B> translator,
			A[] arg0, B[] arg1) {
		return this.filler.fillAll(filled().tryClaim(timeout, SlotFiller.length(arg0, arg1)), translator, arg0, arg1);
	}

	@Override
	public <A, B, C> PublishResult tryPublishAll(Duration timeout,
			EventTranslatorThreeArg<? super E, A, B, C> translator, A[] arg0, B[] arg1, C[] arg2) {
		return this.filler.fillAll(filled().tryClaim(timeout, SlotFiller.length(arg0, arg1, arg2)), translator, arg0,
				arg1, arg2);
	}

	@Override
	public PublishResult send(E event) {
		Objects.requireNonNull(event, "event");
		return this.filler.refer(referring().claim(this.ringBuffer), event);
	}

	@Override
	public PublishResult sendAll(List<? extends E> events) {
		return this.filler.referAll(referring().claim(events.size()), events);
	}

	@Override
	public void send(Duration timeout, E event) {
		Objects.requireNonNull(event, "event");
		this.filler.refer(referring().claim(timeout, 1), event);
	}

	@Override
	public void sendAll(Duration timeout, List<? extends E> events) {
		this.filler.referAll(referring().claim(timeout, events.size()), events);
	}

	@Override
	public PublishResult trySend(E event) {
		Objects.requireNonNull(event, "event");
		return this.filler.refer(referring().tryClaim(), event);
	}

	@Override
	public PublishResult trySendAll(List<? extends E> events) {
		return this.filler.referAll(referring().tryClaim(events.size()), events);
	}

	@Override
	public PublishResult trySend(Duration timeout, E event) {
		Objects.requireNonNull(event, "event");
		return this.filler.refer(referring().tryClaim(timeout, 1), event);
	}

	@Override
	public PublishResult trySendAll(Duration timeout, List<? extends E> events) {
		return this.filler.referAll(referring().tryClaim(timeout, events.size()), events);
	}

	// Before anything is claimed: a claim has to be published, filled or not.
	private SlotClaims filled() {
		if (this.filled == null) {
			throw unsupported();
		}
		return this.filled;
	}

	private SlotClaims referring() {
		if (this.referring == null) {
			throw unsupported();
		}
		return this.referring;
	}

	private UnsupportedOperationException unsupported() {
		return new UnsupportedOperationException(SlotsText.unsupported(this.ring, this.slots));
	}

	@Override
	public String toString() {
		return "RingProducer for ring '" + this.ring + "'";
	}

}
