package io.github.disruptor4j.spring.consumer;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventReleaseAware;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * Calls a {@link WorkHandler} bean, hooks included.
 *
 * @param <E> the type of event
 */
final class WorkHandlerAdapter<E> extends HandlerAdapter<E> implements EventHandler<E> {

	private WorkHandler<E> handler = (event) -> {
		throw notBound();
	};

	WorkHandlerAdapter(HandlerReference reference) {
		super(reference);
	}

	@Override
	@SuppressWarnings("unchecked") // the graph has checked the handler's type of event
	public void bind(Object bean) {
		this.handler = cast(bean, WorkHandler.class);
		if (bean instanceof EventReleaseAware aware) {
			aware.setEventReleaser(WorkerReleaser.INSTANCE);
		}
	}

	@Override
	public RingConsumer register(ConsumerBuilder<E> consumer) {
		return consumer.handleWith(eventHandler());
	}

	@Override
	EventHandler<E> eventHandler() {
		return probed(this);
	}

	@Override
	public void onEvent(E event, long sequence, boolean endOfBatch) throws Exception {
		this.handler.onEvent(event, sequence);
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
