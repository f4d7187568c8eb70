package io.github.disruptor4j.spring.consumer;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventReleaseAware;
import io.github.disruptor4j.EventReleaser;
import io.github.disruptor4j.WorkHandler;

/**
 * Lets a handler of events be one of several workers. Each event is a batch of its own.
 *
 * @param <E> the type of event
 */
final class SharingWorker<E> implements WorkHandler<E>, EventReleaseAware {

	private final EventHandler<E> handler;

	private @Nullable EventReleaser releaser;

	SharingWorker(EventHandler<E> handler) {
		this.handler = handler;
	}

	@Override
	public void setEventReleaser(EventReleaser eventReleaser) {
		this.releaser = eventReleaser;
	}

	@Override
	public void onEvent(E event) {
		throw new UnsupportedOperationException("Workers are called with the sequence");
	}

	@Override
	public void onEvent(E event, long sequence) throws Exception {
		this.handler.onBatchStart(1, 1);
		this.handler.onEvent(event, sequence, true);
	}

	@Override
	public void onStart() {
		WorkerReleaser.started(this.releaser);
		this.handler.onStart();
	}

	@Override
	public void onShutdown() {
		try {
			this.handler.onShutdown();
		}
		finally {
			WorkerReleaser.ended();
		}
	}

	@Override
	public void onTimeout(long sequence) throws Exception {
		this.handler.onTimeout(sequence);
	}

}
