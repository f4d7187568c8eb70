package io.github.disruptor4j.spring.consumer;

import io.github.disruptor4j.RangeHandler;

/**
 * Tells a probe of every call of a handler that takes ranges.
 */
final class ProbedRangeHandler implements RangeHandler {

	private final RangeHandler handler;

	private final ConsumerProbe probe;

	ProbedRangeHandler(RangeHandler handler, ConsumerProbe probe) {
		this.handler = handler;
		this.probe = probe;
	}

	@Override
	public void onRange(long lower, long upper) throws Exception {
		this.probe.batchStarted(upper - lower + 1);
		this.probe.callStarted(lower, upper);
		Throwable failure = null;
		try {
			this.handler.onRange(lower, upper);
		}
		catch (Throwable ex) {
			failure = ex;
			throw ex;
		}
		finally {
			this.probe.callEnded(failure);
			this.probe.batchEnded();
		}
	}

	@Override
	public void onStart() {
		this.handler.onStart();
	}

	@Override
	public void onShutdown() {
		this.probe.runEnded();
		this.handler.onShutdown();
	}

	@Override
	public void onTimeout(long sequence) throws Exception {
		this.handler.onTimeout(sequence);
	}

}
