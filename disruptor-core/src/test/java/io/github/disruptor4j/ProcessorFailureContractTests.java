package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler.Failure;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.RecordingHandler.Call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * What a batch processor does when its handler, its exception handler or its barrier
 * fails.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class ProcessorFailureContractTests extends AbstractProcessorContractTests {

	@Test
	void shouldGoOnAfterAFailureAndCountTheEventAsConsumed() {
		Exception boom = new Exception("boom");
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				super.onEvent(event, sequence, endOfBatch);
				if (sequence % 2 == 1) {
					throw boom;
				}
			}

		};
		BatchEventProcessor<LongEvent> processor = create(handler);
		start(processor);
		int events = 2 * this.size + 2;
		publish(events);
		awaitSequence(processor, events - 1);
		assertThat(handler.sequences()).isEqualTo(upTo(events - 1));
		assertThat(this.failures.failures()).hasSize(events / 2)
			.allMatch((failure) -> failure.cause() == boom && failure.event() instanceof LongEvent
					&& failure.sequence() % 2 == 1);
	}

	@Test
	void shouldReportErrorsLikeExceptions() {
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				super.onEvent(event, sequence, endOfBatch);
				throw new AssertionError("error");
			}

		};
		BatchEventProcessor<LongEvent> processor = create(handler);
		start(processor);
		publish(2);
		awaitSequence(processor, 1);
		assertThat(this.failures.failures()).extracting(Failure::cause).hasOnlyElementsOfType(AssertionError.class);
	}

	@Test
	void shouldEndWhenTheExceptionHandlerThrowsAndGoOnThereInALaterRun() throws Throwable {
		long poison = this.size / 2;
		RecordingHandler handler = new RecordingHandler() {

			private boolean cured;

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				super.onEvent(event, sequence, endOfBatch);
				if (sequence == poison && !this.cured) {
					this.cured = true;
					throw new Exception("poison");
				}
			}

		};
		BatchEventProcessor<LongEvent> processor = create(handler);
		processor.setExceptionHandler(new FatalExceptionHandler());
		publishFull();
		Throwable failure = Background.run(processor::run).failure();
		assertThat(failure).isInstanceOf(RuntimeException.class).hasRootCauseMessage("poison");
		assertThat(processor.isRunning()).isFalse();
		assertThat(handler.calls("shutdown")).hasSize(1);
		assertThat(processor.getSequence().get()).as("only whole batches are shown").isEqualTo(-1L);
		start(processor);
		awaitSequence(processor, this.size - 1);
		List<Long> expected = new ArrayList<>(upTo(this.size - 1));
		expected.add((int) poison, poison);
		assertThat(handler.sequences()).as("the failed event again, the others once").isEqualTo(expected);
	}

	@Test
	void shouldLoseNoEventWhenTheStartOfABatchFails() {
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onBatchStart(long batchSize, long queueDepth) {
				throw new IllegalStateException("no batch today");
			}

		};
		BatchEventProcessor<LongEvent> processor = create(handler);
		start(processor);
		publish(2 * this.size);
		awaitSequence(processor, 2L * this.size - 1);
		assertThat(handler.sequences()).isEqualTo(upTo(2L * this.size - 1));
		assertThat(this.failures.failures()).isNotEmpty().allMatch((failure) -> failure.event() == null);
	}

	@Test
	void shouldReportFailuresOfStartAndShutdownAndRunAllTheSame() throws Throwable {
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onStart() {
				throw new IllegalStateException("start");
			}

			@Override
			public void onShutdown() {
				throw new IllegalStateException("shutdown");
			}

		};
		BatchEventProcessor<LongEvent> processor = create(handler);
		Background<Void> run = start(processor);
		publish(1);
		awaitSequence(processor, 0);
		processor.halt();
		run.result();
		assertThat(this.failures.failures()).extracting(Failure::where).containsExactly("start", "shutdown");
		assertThat(handler.sequences()).containsExactly(0L);
	}

	@Test
	void shouldEndRatherThanSkipWhenWaitingFails() throws Throwable {
		SequenceBarrier broken = new BrokenBarrier();
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = new BatchEventProcessorBuilder().build(this.ring, broken, handler);
		publish(1);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(processor::run).withMessage("broken");
		assertThat(processor.getSequence().get()).isEqualTo(-1L);
		assertThat(handler.calls()).extracting(Call::name).containsExactly("start", "shutdown");
	}

	@Test
	void shouldUseTheFatalHandlerByDefault() {
		BatchEventProcessor<LongEvent> processor = new BatchEventProcessorBuilder().build(this.ring,
				this.ring.newBarrier(), (event, sequence, endOfBatch) -> {
					throw new Exception("by default");
				});
		publish(1);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(processor::run)
			.havingCause()
			.withMessage("by default");
	}

	@Test
	void shouldNotTakeANullExceptionHandler() {
		BatchEventProcessor<LongEvent> processor = create(new RecordingHandler());
		assertThatNullPointerException().isThrownBy(() -> processor.setExceptionHandler(null));
	}

	/**
	 * A user's own barrier, with a bug.
	 */
	private static final class BrokenBarrier implements SequenceBarrier {

		@Override
		public long waitFor(long sequence) {
			throw new IllegalStateException("broken");
		}

		@Override
		public long getCursor() {
			return -1;
		}

		@Override
		public boolean isAlerted() {
			return false;
		}

		@Override
		public void alert() {
		}

		@Override
		public void clearAlert() {
		}

		@Override
		public void checkAlert() {
		}

	}

}
