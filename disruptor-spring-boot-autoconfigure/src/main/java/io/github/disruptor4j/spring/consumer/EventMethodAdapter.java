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

	private final DirectCalls<E> calls = new DirectCalls<>(this);

	EventMethodAdapter(HandlerReference reference) {
		super(reference);
	}

	@Override
	public void bind(Object bean) {
		this.method = BoundMethod.of(reference(), bean).asConsumer();
		this.calls.bind(this.method);
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
	public void onEvent(E event, long sequence, boolean endOfBatch) {
		this.method.accept(event);
	}

}
