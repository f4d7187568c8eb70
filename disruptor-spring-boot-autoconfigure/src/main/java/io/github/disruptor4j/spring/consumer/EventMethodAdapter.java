package io.github.disruptor4j.spring.consumer;

import java.util.function.Consumer;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * Calls a method {@code (E)}.
 *
 * @param <E> the type of event
 */
final class EventMethodAdapter<E> extends HandlerAdapter<E> implements EventHandler<E> {

	private Consumer<Object> method = (event) -> {
		throw notBound();
	};

	EventMethodAdapter(HandlerReference reference) {
		super(reference);
	}

	@Override
	public void bind(Object bean) {
		this.method = BoundMethod.of(reference(), bean).asConsumer();
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
	public void onEvent(E event, long sequence, boolean endOfBatch) {
		this.method.accept(event);
	}

}
