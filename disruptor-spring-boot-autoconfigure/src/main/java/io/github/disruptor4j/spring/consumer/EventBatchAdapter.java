package io.github.disruptor4j.spring.consumer;

import java.util.function.Consumer;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;

/**
 * Calls a {@link BatchHandler} bean, hooks included, or a method {@code (EventBatch<E>)},
 * which becomes one, or a method {@code (List<E>)}, which gets a view of the batch.
 *
 * @param <E> the type of event
 */
final class EventBatchAdapter<E> extends HandlerAdapter<E> implements BatchHandler<E> {

	private BatchHandler<E> handler = (batch) -> {
		throw notBound();
	};

	EventBatchAdapter(HandlerReference reference) {
		super(reference);
	}

	@Override
	@SuppressWarnings("unchecked") // the graph has checked the handler's type of event
	public void bind(Object bean) {
		HandlerShape shape = reference().shape();
		if (shape == HandlerShape.EVENT_LIST) {
			Consumer<Object> method = BoundMethod.of(reference(), bean).asConsumer();
			BatchList<E> list = new BatchList<>();
			this.handler = (batch) -> method.accept(list.of(batch));
		}
		else {
			this.handler = (BatchHandler<E>) (shape.isMethod() ? BoundMethod.of(reference(), bean).asBatchHandler()
					: cast(bean, BatchHandler.class));
		}
	}

	@Override
	public RingConsumer register(ConsumerBuilder<E> consumer) {
		return consumer.handleWith(probed(this));
	}

	@Override
	public void onBatch(EventBatch<E> batch) throws Exception {
		this.handler.onBatch(batch);
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
