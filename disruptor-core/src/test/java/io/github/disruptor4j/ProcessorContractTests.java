package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.RecordingExceptionHandler.Failure;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.RecordingHandler.Call;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * What a batch processor promises its handler, on both kinds of ring and on rings of all
 * sizes.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.SequencerContractTests#rings")
class ProcessorContractTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	private RingBuffer<LongEvent> ring;

	private final RecordingExceptionHandler failures = new RecordingExceptionHandler();

	private final List<BatchEventProcessor<?>> processors = new ArrayList<>();

	private final List<Background<Void>> runs = new ArrayList<>();

	@BeforeEach
	void createRing() {
		this.ring = RingBuffer.create(this.type, LongEvent::new, this.size, new BlockingWaitStrategy());
	}

	@AfterEach
	void haltAndJoin() throws Throwable {
		this.processors.forEach(BatchEventProcessor::halt);
		for (Background<Void> run : this.runs) {
			run.result();
		}
	}

	private BatchEventProcessor<LongEvent> create(EventHandler<LongEvent> handler) {
		return create(handler, Integer.MAX_VALUE);
	}

	private BatchEventProcessor<LongEvent> create(EventHandler<LongEvent> handler, int maxBatchSize) {
		BatchEventProcessor<LongEvent> processor = new BatchEventProcessorBuilder().setMaxBatchSize(maxBatchSize)
			.build(this.ring, this.ring.newBarrier(), handler);
		processor.setExceptionHandler(this.failures);
		this.ring.addGatingSequences(processor.getSequence());
		this.processors.add(processor);
		return processor;
	}

	private Background<Void> start(BatchEventProcessor<LongEvent> processor) {
		Background<Void> run = Background.run(processor::run);
		this.runs.add(run);
		return run;
	}

	private void publish(int events) {
		for (int i = 0; i < events; i++) {
			this.ring.publishEvent((event, sequence) -> event.set(sequence * 10));
		}
	}

	private void publishFull() {
		Object[] args = new Object[this.size];
		this.ring.publishEvents((event, sequence, arg) -> event.set(sequence * 10), args);
	}

	private static List<Long> upTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toList();
	}

	private void awaitSequence(BatchEventProcessor<?> processor, long sequence) {
		Waits.until(() -> processor.getSequence().get() >= sequence);
	}

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
	void shouldCallStartAndShutdownOncePerRun() throws Throwable {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		for (int run = 1; run <= 3; run++) {
			Background<Void> running = start(processor);
			publish(1);
			awaitSequence(processor, run - 1);
			assertThat(handler.calls("start")).hasSize(run);
			assertThat(handler.calls("shutdown")).hasSize(run - 1);
			assertThat(processor.isRunning()).isTrue();
			processor.halt();
			running.result();
			assertThat(handler.calls("shutdown")).hasSize(run);
			assertThat(processor.isRunning()).isFalse();
		}
		assertThat(handler.sequences()).isEqualTo(upTo(2));
		assertThat(handler.calls().get(0).name()).isEqualTo("start");
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
	void shouldCallStartAndShutdownWhenHaltedBeforeItRuns() {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		publishFull();
		processor.halt();
		assertThat(processor.isRunning()).as("not yet, and not for ever").isFalse();
		processor.run();
		assertThat(handler.calls()).extracting(Call::name).containsExactly("start", "shutdown");
		assertThat(processor.isRunning()).isFalse();
		start(processor);
		awaitSequence(processor, this.size - 1);
		assertThat(handler.sequences()).as("a later run works").isEqualTo(upTo(this.size - 1));
	}

	@Test
	void shouldForgetAnEarlyHaltWhenReset() {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		processor.halt();
		processor.reset();
		start(processor);
		publish(1);
		awaitSequence(processor, 0);
		assertThatIllegalStateException().isThrownBy(processor::reset);
	}

	@Test
	void shouldRefuseToRunTwiceAtOnce() {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		start(processor);
		Waits.until(() -> !handler.calls("start").isEmpty());
		assertThatIllegalStateException().isThrownBy(processor::run);
		assertThat(processor.isRunning()).isTrue();
		publish(1);
		awaitSequence(processor, 0);
		assertThat(handler.calls("start")).hasSize(1);
	}

	@Test
	void shouldEndWhenHaltedWhileItWaits() throws Throwable {
		for (int i = 0; i < 50; i++) {
			BatchEventProcessor<LongEvent> processor = create(new RecordingHandler());
			Background<Void> run = Background.run(processor::run);
			if (i % 2 == 0) {
				run.awaitBlocked();
			}
			processor.halt();
			run.result();
			this.ring.removeGatingSequence(processor.getSequence());
		}
	}

	@Test
	void shouldFinishItsBatchWhenHalted() throws Throwable {
		AtomicReference<BatchEventProcessor<?>> processor = new AtomicReference<>();
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				super.onEvent(event, sequence, endOfBatch);
				processor.get().halt();
			}

		};
		BatchEventProcessor<LongEvent> created = create(handler);
		processor.set(created);
		publishFull();
		start(created).result();
		assertThat(handler.sequences()).isEqualTo(upTo(this.size - 1));
		assertThat(created.getSequence().get()).isEqualTo(this.size - 1);
	}

	@Test
	void shouldNeitherSkipNorStopWhenInterrupted() throws Throwable {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		AtomicInteger interrupts = new AtomicInteger();
		Background<Void> run = Background.run(() -> {
			processor.run();
			interrupts.set(Thread.interrupted() ? 1 : 0);
		});
		for (int i = 0; i < 3 * this.size; i++) {
			if (i < 20) {
				run.awaitBlocked().thread().interrupt();
			}
			publish(1);
		}
		awaitSequence(processor, 3L * this.size - 1);
		assertThat(processor.getSequence().get()).isEqualTo(this.ring.getCursor());
		processor.halt();
		run.result();
		assertThat(handler.sequences()).isEqualTo(upTo(3L * this.size - 1));
		assertThat(this.failures.failures()).isEmpty();
		assertThat(interrupts).as("interrupt kept for the thread's owner").hasValue(1);
	}

	@Test
	void shouldHaveAnAlertOfItsOwnOnASharedBarrier() throws Throwable {
		SequenceBarrier shared = this.ring.newBarrier();
		RecordingHandler handler = new RecordingHandler();
		List<BatchEventProcessor<LongEvent>> siblings = new ArrayList<>();
		List<Background<Void>> running = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			BatchEventProcessor<LongEvent> sibling = new BatchEventProcessorBuilder().build(this.ring, shared,
					(i == 0) ? handler : new RecordingHandler());
			this.ring.addGatingSequences(sibling.getSequence());
			siblings.add(sibling);
			running.add(Background.run(sibling::run));
		}
		publish(1);
		siblings.get(2).halt();
		running.get(2).result();
		siblings.get(1).halt();
		running.get(1).result();
		this.ring.removeGatingSequence(siblings.get(1).getSequence());
		this.ring.removeGatingSequence(siblings.get(2).getSequence());
		publish(2 * this.size);
		awaitSequence(siblings.get(0), 2L * this.size);
		siblings.get(0).halt();
		running.get(0).result();
		assertThat(handler.sequences()).isEqualTo(upTo(2L * this.size));
	}

	@Test
	void shouldSurviveAnAlertThatIsNoHalt() {
		SequenceBarrier barrier = this.ring.newBarrier();
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = new BatchEventProcessorBuilder().build(this.ring, barrier, handler);
		this.ring.addGatingSequences(processor.getSequence());
		this.processors.add(processor);
		Background<Void> run = start(processor).awaitBlocked();
		barrier.alert();
		run.awaitBlocked();
		publish(2 * this.size);
		awaitSequence(processor, 2L * this.size - 1);
		assertThat(handler.sequences()).isEqualTo(upTo(2L * this.size - 1));
		run.awaitBlocked();
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
