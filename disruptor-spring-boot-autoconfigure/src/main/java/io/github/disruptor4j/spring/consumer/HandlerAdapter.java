package io.github.disruptor4j.spring.consumer;

import java.util.List;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * Stands in a ring for a handler bean. The adapter is registered when the ring is built
 * and bound to its bean when the ring first starts, so that a ring can take events before
 * handler beans exist.
 * <p>
 * {@link #bind} must happen before the consumer's thread starts; starting the thread
 * publishes what it wrote. Exceptions of the user's code arrive as they were thrown.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
public abstract sealed class HandlerAdapter<E> permits EventMethodAdapter, EventSequenceMethodAdapter,
		EventHandlerAdapter, RewindableEventHandlerAdapter, WorkHandlerAdapter, EventBatchAdapter, RangeAdapter {

	private final HandlerReference reference;

	private List<ConsumerProbe> probes = List.of();

	private @Nullable ConsumerErrors<E> errors;

	private LongSupplier next = () -> 0L;

	HandlerAdapter(HandlerReference reference) {
		this.reference = reference;
	}

	/**
	 * Creates the adapter that fits the shape of a handler.
	 * @param reference where the handler is
	 * @param <E> the type of event
	 * @return an adapter that isn't bound yet
	 */
	public static <E> HandlerAdapter<E> of(HandlerReference reference) {
		return switch (reference.shape()) {
			case EVENT -> new EventMethodAdapter<>(reference);
			case EVENT_SEQUENCE -> new EventSequenceMethodAdapter<>(reference);
			case EVENT_SEQUENCE_END_OF_BATCH, EVENT_HANDLER -> new EventHandlerAdapter<>(reference);
			case REWINDABLE_EVENT_HANDLER -> new RewindableEventHandlerAdapter<>(reference);
			case WORK_HANDLER -> new WorkHandlerAdapter<>(reference);
			case EVENT_BATCH, EVENT_LIST, BATCH_HANDLER -> new EventBatchAdapter<>(reference);
			case SEQUENCE_RANGE, RANGE_HANDLER -> new RangeAdapter<>(reference);
		};
	}

	/**
	 * Returns where the handler is.
	 * @return the reference this adapter was made for
	 */
	public final HandlerReference reference() {
		return this.reference;
	}

	/**
	 * Has the handler's calls watched.
	 * @param newProbes what to tell of them; to be set before the adapter is registered
	 */
	public final void probes(List<ConsumerProbe> newProbes) {
		this.probes = newProbes;
	}

	/**
	 * Has failures of the handler dealt with where they happen, as far as that is
	 * possible.
	 * @param newErrors what to do about them; to be set before the adapter is registered
	 */
	public final void errors(ConsumerErrors<E> newErrors) {
		this.errors = newErrors;
	}

	/**
	 * Tells with which event a handler of several events at a time goes on that has ended
	 * its consumer. To be asked on the consumer's thread, or by who knows that it died.
	 * @return the first sequence that is not accounted for, or one that was before
	 */
	public final long next() {
		return this.next.getAsLong();
	}

	private EventHandler<E> recovering(EventHandler<E> handler) {
		return (this.errors != null && this.errors.retries()) ? new RecoveringEventHandler<>(handler, this.errors)
				: handler;
	}

	private RewindableEventHandler<E> recoveringRewindable(RewindableEventHandler<E> handler) {
		return (this.errors != null && this.errors.retries())
				? new RecoveringRewindableEventHandler<>(handler, this.errors) : handler;
	}

	private BatchHandler<E> recoveringBatch(BatchHandler<E> handler) {
		if (this.errors == null) {
			return handler;
		}
		RecoveringBatchHandler<E> recovering = new RecoveringBatchHandler<>(handler, this.errors);
		this.next = recovering::next;
		return recovering;
	}

	private RangeHandler recoveringRange(RangeHandler handler) {
		if (this.errors == null) {
			return handler;
		}
		RecoveringRangeHandler<E> recovering = new RecoveringRangeHandler<>(handler, this.errors);
		this.next = recovering::next;
		return recovering;
	}

	final EventHandler<E> probed(EventHandler<E> handler) {
		EventHandler<E> probed = recovering(handler);
		for (ConsumerProbe probe : this.probes) {
			probed = new ProbedEventHandler<>(probed, probe);
		}
		return probed;
	}

	final RewindableEventHandler<E> probedRewindable(RewindableEventHandler<E> handler) {
		RewindableEventHandler<E> probed = recoveringRewindable(handler);
		for (ConsumerProbe probe : this.probes) {
			probed = new ProbedRewindableEventHandler<>(probed, probe);
		}
		return probed;
	}

	/**
	 * Binds the adapter to its bean. Not thread-safe; called before the consumer starts.
	 * @param bean the bean, or the proxy that stands for it
	 * @throws HandlerBindingException if the bean cannot be called as the reference says
	 */
	public abstract void bind(Object bean);

	/**
	 * Makes the adapter the handler of a consumer.
	 * @param consumer the consumer under construction
	 * @return the registered consumer
	 */
	public abstract RingConsumer register(ConsumerBuilder<E> consumer);

	/**
	 * Returns what handles single events, for consumers that share them.
	 * @return the handler, with what watches it
	 */
	EventHandler<E> eventHandler() {
		throw new IllegalStateException("Handler " + this.reference + " takes no single events");
	}

	final BatchHandler<E> probed(BatchHandler<E> handler) {
		BatchHandler<E> probed = recoveringBatch(handler);
		for (ConsumerProbe probe : this.probes) {
			probed = new ProbedBatchHandler<>(probed, probe);
		}
		return probed;
	}

	final RangeHandler probed(RangeHandler handler) {
		RangeHandler probed = recoveringRange(handler);
		for (ConsumerProbe probe : this.probes) {
			probed = new ProbedRangeHandler(probed, probe);
		}
		return probed;
	}

	final <T> T cast(Object bean, Class<T> type) {
		if (!type.isInstance(bean)) {
			throw new HandlerBindingException(this.reference,
					"the bean is a %s, which is not a %s".formatted(bean.getClass().getName(), type.getName()));
		}
		return type.cast(bean);
	}

	final IllegalStateException notBound() {
		return new IllegalStateException("Handler " + this.reference + " is called before its ring has started");
	}

}
