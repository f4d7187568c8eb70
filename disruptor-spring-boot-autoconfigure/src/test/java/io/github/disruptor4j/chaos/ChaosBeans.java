package io.github.disruptor4j.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.stream.LongStream;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RewindableException;
import io.github.disruptor4j.WorkHandler;

/**
 * Handlers that implement an interface, of each type.
 */
final class ChaosBeans {

	private ChaosBeans() {
	}

	/**
	 * Takes events.
	 *
	 * @param handler what to do
	 */
	record OfEvents(ChaosHandler handler) implements EventHandler<ChaosEvent> {

		@Override
		public void onEvent(ChaosEvent event, long sequence, boolean endOfBatch) throws Exception {
			this.handler.handleInOrder(event, sequence);
		}

	}

	/**
	 * Takes events that are shared among threads, in no order.
	 *
	 * @param handler what to do
	 */
	record Work(ChaosHandler handler) implements WorkHandler<ChaosEvent> {

		@Override
		public void onEvent(ChaosEvent event) throws Exception {
			this.handler.handle(event);
		}

	}

	/**
	 * Takes batches.
	 *
	 * @param handler what to do
	 */
	record OfBatches(ChaosHandler handler) implements BatchHandler<ChaosEvent> {

		@Override
		public void onBatch(EventBatch<ChaosEvent> batch) throws Exception {
			this.handler.handleAll(batch);
		}

	}

	/**
	 * Takes ranges of sequences, and looks for the events itself.
	 *
	 * @param handler what to do
	 * @param ids tells the identity of the event at a sequence
	 */
	record OfRanges(ChaosHandler handler, LongToIntFunction ids) implements RangeHandler {

		@Override
		public void onRange(long lower, long upper) throws Exception {
			this.handler.handleAll(LongStream.rangeClosed(lower, upper).mapToInt(this.ids).toArray());
		}

	}

	/**
	 * Takes events, has some batches delivered again, and keeps what it has done only
	 * when it can't be asked for again: at the end of a batch, behind an event that was
	 * skipped, and when the consumer ends.
	 */
	static final class Rewinding implements RewindableEventHandler<ChaosEvent> {

		private final ChaosHandler handler;

		private final List<Integer> done = new ArrayList<>();

		private long failed = Long.MAX_VALUE;

		Rewinding(ChaosHandler handler) {
			this.handler = handler;
		}

		@Override
		public void onBatchStart(long batchSize, long queueDepth) {
			keep();
		}

		@Override
		public void onEvent(ChaosEvent event, long sequence, boolean endOfBatch) throws RewindableException, Exception {
			if (sequence > this.failed) {
				keep();
			}
			if (this.handler.wantsRewind(event.id())) {
				this.done.clear();
				throw new RewindableException(new IllegalStateException("again"));
			}
			this.failed = sequence;
			this.handler.meet(event.id());
			this.failed = Long.MAX_VALUE;
			this.done.add(event.id());
			if (endOfBatch) {
				keep();
			}
		}

		@Override
		public void onShutdown() {
			keep();
		}

		private void keep() {
			this.done.forEach(this.handler::note);
			this.done.clear();
			this.failed = Long.MAX_VALUE;
		}

	}

}
