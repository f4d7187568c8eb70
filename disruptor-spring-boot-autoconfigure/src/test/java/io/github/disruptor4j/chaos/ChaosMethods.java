package io.github.disruptor4j.chaos;

import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.stream.LongStream;

import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;

/**
 * Handlers that are methods with an annotation, of each signature.
 */
final class ChaosMethods {

	private ChaosMethods() {
	}

	/**
	 * Takes events.
	 *
	 * @param handler what to do
	 */
	record OfEvents(ChaosHandler handler) {

		@DisruptorHandler(ring = "orders", name = "${chaos.event}")
		void onEvent(ChaosEvent event) throws Exception {
			this.handler.handle(event);
		}

	}

	/**
	 * Takes events and their sequences.
	 *
	 * @param handler what to do
	 */
	record OfSequences(ChaosHandler handler) {

		@DisruptorHandler(ring = "orders", name = "${chaos.sequence}")
		void onEvent(ChaosEvent event, long sequence) throws Exception {
			this.handler.handleInOrder(event, sequence);
		}

	}

	/**
	 * Takes all there is to know about events.
	 *
	 * @param handler what to do
	 */
	record OfEndsOfBatches(ChaosHandler handler) {

		@DisruptorHandler(ring = "orders", name = "${chaos.end_of_batch}")
		void onEvent(ChaosEvent event, long sequence, boolean endOfBatch) throws Exception {
			this.handler.handleInOrder(event, sequence);
		}

	}

	/**
	 * Takes batches.
	 *
	 * @param handler what to do
	 */
	record OfBatches(ChaosHandler handler) {

		@DisruptorHandler(ring = "orders", name = "${chaos.batch}")
		void onBatch(EventBatch<ChaosEvent> batch) throws Exception {
			this.handler.handleAll(batch);
		}

	}

	/**
	 * Takes lists.
	 *
	 * @param handler what to do
	 */
	record OfLists(ChaosHandler handler) {

		@DisruptorHandler(ring = "orders", name = "${chaos.list}")
		void onEvents(List<ChaosEvent> events) throws Exception {
			this.handler.handleAll(events.stream().mapToInt(ChaosEvent::id).toArray());
		}

	}

	/**
	 * Takes ranges of sequences, and looks for the events itself.
	 *
	 * @param handler what to do
	 * @param ids tells the identity of the event at a sequence
	 */
	record OfRanges(ChaosHandler handler, LongToIntFunction ids) {

		@DisruptorHandler(ring = "orders", name = "${chaos.range}")
		void onRange(long lower, long upper) throws Exception {
			this.handler.handleAll(LongStream.rangeClosed(lower, upper).mapToInt(this.ids).toArray());
		}

	}

}
