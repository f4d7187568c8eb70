package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A pool as those use it who know it from LMAX 3.4.
 */
class WorkerPoolTests {

	private final Queue<Long> handled = new ConcurrentLinkedQueue<>();

	private final RecordingExceptionHandler failures = new RecordingExceptionHandler();

	private final ExecutorService executor = Executors.newCachedThreadPool();

	@AfterEach
	void endThreads() throws InterruptedException {
		this.executor.shutdown();
		assertThat(this.executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
	}

	private WorkHandler<LongEvent> recorder() {
		return new WorkHandler<>() {

			@Override
			public void onEvent(LongEvent event) {
				WorkerPoolTests.this.handled.add(event.get());
			}

		};
	}

	private static void publish(RingBuffer<LongEvent> ring, long events) {
		for (long i = 0; i < events; i++) {
			ring.publishEvent((event, sequence) -> event.set(sequence));
		}
	}

	private List<Long> handledInOrder() {
		return this.handled.stream().sorted().toList();
	}

	private static List<Long> upTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toList();
	}

	@Test
	void shouldHandleEveryEventOnARingOfItsOwn() {
		WorkerPool<LongEvent> pool = new WorkerPool<>(LongEvent::new, this.failures, recorder(), recorder());
		RingBuffer<LongEvent> ring = pool.start(this.executor);
		assertThat(pool.isRunning()).isTrue();
		assertThat(ring.getBufferSize()).isEqualTo(1024);
		publish(ring, 5000);
		pool.drainAndHalt();
		assertThat(pool.isRunning()).isFalse();
		assertThat(handledInOrder()).isEqualTo(upTo(4999));
	}

	@Test
	void shouldShowTheSequencesOfItsWorkersAndTheirCommonOne() {
		WorkerPool<LongEvent> pool = new WorkerPool<>(LongEvent::new, this.failures, recorder(), recorder());
		assertThat(pool.getProcessors()).hasSize(2);
		assertThat(pool.getWorkerSequences()).hasSize(3)
			.startsWith(pool.getProcessors().get(0).getSequence(), pool.getProcessors().get(1).getSequence());
	}

	@Test
	void shouldHandleWhatWasPublishedBeforeItsStart() {
		RingBuffer<LongEvent> ring = RingBuffer.createMultiProducer(LongEvent::new, 8);
		publish(ring, 3);
		WorkerPool<LongEvent> pool = new WorkerPool<>(ring, ring.newBarrier(), this.failures, recorder());
		ring.addGatingSequences(pool.getWorkerSequences());
		publish(ring, 2);
		pool.start(this.executor);
		pool.drainAndHalt();
		assertThat(handledInOrder()).containsExactly(3L, 4L);
	}

	@Test
	void shouldDrainWorkersThatHaveNotGotGoing() {
		WorkerPool<LongEvent> pool = new WorkerPool<>(LongEvent::new, this.failures, recorder(), recorder());
		CountDownLatch slow = new CountDownLatch(1);
		RingBuffer<LongEvent> ring = pool.start((task) -> this.executor.execute(() -> {
			Waits.forLatch(slow);
			task.run();
		}));
		publish(ring, 5);
		Background<Void> draining = Background.run(pool::drainAndHalt).awaitBlocked();
		slow.countDown();
		assertThat(draining).satisfies(Background::result);
		assertThat(handledInOrder()).isEqualTo(upTo(4));
	}

	@Test
	void shouldGoOnWhereItWasWhenItIsStartedAgain() {
		WorkerPool<LongEvent> pool = new WorkerPool<>(LongEvent::new, this.failures, recorder(), recorder());
		RingBuffer<LongEvent> ring = pool.start(this.executor);
		publish(ring, 10);
		pool.halt();
		Waits.until(() -> pool.getProcessors().stream().noneMatch(WorkProcessor::isRunning));
		publish(ring, 10);
		Waits.until(() -> startsAgain(pool));
		pool.drainAndHalt();
		assertThat(handledInOrder()).isEqualTo(upTo(19));
	}

	private boolean startsAgain(WorkerPool<LongEvent> pool) {
		try {
			pool.start(this.executor);
			return true;
		}
		catch (IllegalStateException ex) {
			assertThat(ex).hasMessageContaining("has not ended yet");
			return false;
		}
	}

