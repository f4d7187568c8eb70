package io.github.disruptor4j.spring.consumer;

import java.util.function.ObjLongConsumer;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * Calls a method {@code (E, long)}.
 *
 * @param <E> the type of event
 */
final class EventSequenceMethodAdapter<E> extends HandlerAdapter<E> implements EventHandler<E> {

	private ObjLongConsumer<Object> method = (event, sequence) -> {
		throw notBound();
	};

	private final DirectCalls<E> calls = new DirectCalls<>(this);

	EventSequenceMethodAdapter(HandlerReference reference) {
		super(reference);
	}

	@Override
	public void bind(Object bean) {
		this.method = BoundMethod.of(reference(), bean).asObjLongConsumer();
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
		this.method.accept(event, sequence);
	}

}
