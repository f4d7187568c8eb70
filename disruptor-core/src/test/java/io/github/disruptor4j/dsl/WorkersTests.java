package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Workers as part of a graph.
 */
class WorkersTests {

	private static final int SIZE = 8;

	private final Queue<Long> handled = new ConcurrentLinkedQueue<>();

	private final Queue<Long> followed = new ConcurrentLinkedQueue<>();

	private final AtomicInteger tooEarly = new AtomicInteger();

	private Disruptor<LongEvent> disruptor = create(ProducerType.MULTI);

	@AfterEach
	void close() {
		this.disruptor.close();
	}

	private static Disruptor<LongEvent> create(ProducerType type) {
		return new Disruptor<>(LongEvent::new, SIZE, (task) -> {
			Thread thread = new Thread(task);
			thread.setUncaughtExceptionHandler((dead, ex) -> {
			});
			return thread;
		}, type, new BlockingWaitStrategy());
	}

	private WorkHandler<LongEvent> worker() {
		return new WorkHandler<>() {

			@Override
			public void onEvent(LongEvent event) {
				WorkersTests.this.handled.add(event.get());
			}

		};
	}

	private void follow(LongEvent event, long sequence, boolean endOfBatch) {
		if (!this.handled.contains(event.get())) {
			this.tooEarly.incrementAndGet();
		}
		this.followed.add(event.get());
	}

	private void publish(long events) {
		for (long i = 0; i < events; i++) {
			this.disruptor.publishEvent((event, sequence) -> event.set(sequence));
		}
	}

	private List<Long> handledInOrder() {
		return this.handled.stream().sorted().toList();
	}