	@Test
	void shouldCloseTheRingWhenAWorkerDies() {
		WorkHandler<LongEvent> failing = (event) -> {
			throw new IllegalStateException("failed");
		};
		RecordingExceptionHandler unforgiving = new RecordingExceptionHandler() {
			@Override
			public void handleEventException(Throwable ex, long sequence, Object event) {
				throw new IllegalStateException(ex);
			}
		};
		WorkerPool<LongEvent> pool = new WorkerPool<>(LongEvent::new, unforgiving, failing);
		List<Throwable> uncaught = new ArrayList<>();
		ExecutorService quiet = Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task);
			thread.setUncaughtExceptionHandler((dead, ex) -> uncaught.add(ex));
			return thread;
		});
		try {
			RingBuffer<LongEvent> ring = pool.start(quiet);
			publish(ring, 1);
			Waits.until(() -> !ring.isAdmissionOpen());
			assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> publish(ring, 1));
			pool.drainAndHalt();
			assertThat(pool.getProcessors().get(0).getNextSequence()).isZero();
			assertThat(ring.getMinimumGatingSequence()).isEqualTo(-1);
		}
		finally {
			quiet.shutdownNow();
		}
	}

	@Test
	void shouldNotWaitForASlotThatIsNeverPublished() {
		WorkerPool<LongEvent> pool = new WorkerPool<>(LongEvent::new, this.failures, recorder());
		RingBuffer<LongEvent> ring = pool.start(this.executor);
		publish(ring, 1);
		ring.next();
		pool.drainAndHalt();
		assertThat(handledInOrder()).containsExactly(0L);
	}

	@Test
	void shouldNotStartTwice() {
		WorkerPool<LongEvent> pool = new WorkerPool<>(LongEvent::new, this.failures, recorder());
		pool.start(this.executor);
		assertThatIllegalStateException().isThrownBy(() -> pool.start(this.executor));
		pool.halt();
	}

	@Test
	void shouldRefuseAHandlerForTwoWorkers() {
		WorkHandler<LongEvent> handler = recorder();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WorkerPool<>(LongEvent::new, this.failures, handler, handler))
			.withMessageContaining("two threads");
		assertThatIllegalArgumentException().isThrownBy(() -> new WorkerPool<>(LongEvent::new, this.failures));
	}

	@Test
	void shouldEndWhatItStartedWhenTheExecutorRefuses() {
		WorkerPool<LongEvent> pool = new WorkerPool<>(LongEvent::new, this.failures, recorder(), recorder());
		List<Runnable> accepted = new ArrayList<>();
		assertThatIllegalStateException().isThrownBy(() -> pool.start((task) -> {
			if (!accepted.isEmpty()) {
				throw new IllegalStateException("no thread left");
			}
			accepted.add(task);
		}));
		assertThat(pool.isRunning()).isFalse();
		accepted.forEach(Runnable::run);
		pool.start(this.executor);
		pool.drainAndHalt();
	}

	/**
	 * Workers are halted, started again, paused and interrupted at random while two
	 * threads publish to a small ring.
	 * @param seed the seed of everything random
	 */
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void shouldHandleEveryEventExactlyOnceWhateverHappensToItsWorkers(long seed) throws Throwable {
		Random random = new Random(seed);
		RingBuffer<LongEvent> ring = RingBuffer.createMultiProducer(LongEvent::new, 1 << (1 + random.nextInt(5)),
				random.nextBoolean() ? new BlockingWaitStrategy() : new SleepingWaitStrategy());
		WorkerPool<LongEvent> pool = new WorkerPool<>(ring, ring.newBarrier(), this.failures, recorder(), recorder(),
				recorder());
		ring.addGatingSequences(pool.getWorkerSequences());
		List<Background<Void>> runs = new ArrayList<>();
		pool.getProcessors().forEach((worker) -> runs.add(Background.run(worker::run)));
		int events = 3000;
		Background<Void> one = Background.run(() -> publish(ring, events));
		Background<Void> two = Background.run(() -> publish(ring, events));
		while (!one.isDone() || !two.isDone()) {
			int index = random.nextInt(3);
			WorkProcessor<LongEvent> worker = pool.getProcessors().get(index);
			switch (random.nextInt(4)) {
				case 0 -> {
					worker.halt();
					runs.get(index).result();
					worker.reset();
					runs.set(index, Background.run(worker::run));
				}
				case 1 -> worker.pause();
				case 2 -> worker.resume();
				default -> runs.get(index).thread().interrupt();
			}
			if (pool.getProcessors().stream().allMatch(WorkProcessor::isPaused)) {
				worker.resume();
			}
		}
		one.result();
		two.result();
		pool.getProcessors().forEach(WorkProcessor::resume);
		Waits.until(() -> ring.getMinimumGatingSequence() == ring.getCursor());
		pool.halt();
		for (Background<Void> run : runs) {
			run.result();
		}
		assertThat(handledInOrder()).isEqualTo(upTo(2L * events - 1));
	}

}
