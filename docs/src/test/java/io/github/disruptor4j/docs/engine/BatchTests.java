package io.github.disruptor4j.docs.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Batches: as one call, event by event, and progress within one.
 */
class BatchTests {

	private final List<Integer> sizes = new ArrayList<>();

	private final List<String> written = new ArrayList<>();

	@Test
	void shouldHandleABatchInOneCall() throws Exception {
		handleThree((disruptor) -> {
			// tag::batch[]
			BatchHandler<Trade> store = (batch) -> { // <1>
				this.sizes.add(batch.size());
				for (Trade trade : batch) {
					this.written.add(trade.symbol());
				}
			};
			return disruptor.consumer("store").maxBatchSize(2).handleWith(store); // <2>
			// end::batch[]
		});
		assertThat(this.written).containsExactly("ACME", "ACME", "ACME");
		assertThat(this.sizes).containsExactly(2, 1);
	}

	@Test
	void shouldFlushAtTheEndOfABatch() throws Exception {
		List<String> buffer = new ArrayList<>();
		handleThree((disruptor) -> {
			// tag::end-of-batch[]
			EventHandler<Trade> store = (trade, sequence, endOfBatch) -> {
				buffer.add(trade.symbol());
				if (endOfBatch) { // nothing else is there at the moment
					this.sizes.add(buffer.size());
					this.written.addAll(buffer);
					buffer.clear();
				}
			};
			// end::end-of-batch[]
			return disruptor.consumer("store").handleWith(store);
		});
		assertThat(this.written).containsExactly("ACME", "ACME", "ACME");
		assertThat(this.sizes).containsExactly(3);
	}

	@Test
	void shouldShowProgressWithinABatch() throws Exception {
		List<Long> seen = new ArrayList<>();
		handleThree((disruptor) -> {
			RingConsumer[] self = new RingConsumer[1];
			// tag::progress[]
			EventHandler<Trade> slow = new EventHandler<>() {

				private Sequence progress = new Sequence();

				@Override
				public void setSequenceCallback(Sequence sequenceCallback) {
					this.progress = sequenceCallback;
				}

				@Override
				public void onEvent(Trade trade, long sequence, boolean endOfBatch) {
					BatchTests.this.written.add(trade.symbol());
					// Followers and producers need not wait for the rest
					this.progress.set(sequence);
					// end::progress[]
					seen.add(self[0].getSequence());
					// tag::progress[]
				}

			};
			// end::progress[]
			self[0] = disruptor.consumer("slow").handleWith(slow);
			return self[0];
		});
		assertThat(this.written).hasSize(3);
		assertThat(seen).containsExactly(0L, 1L, 2L);
	}

	private static void handleThree(Graph graph) throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			RingConsumer consumer = graph.build(disruptor);
			// All three are there when it takes the first.
			consumer.pause();
			disruptor.start();
			for (int i = 0; i < 3; i++) {
				disruptor.publishEvent((trade, sequence) -> trade.fill("ACME", sequence));
			}
			consumer.resume();
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		}
	}

	private interface Graph {

		RingConsumer build(Disruptor<Trade> disruptor);

	}

}
