package io.github.disruptor4j.spring.consumer;

import io.github.disruptor4j.RangeHandler;

/**
 * Hands a range over again when its handler fails: all of it, or what the handler says
 * that it has not handled. A range that ended its consumer comes again when the consumer
 * starts again; what is accounted for of it is left out then.
 *
 * @param <E> the type of event, which the handler doesn't see
 */
final class RecoveringRangeHandler<E> implements RangeHandler {

	private final RangeHandler handler;

	private final ConsumerErrors<E> errors;

	/** The first sequence that is not accounted for, after a failure. */
	private long next;

	RecoveringRangeHandler(RangeHandler handler, ConsumerErrors<E> errors) {
		this.handler = handler;
		this.errors = errors;
	}

	@Override
	public void onRange(long lower, long upper) throws Exception {
		if (upper >= this.next) {
			handle(Math.max(lower, this.next), upper);
		}
	}

	private void handle(long lower, long upper) throws Exception {
		try {
			this.handler.onRange(lower, upper);
		}
		catch (Throwable ex) {
			BatchRecovery<E> recovery = new BatchRecovery<>(this.errors, this.handler::onRange, null);
			try {
				recovery.recover(ex, lower, upper);
			}
			finally {
				this.next = recovery.next();
			}
		}
	}

	long next() {
		return this.next;
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
