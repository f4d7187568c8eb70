package io.github.disruptor4j.spring.consumer;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * Calls an {@link EventHandler} bean, hooks included, or a method
 * {@code (E, long, boolean)}, which becomes one.
 *
 * @param <E> the type of event
 */
final class EventHandlerAdapter<E> extends HandlerAdapter<E> implements EventHandler<E> {

	private EventHandler<E> handler = (event, sequence, endOfBatch) -> {
		throw notBound();
	};

	private final DirectCalls<E> calls = new DirectCalls<>(this);

	private @Nullable Sequence callback;

	EventHandlerAdapter(HandlerReference reference) {
		super(reference);
	}

	@Override
	@SuppressWarnings("unchecked") // the graph has checked the handler's type of event
	public void bind(Object bean) {
		this.handler = (EventHandler<E>) (reference().shape().isMethod()
				? BoundMethod.of(reference(), bean).asEventHandler() : cast(bean, EventHandler.class));
		this.calls.bind(this.handler);
		if (this.callback != null) {
			this.handler.setSequenceCallback(this.callback);
		}
	}

	@Override
	public RingConsumer register(ConsumerBuilder<E> consumer) {
		return consumer.handleWith(eventHandler());
	}

	@Override
	EventHandler<E> eventHandler() {
		return probed(this.calls.handler());
	}

	@Override
	public void onEvent(E event, long sequence, boolean endOfBatch) throws Exception {
		this.handler.onEvent(event, sequence, endOfBatch);
	}

	@Override
	public void setSequenceCallback(Sequence sequenceCallback) {
		this.callback = sequenceCallback;
		this.handler.setSequenceCallback(sequenceCallback);
	}

	@Override
	public void onBatchStart(long batchSize, long queueDepth) {
		this.handler.onBatchStart(batchSize, queueDepth);
	}

	@Override
	public void onStart() {
		this.handler.onStart();
	}

	@Override
	public void onShutdown() {
		this.handler.onShutdown();
	}

	@Override
	public void onTimeout(long sequence) throws Exception {
		this.handler.onTimeout(sequence);
	}

}