	private static List<Long> upTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toList();
	}

	@ParameterizedTest
	@EnumSource(ProducerType.class)
	void shouldStandBetweenOtherConsumers(ProducerType type) throws Exception {
		this.disruptor = create(type);
		Queue<Long> before = new ConcurrentLinkedQueue<>();
		this.disruptor.handleEventsWith((event, sequence, end) -> before.add(sequence))
			.thenHandleEventsWithWorkerPool(worker(), worker(), worker())
			.then(this::follow);
		this.disruptor.start();
		publish(1000);
		ShutdownReport report = this.disruptor.stop(10, TimeUnit.SECONDS);
		assertThat(report.drained()).isTrue();
		assertThat(before).hasSize(1000);
		assertThat(handledInOrder()).isEqualTo(upTo(999));
		assertThat(this.followed).containsExactlyElementsOf(upTo(999));
		assertThat(this.tooEarly).hasValue(0);
	}

	@Test
	void shouldShareWhatOneNodeOfTheGraphGets() throws Exception {
		List<RingConsumer> workers = this.disruptor.consumer("pool").workers(worker(), worker());
		RingConsumer behind = this.disruptor.consumer("behind").after("pool").handleWith(this::follow);
		assertThat(workers).extracting(RingConsumer::getName).containsExactly("pool-1", "pool-2");
		assertThat(this.disruptor.getConsumers()).extracting(RingConsumer::getName)
			.containsExactly("pool-1", "pool-2", "behind");
		assertThat(behind.getParents()).containsExactly("pool-1", "pool-2");
		this.disruptor.start();
		publish(1000);
		this.disruptor.shutdown();
		assertThat(handledInOrder()).isEqualTo(upTo(999));
		assertThat(this.followed).containsExactlyElementsOf(upTo(999));
		assertThat(this.tooEarly).hasValue(0);
		assertThat(workers).extracting(RingConsumer::getLag).containsOnly(0L);
	}

	@Test
	void shouldTellWorkersWhichEventTheyHave() {
		Queue<Long> sequences = new ConcurrentLinkedQueue<>();
		this.disruptor.consumer("pool").workers(new WorkHandler<>() {

			@Override
			public void onEvent(LongEvent event) {
				throw new UnsupportedOperationException("called without the sequence");
			}

			@Override
			public void onEvent(LongEvent event, long sequence) {
				sequences.add(sequence);
			}

		}, worker());
		this.disruptor.start();
		publish(1000);
		this.disruptor.shutdown();
		sequences.addAll(handledInOrder());
		assertThat(sequences).containsExactlyInAnyOrderElementsOf(upTo(999));
	}

	@Test
	void shouldBeFollowedAsAWhole() {
		WorkHandler<LongEvent> second = worker();
		this.disruptor.handleEventsWithWorkerPool(worker(), second);
		this.disruptor.consumer("a").after("consumer-1").handleWith(this::follow);
		this.disruptor.consumer("b").after("consumer-1-2").handleWith((event, sequence, end) -> {
		});
		this.disruptor.after(second).handleEventsWith((event, sequence, end) -> {
		});
		List<String> pool = List.of("consumer-1-1", "consumer-1-2");
		assertThat(this.disruptor.getConsumers().subList(2, 5)).extracting(RingConsumer::getParents)
			.containsExactly(pool, pool, pool);
	}

	@Test
	void shouldHoldProducersBackByTheEventInHandOnly() throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		CountDownLatch busy = new CountDownLatch(1);
		WorkHandler<LongEvent> slow = (event) -> {
			busy.countDown();
			Waits.forLatch(go);
		};
		List<RingConsumer> workers = this.disruptor.consumer("pool").workers(slow, worker());
		workers.get(1).pause();
		this.disruptor.start();
		publish(1);
		Waits.forLatch(busy);
		workers.get(1).resume();
		publish(SIZE - 1);
		Waits.until(() -> this.handled.size() == SIZE - 1);
		assertThat(workers.get(0).getLag()).isEqualTo(SIZE);
		assertThat(workers.get(1).getLag()).isZero();
		assertThat(this.disruptor.getRingBuffer().remainingCapacity()).isZero();
		Background<Void> producer = Background.run(() -> publish(1)).awaitBlocked();
		go.countDown();
		assertThat(producer).satisfies(Background::result);
	}

	@Test
	void shouldDrainToTheLastEventInHand() {
		CountDownLatch go = new CountDownLatch(1);
		CountDownLatch busy = new CountDownLatch(1);
		this.disruptor.handleEventsWithWorkerPool((event) -> {
			busy.countDown();
			Waits.forLatch(go);
			this.handled.add(event.get());
		}, worker());
		this.disruptor.getConsumer("consumer-1-2").pause();
		this.disruptor.start();
		publish(1);
		Waits.forLatch(busy);
		this.disruptor.getConsumer("consumer-1-2").resume();
		publish(3);
		Background<Void> shutdown = Background.run(this.disruptor::shutdown);
		Waits.until(() -> this.handled.size() == 3);
		assertThat(shutdown.isDone()).isFalse();
		go.countDown();
		assertThat(shutdown).satisfies(Background::result);
		assertThat(handledInOrder()).isEqualTo(upTo(3));
	}

	@Test
	void shouldDrainWithoutAWorkerThatRests() throws Exception {
		List<RingConsumer> workers = this.disruptor.consumer("pool").workers(worker(), worker());
		workers.get(0).pause();
		this.disruptor.start();
		publish(100);
		ShutdownReport report = this.disruptor.stop(10, TimeUnit.SECONDS);
		assertThat(report.drained()).isTrue();
		assertThat(handledInOrder()).isEqualTo(upTo(99));
	}

	@Test
	void shouldHandleTheEventItFailedAtAfterTheRestart() throws Exception {
		AtomicInteger failures = new AtomicInteger();
		WorkHandler<LongEvent> failing = (event) -> {
			if (event.get() == 0 && failures.getAndIncrement() == 0) {
				throw new IllegalStateException("failed");
			}
			this.handled.add(event.get());
		};
		RecordingExceptionHandler unforgiving = new RecordingExceptionHandler() {
			@Override
			public void handleEventException(Throwable ex, long sequence, Object event) {
				throw new IllegalStateException(ex);
			}
		};
		List<RingConsumer> workers = this.disruptor.consumer("pool")
			.exceptionHandler(unforgiving)
			.workers(failing, worker());
		workers.get(1).pause();
		RingConsumer behind = this.disruptor.consumer("behind").after("pool").handleWith(this::follow);
		this.disruptor.start();
		publish(1);
		assertThat(workers.get(0).await(ConsumerState.FAILED, 10, TimeUnit.SECONDS)).isTrue();
		assertThat(workers.get(0).getFailure()).satisfies((failure) -> assertThat(failure.sequence()).isZero());
		assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> publish(1));
		workers.get(1).resume();
		workers.get(0).restart();
		publish(20);
		this.disruptor.shutdown();
		assertThat(handledInOrder()).isEqualTo(upTo(20));
		assertThat(behind.getSequence()).isEqualTo(20);
		assertThat(this.tooEarly).hasValue(0);
	}

	@Test
	void shouldReportWhatADeadWorkerHasLeft() throws Exception {
		RecordingExceptionHandler unforgiving = new RecordingExceptionHandler() {
			@Override
			public void handleEventException(Throwable ex, long sequence, Object event) {
				throw new IllegalStateException(ex);
			}
		};
		List<RingConsumer> workers = this.disruptor.consumer("pool").exceptionHandler(unforgiving).workers((event) -> {
			throw new IllegalStateException("failed");
		}, worker());
		workers.get(1).pause();
		this.disruptor.start();
		publish(1);
		assertThat(workers.get(0).await(ConsumerState.FAILED, 10, TimeUnit.SECONDS)).isTrue();
		workers.get(1).resume();
		ShutdownReport report = this.disruptor.stop(10, TimeUnit.SECONDS);
		assertThat(report.drained()).isFalse();
		assertThat(report.remaining())
			.containsExactly(new ShutdownReport.Remaining("pool-1", -1, 1, ConsumerState.FAILED));
	}

	@Test
	void shouldTakeTheExceptionHandlerOfOneWorker() {
		WorkHandler<LongEvent> failing = (event) -> {
			throw new IllegalStateException("failed");
		};
		RecordingExceptionHandler recorder = new RecordingExceptionHandler();
		this.disruptor.handleEventsWithWorkerPool(failing);
		this.disruptor.handleExceptionsFor(failing).with(recorder);
		this.disruptor.start();
		publish(3);
		this.disruptor.shutdown();
		assertThat(recorder.failures()).hasSize(3);
	}

	@Test
	void shouldUseTheDefaultExceptionHandler() {
		RecordingExceptionHandler recorder = new RecordingExceptionHandler();
		this.disruptor.handleEventsWithWorkerPool((event) -> {
			throw new IllegalStateException("failed");
		});
		this.disruptor.setDefaultExceptionHandler(recorder);
		this.disruptor.start();
		publish(1);
		this.disruptor.shutdown();
		assertThat(recorder.failures()).hasSize(1);
	}

	@Test
	void shouldRunEachHandlerOnOneThreadOnly() {
		WorkHandler<LongEvent> handler = worker();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.disruptor.handleEventsWithWorkerPool(handler, handler))
			.withMessageContaining("twice");
		this.disruptor.handleEventsWithWorkerPool(handler);
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.consumer("pool").workers(handler));
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.consumer("pool").workers());
	}

	@Test
	void shouldKeepNamesUnique() {
		this.disruptor.consumer("pool").workers(worker());
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.consumer("pool").workers(worker()));
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.consumer("pool").handleWith(this::follow));
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.consumer("pool-1").workers(worker()));
		this.disruptor.consumer("other-1").handleWith(this::follow);
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.consumer("other").workers(worker()));
	}

	@Test
	void shouldHaveNoBatches() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.disruptor.consumer("pool").maxBatchSize(2).workers(worker()));
	}

	@Test
	void shouldJoinARunningRingAtTheCursor() throws Exception {
		this.disruptor.consumer("first").handleWith((event, sequence, end) -> {
		});
		this.disruptor.start();
		publish(3L * SIZE);
		this.disruptor.consumer("pool").after("first").workers(worker(), worker());
		publish(3L * SIZE);
		ShutdownReport report = this.disruptor.stop(10, TimeUnit.SECONDS);
		assertThat(report.drained()).isTrue();
		assertThat(handledInOrder()).isEqualTo(LongStream.range(3 * SIZE, 6 * SIZE).boxed().toList());
	}

	@Test
	void shouldGoOnWithoutAWorkerThatIsRemoved() throws Exception {
		this.disruptor.consumer("pool").workers(worker(), worker());
		this.disruptor.start();
		publish(100);
		assertThat(this.disruptor.removeConsumer("pool-1", 10, TimeUnit.SECONDS)).isTrue();
		publish(100);
		assertThat(this.disruptor.removeConsumer("pool-2", 10, TimeUnit.SECONDS)).isTrue();
		assertThat(handledInOrder()).isEqualTo(upTo(199));
		publish(3L * SIZE);
		assertThat(this.disruptor.getConsumers()).isEmpty();
	}

	@Test
	void shouldRunAgainAfterAStop() throws Exception {
		this.disruptor.handleEventsWithWorkerPool(worker(), worker(), worker());
		this.disruptor.start();
		publish(50);
		this.disruptor.stopNow(10, TimeUnit.SECONDS);
		this.disruptor.restart();
		publish(50);
		this.disruptor.shutdown();
		assertThat(handledInOrder()).isEqualTo(upTo(99));
	}

}
