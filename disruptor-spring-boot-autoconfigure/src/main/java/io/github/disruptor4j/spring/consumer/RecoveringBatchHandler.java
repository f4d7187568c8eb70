package io.github.disruptor4j.spring.consumer;

import java.util.ArrayList;
import java.util.List;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;

/**
 * Hands a batch over again when its handler fails: all of it, or what the handler says
 * that it has not handled. A batch that ended its consumer comes again when the consumer
 * starts again; what is accounted for of it is left out then.
 *
 * @param <E> the type of event
 */
final class RecoveringBatchHandler<E> implements BatchHandler<E> {

	private final BatchHandler<E> handler;

	private final ConsumerErrors<E> errors;

	/** The first sequence that is not accounted for, after a failure. */
	private long next;

	RecoveringBatchHandler(BatchHandler<E> handler, ConsumerErrors<E> errors) {
		this.handler = handler;
		this.errors = errors;
	}

	@Override
	public void onBatch(EventBatch<E> batch) throws Exception {
		if (batch.firstSequence() >= this.next) {
			handle(batch);
		}
		else if (batch.lastSequence() >= this.next) {
			handle(part(batch, this.next, batch.lastSequence()));
		}
	}

	private void handle(EventBatch<E> batch) throws Exception {
		try {
			this.handler.onBatch(batch);
		}
		catch (Throwable ex) {
			long first = batch.firstSequence();
			BatchRecovery<E> recovery = new BatchRecovery<>(this.errors,
					(lower, upper) -> this.handler.onBatch(part(batch, lower, upper)),
					(sequence) -> batch.get((int) (sequence - first)));
			try {
				recovery.recover(ex, first, batch.lastSequence());
			}
			finally {
				this.next = recovery.next();
			}
		}
	}

	private static <E> EventBatch<E> part(EventBatch<E> batch, long lower, long upper) {
		long first = batch.firstSequence();
		List<E> events = new ArrayList<>();
		for (long sequence = lower; sequence <= upper; sequence++) {
			events.add(batch.get((int) (sequence - first)));
		}
		return EventBatch.of(lower, events);
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
