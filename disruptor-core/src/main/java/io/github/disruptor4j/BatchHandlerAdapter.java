package io.github.disruptor4j;

/**
 * Lets a batch handler be run by a processor, and owns the view that it gets.
 *
 * @param <E> the type of event that the handler takes
 * @param <T> the type of event that is in the ring
 */
final class BatchHandlerAdapter<E, T> extends RangeReceiver<T> {

	private final BatchHandler<E> handler;

	private final EventBatch<E> batch;

	BatchHandlerAdapter(BatchHandler<E> handler, DataProvider<? extends E> events) {
		this.handler = handler;
		this.batch = new EventBatch<>(events);
	}

	@Override
	void onRange(long lower, long upper) throws Exception {
		this.batch.show(lower, upper);
		try {
			this.handler.onBatch(this.batch);
		}
		finally {
			this.batch.hide();
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
