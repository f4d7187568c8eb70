package io.github.disruptor4j.chaos;

import java.util.List;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.consumer.BatchHandlerException;

/**
 * Handles batches, with the trouble of a {@link ChaosHandler} at any event of them, and
 * tells at which.
 */
final class ChaosBatches {

	private ChaosBatches() {
	}

	private static void handle(ChaosHandler handler, int index, ChaosEvent event) {
		try {
			handler.onEvent(event, index, false);
		}
		catch (Exception | AssertionError ex) {
			throw new BatchHandlerException(index, ex);
		}
	}

	/**
	 * Handles an {@link EventBatch}.
	 *
	 * @param handler handles each event
	 */
	record OfEvents(ChaosHandler handler) implements BatchHandler<ChaosEvent> {

		@Override
		public void onBatch(EventBatch<ChaosEvent> batch) {
			for (int i = 0; i < batch.size(); i++) {
				handle(this.handler, i, batch.get(i));
			}
		}

	}

	/**
	 * Handles lists, with a method.
	 *
	 * @param handler handles each event
	 */
	record AsLists(ChaosHandler handler) {

		@DisruptorHandler(ring = "orders", name = "d")
		void handle(List<ChaosEvent> events) {
			for (int i = 0; i < events.size(); i++) {
				ChaosBatches.handle(this.handler, i, events.get(i));
			}
		}

	}

}
