package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.RecordingHandler.Call;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a batch processor promises its handler: events, batches and its own sequence.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class ProcessorContractTests extends AbstractProcessorContractTests {

	@Test
	void shouldHandOverEveryEventOnceAndInOrder() {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		start(processor);
		publish(3 * this.size + 1);
		awaitSequence(processor, 3L * this.size);
		assertThat(handler.sequences()).isEqualTo(upTo(3L * this.size));
		assertThat(handler.calls()).filteredOn((call) -> call.name().equals("event") || call.name().equals("last"))
			.allMatch((call) -> call.second() == call.first() * 10);
	}

	@Test
	void shouldHandOverWhatIsAvailableAsOneBatch() {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		publishFull();
		start(processor);
		awaitSequence(processor, this.size - 1);
		assertThat(handler.calls("batch")).containsExactly(new Call("batch", this.size, this.size));
		assertThat(handler.calls("last")).extracting(Call::first).containsExactly(this.size - 1L);
		publish(1);
		awaitSequence(processor, this.size);
		assertThat(handler.calls("batch")).endsWith(new Call("batch", 1, 1));
	}

	@Test
	void shouldAnnounceBatchesThatAreNeverEmptyAndEndOnce() {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		start(processor);
		int events = Math.max(500, 2 * this.size);
		publish(events);
		awaitSequence(processor, events - 1);
		List<Call> batches = handler.calls("batch");
		assertThat(batches)
			.allMatch((batch) -> batch.first() >= 1 && batch.second() >= batch.first() && batch.second() <= this.size);
		assertThat(batches.stream().mapToLong(Call::first).sum()).isEqualTo(events);
		assertThat(handler.calls("last")).hasSameSizeAs(batches);
		long expectedLast = -1;
		for (int i = 0; i < batches.size(); i++) {
			expectedLast += batches.get(i).first();
			assertThat(handler.calls("last").get(i).first()).isEqualTo(expectedLast);
		}
	}

	@Test
	void shouldMoveItsSequenceOncePerBatch() {
		List<Long> seen = new ArrayList<>();
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				super.onEvent(event, sequence, endOfBatch);
				seen.add(sequenceCallback().get());
			}

		};
		BatchEventProcessor<LongEvent> processor = create(handler);
		publishFull();
		start(processor);
		awaitSequence(processor, this.size - 1);
		assertThat(seen).hasSize(this.size).containsOnly(-1L);
	}

	@Test
	void shouldSplitBatchesAtTheLimit() {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler, 3);
		publishFull();
		start(processor);
		awaitSequence(processor, this.size - 1);
		assertThat(handler.sequences()).isEqualTo(upTo(this.size - 1));
		long depth = this.size;
		for (Call batch : handler.calls("batch")) {
			assertThat(batch).isEqualTo(new Call("batch", Math.min(3, depth), depth));
			depth -= batch.first();
		}
		assertThat(depth).isZero();
		assertThat(handler.calls("last")).hasSameSizeAs(handler.calls("batch"));
	}

	@Test
	void shouldLetAHandlerShowItsProgressWithinABatch() {
		CountDownLatch mayEnd = new CountDownLatch(1);
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				super.onEvent(event, sequence, endOfBatch);
				sequenceCallback().set(sequence);
				if (endOfBatch) {
					Waits.forLatch(mayEnd);
				}
			}

		};
		BatchEventProcessor<LongEvent> processor = create(handler);
		assertThat(handler.sequenceCallback()).isSameAs(processor.getSequence());
		publishFull();
		start(processor);
		awaitSequence(processor, this.size - 1);
		assertThat(this.ring.remainingCapacity()).as("within the batch").isEqualTo(this.size);
		mayEnd.countDown();
	}

	@Test
	void shouldTellTheHandlerOfTimeouts() {
		this.ring = RingBuffer.create(this.type, LongEvent::new, this.size,
				new TimeoutBlockingWaitStrategy(1, TimeUnit.MILLISECONDS));
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onTimeout(long sequence) throws Exception {
				super.onTimeout(sequence);
				throw new Exception("timeout");
			}

		};
		BatchEventProcessor<LongEvent> processor = create(handler);
		start(processor);
		Waits.until(() -> handler.calls("timeout").size() > 1);
		assertThat(handler.calls("timeout").get(0)).isEqualTo(new Call("timeout", -1, 0));
		publish(2 * this.size);
		awaitSequence(processor, 2L * this.size - 1);
		Waits.until(() -> handler.calls("timeout").contains(new Call("timeout", 2L * this.size - 1, 0)));
		assertThat(handler.sequences()).isEqualTo(upTo(2L * this.size - 1));
		assertThat(this.failures.failures()).isNotEmpty().allMatch((failure) -> failure.event() == null);
	}

	@Test
	void shouldSeeNoEventsFromBeforeItWasAdded() {
		RecordingHandler early = new RecordingHandler();
		start(create(early));
		publish(2 * this.size);
		early.awaitEvents(2 * this.size);
		RecordingHandler late = new RecordingHandler();
		start(create(late));
		publish(this.size);
		late.awaitEvents(this.size);
		assertThat(late.sequences().get(0)).isEqualTo(2L * this.size);
	}

	@Test
	void shouldFollowItsParent() {
		RecordingHandler parentHandler = new RecordingHandler();
		BatchEventProcessor<LongEvent> parent = create(parentHandler);
		List<Long> ahead = new ArrayList<>();
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				super.onEvent(event, sequence, endOfBatch);
				if (parent.getSequence().get() < sequence) {
					ahead.add(sequence);
				}
			}

		};
		BatchEventProcessor<LongEvent> child = new BatchEventProcessorBuilder().build(this.ring,
				this.ring.newBarrier(parent.getSequence()), handler);
		this.ring.addGatingSequences(child.getSequence());
		this.processors.add(child);
		start(child);
		start(parent);
		publish(3 * this.size);
		awaitSequence(child, 3L * this.size - 1);
		assertThat(ahead).isEmpty();
		assertThat(handler.sequences()).isEqualTo(upTo(3L * this.size - 1));
	}

}
