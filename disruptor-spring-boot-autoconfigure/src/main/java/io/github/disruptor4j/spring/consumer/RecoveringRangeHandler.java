package io.github.disruptor4j.spring.consumer;

import io.github.disruptor4j.RangeHandler;

/**
 * Hands a range over again when its handler fails: all of it, or what the handler says
 * that it has not handled.
 *
 * @param <E> the type of event, which the handler doesn't see
 */
final class RecoveringRangeHandler<E> implements RangeHandler {

	private final RangeHandler handler;

	private final ConsumerErrors<E> errors;

	RecoveringRangeHandler(RangeHandler handler, ConsumerErrors<E> errors) {
		this.handler = handler;
		this.errors = errors;
	}

	@Override
	public void onRange(long lower, long upper) throws Exception {
		try {
			this.handler.onRange(lower, upper);
		}
		catch (Throwable ex) {
			new BatchRecovery<>(this.errors, this.handler::onRange, null).recover(ex, lower, upper);
		}
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
