package io.github.disruptor4j.spring.consumer;

import io.github.disruptor4j.BatchRewindStrategy;
import io.github.disruptor4j.EventuallyGiveUpBatchRewindStrategy;
import io.github.disruptor4j.RewindAction;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RewindableException;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * Calls a {@link RewindableEventHandler} bean, hooks included. A bean that is a
 * {@link BatchRewindStrategy} too decides itself how often to rewind; otherwise a batch
 * is given up after {@value #MAX_ATTEMPTS} attempts and the error policy applies, so that
 * one event which always fails cannot stall the ring in silence.
 *
 * @param <E> the type of event
 */
final class RewindableEventHandlerAdapter<E> extends HandlerAdapter<E>
		implements RewindableEventHandler<E>, BatchRewindStrategy {

	static final long MAX_ATTEMPTS = 10;

	private RewindableEventHandler<E> handler = (event, sequence, endOfBatch) -> {
		throw notBound();
	};

	private BatchRewindStrategy strategy = new EventuallyGiveUpBatchRewindStrategy(MAX_ATTEMPTS);

	RewindableEventHandlerAdapter(HandlerReference reference) {
		super(reference);
	}

	@Override
	@SuppressWarnings("unchecked") // the graph has checked the handler's type of event
	public void bind(Object bean) {
		this.handler = cast(bean, RewindableEventHandler.class);
		if (bean instanceof BatchRewindStrategy own) {
			this.strategy = own;
		}
	}

	@Override
	public RingConsumer register(ConsumerBuilder<E> consumer) {
		return consumer.handleWith(this, probedRewindable(this));
	}

	@Override
	public RewindAction handleRewindException(RewindableException ex, int attempts) {
		return this.strategy.handleRewindException(ex, attempts);
	}

	@Override
	public void onEvent(E event, long sequence, boolean endOfBatch) throws RewindableException, Exception {
		this.handler.onEvent(event, sequence, endOfBatch);
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
