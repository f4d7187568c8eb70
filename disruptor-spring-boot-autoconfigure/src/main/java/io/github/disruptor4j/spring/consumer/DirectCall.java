package io.github.disruptor4j.spring.consumer;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.Sequence;

/**
 * What the engine calls for a handler. Never used as it is: {@link DirectCalls} defines
 * this class anew for each handler, with the handler's call as its class data.
 *
 * @param <E> the type of event
 */
final class DirectCall<E> implements EventHandler<E> {

	/**
	 * {@code (Object, long, boolean)void}. A constant of this class, so the compiler
	 * follows it into the user's method whatever it has seen of other handlers.
	 */
	private static final MethodHandle TARGET = DirectCalls.target(MethodHandles.lookup());

	/** Hears of everything but events. */
	private final EventHandler<E> hooks;

	DirectCall(EventHandler<E> hooks) {
		this.hooks = hooks;
	}

	@Override
	public void onEvent(E event, long sequence, boolean endOfBatch) throws Exception {
		try {
			TARGET.invokeExact((Object) event, sequence, endOfBatch);
		}
		catch (Throwable ex) {
			throw Rethrow.unchanged(ex);
		}
	}

	@Override
	public void setSequenceCallback(Sequence sequenceCallback) {
		this.hooks.setSequenceCallback(sequenceCallback);
	}

	@Override
	public void onBatchStart(long batchSize, long queueDepth) {
		this.hooks.onBatchStart(batchSize, queueDepth);
	}

	@Override
	public void onStart() {
		this.hooks.onStart();
	}

	@Override
	public void onShutdown() {
		this.hooks.onShutdown();
	}

	@Override
	public void onTimeout(long sequence) throws Exception {
		this.hooks.onTimeout(sequence);
	}

}
