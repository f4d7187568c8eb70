package io.github.disruptor4j;

/**
 * Lets a range handler be run by a processor. What is in the slots does not matter.
 *
 * @param <T> the event's type
 */
final class RangeHandlerAdapter<T> extends RangeReceiver<T> {

	private final RangeHandler handler;

	RangeHandlerAdapter(RangeHandler handler) {
		this.handler = handler;
	}

	@Override
	void onRange(long lower, long upper) throws Exception {
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
