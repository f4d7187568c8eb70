package io.github.disruptor4j.spring.consumer;

import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * Calls a {@link RangeHandler} bean, hooks included, or a method
 * {@code (long lower, long upper)}, which becomes one.
 *
 * @param <E> the type of event, which the handler doesn't see
 */
final class RangeAdapter<E> extends HandlerAdapter<E> implements RangeHandler {

	private RangeHandler handler = (lower, upper) -> {
		throw notBound();
	};

	RangeAdapter(HandlerReference reference) {
		super(reference);
	}

	@Override
	public void bind(Object bean) {
		this.handler = reference().shape().isMethod() ? BoundMethod.of(reference(), bean).asRangeHandler()
				: cast(bean, RangeHandler.class);
	}

	@Override
	public RingConsumer register(ConsumerBuilder<E> consumer) {
		return consumer.handleWith(probed(this));
	}

	@Override
	public void onRange(long lower, long upper) throws Exception {
		this.handler.onRange(lower, upper);
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
