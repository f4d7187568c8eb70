package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.AlertException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.consumer.FailureAction;
import io.github.disruptor4j.spring.event.RingEvent;
import io.github.disruptor4j.spring.event.RingFailedEvent;
import io.github.disruptor4j.spring.event.RingStartedEvent;
import io.github.disruptor4j.spring.event.RingStoppedEvent;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.ShutdownMode;
import io.github.disruptor4j.spring.graph.ThreadDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link RingContainer} and the {@link Ring} it shows.
 */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class RingContainerTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private final TestHandler handler = TestHandler.open();

	@Test
	void shouldEndConsumerWhoseHandlerThrowsWhatWaitsThrow() {
		for (Throwable thrown : List.of(new InterruptedException("by nobody"), TimeoutException.INSTANCE,
				AlertException.INSTANCE)) {
			TestHandler failing = TestHandler.closed().failOn(1, thrown);
			try (TestRing ring = TestRing.named("orders").consumer("match", failing).build().start()) {
				ring.publish(0, 3);
				failing.release();
				await().until(() -> ring.ring().state() == RingState.FAILED);
				assertThat(ring.ring().failure().cause()).hasCause(thrown);
				ring.close();
				failing.neverFail();
				ring.start();
				await().untilAsserted(() -> assertThat(failing.values()).containsExactly(0L, 1L, 2L));
			}
		}
	}

	@Test
	void shouldRunGraph(CapturedOutput output) {
		TestHandler after = TestHandler.open();
		try (TestRing ring = TestRing.named("orders")
			.slots(8)
			.consumer("journal", this.handler)
			.consumer("match", after, "journal")
			.build()) {
			assertThat(ring.ring().state()).isEqualTo(RingState.STOPPED);
			assertThat(TestRing.threads("orders")).isEmpty();
			ring.start();
			ring.start();
			assertThat(ring.ring().state()).isEqualTo(RingState.RUNNING);
			assertThat(TestRing.threads("orders")).containsExactly("disruptor-orders-journal",
					"disruptor-orders-match");
			ring.publish(0, 20);
			await().untilAsserted(() -> assertThat(after.values()).isEqualTo(values(0, 20)));
			assertThat(this.handler.values()).isEqualTo(values(0, 20));
			assertThat(ring.events()).hasSize(1).first().isInstanceOfSatisfying(RingStartedEvent.class, (event) -> {
				assertThat(event.getRing()).isEqualTo("orders");
				assertThat(event.getSource()).isSameAs(ring.ring());
			});
			assertThat(output).containsOnlyOnce("match (after journal)");
		}
		assertThat(TestRing.threads("orders")).isEmpty();
	}

	@Test
	void shouldShowFigures() {
		TestHandler slow = TestHandler.closed();
		try (TestRing test = TestRing.named("orders")
			.slots(8)
			.consumer("journal", this.handler)
			.consumer("match", slow, "journal")
			.build()
			.start()) {
			Ring<TestEvent> ring = test.ring();
			assertThat(ring.name()).isEqualTo("orders");
			assertThat(ring.bufferSize()).isEqualTo(8);
			assertThat(ring.cursor()).isEqualTo(-1);
			assertThat(ring.published()).isZero();
			assertThat(ring.remainingCapacity()).isEqualTo(8);
			test.publish(0, 3);
			ConsumerStatus journal = ring.consumer("journal");
			ConsumerStatus match = ring.consumer("match");
			await().until(() -> journal.processed() == 3);
			assertThat(ring.cursor()).isEqualTo(2);
			assertThat(ring.published()).isEqualTo(3);
			assertThat(ring.remainingCapacity()).isEqualTo(5);
			assertThat(ring.consumers()).extracting(ConsumerStatus::name).containsExactly("journal", "match");
			assertThat(journal.after()).isEmpty();
			assertThat(journal.sequence()).isEqualTo(2);
			assertThat(journal.lag()).isZero();
			assertThat(match.after()).containsExactly("journal");
			assertThat(match.sequence()).isEqualTo(-1);
			assertThat(match.processed()).isZero();
			assertThat(match.lag()).isEqualTo(3);
			assertThat(match.backlog()).isEqualTo(3);
			assertThat(match.state()).isEqualTo(ConsumerState.RUNNING);
			assertThat(match.isRunning()).isTrue();
			assertThat(match.threadName()).isEqualTo("disruptor-orders-match");
			assertThat(ring.graph().consumers()).hasSize(2);
			assertThat(ring).hasToString("Ring 'orders' (RUNNING)");
			assertThatIllegalArgumentException().isThrownBy(() -> ring.consumer("risk"))
				.withMessageContaining("[journal, match]");
		}
	}

	@Test
	void shouldTellLagBehindPublishersFromBacklogBehindParents() {
		TestHandler journal = TestHandler.closed();
		TestHandler risk = TestHandler.closed();
		TestHandler match = TestHandler.closed();
		try (TestRing test = TestRing.named("orders")
			.slots(8)
			.consumer("journal", journal, (consumer) -> consumer.maxBatchSize(1))
			.consumer("risk", risk, (consumer) -> consumer.maxBatchSize(1))
			.consumer("match", match, "journal", "risk")
			.build()
			.start()) {
			test.publish(0, 8);
			journal.release(6);
			risk.release(5);
			Ring<TestEvent> ring = test.ring();
			await().until(() -> ring.consumer("journal").processed() == 6 && ring.consumer("risk").processed() == 5
					&& match.isHolding());
			assertThat(ring.consumers()).extracting(ConsumerStatus::name, ConsumerStatus::lag, ConsumerStatus::backlog)
				.containsExactly(tuple("journal", 2L, 2L), tuple("risk", 3L, 3L), tuple("match", 8L, 5L));
		}
	}

	@Test
	void shouldShowTheSlowestOfThreadsThatShareEvents() {
		CountDownLatch held = new CountDownLatch(1);
		AtomicInteger handled = new AtomicInteger();
		try (TestRing test = TestRing.named("orders").slots(8).consumer("match", (event, sequence, endOfBatch) -> {
			if (event.value() == 0) {
				held.await();
			}
			handled.incrementAndGet();
		}, (consumer) -> consumer.concurrency(2)).build().start()) {
			try {
				test.publish(0, 4);
				await().until(() -> handled.get() == 3);
				ConsumerStatus match = test.ring().consumer("match");
				assertThat(match.concurrency()).isEqualTo(2);
				assertThat(match.sequence()).isEqualTo(-1);
				assertThat(match.processed()).isZero();
				assertThat(match.lag()).isEqualTo(4);
				assertThat(match.backlog()).isEqualTo(4);
				assertThat(match.isRunning()).isTrue();
			}
			finally {
				held.countDown();
			}
		}
	}

	@Test
	void shouldNotRunWhenOneOfThreadsThatShareEventsHasDied() {
		CountDownLatch held = new CountDownLatch(1);
		try (TestRing test = TestRing.named("orders").slots(8).consumer("match", (event, sequence, endOfBatch) -> {
			if (event.value() == 0) {
				held.await();
			}
			else {
				throw new IllegalStateException("bad order");
			}
		}, (consumer) -> consumer.concurrency(2)).build().start()) {
			try {
				test.publish(0, 2);
				await().until(() -> test.ring().state() == RingState.FAILED);
				ConsumerStatus match = test.ring().consumer("match");
				assertThat(match.isRunning()).isFalse();
				assertThat(match.state()).isEqualTo(ConsumerState.FAILED);
			}
			finally {
				held.countDown();
			}
		}
	}

	@Test
	void shouldDrainOnStop() {
		TestHandler slow = TestHandler.closed();
		TestRing ring = TestRing.named("orders").slots(8).consumer("match", slow).build().start();
		ring.publish(0, 8);
		CompletableFuture<ShutdownReport> stop = CompletableFuture.supplyAsync(() -> ring.container().stop(SECONDS));
		await().until(() -> !ring.container().ringBuffer().isAdmissionOpen());
		slow.release();
		assertThat(stop).succeedsWithin(SECONDS).satisfies((report) -> {
			assertThat(report.drained()).isTrue();
			assertThat(report.target()).isEqualTo(7);
		});
		assertThat(slow.values()).isEqualTo(values(0, 8));
		assertThat(ring.ring().state()).isEqualTo(RingState.STOPPED);
		assertThat(TestRing.threads("orders")).isEmpty();
		assertThat(ring.events(RingStoppedEvent.class)).singleElement()
			.satisfies((event) -> assertThat(event.getReport().drained()).isTrue());
	}

	@Test
	void shouldLeaveEventsForTheNextStartWhenHalting(CapturedOutput output) {
		TestHandler slow = TestHandler.closed();
		try (TestRing ring = TestRing.named("orders")
			.slots(8)
			.define((definition) -> definition.shutdownMode(ShutdownMode.HALT))
			.consumer("match", slow, (consumer) -> consumer.maxBatchSize(1))
			.build()
			.start()) {
			ring.publish(0, 8);
			await().until(slow::isHolding);
			CompletableFuture<ShutdownReport> stop = CompletableFuture
				.supplyAsync(() -> ring.container().stop(Duration.ofHours(1)));
			await().until(() -> ring.ring().consumer("match").state() == ConsumerState.HALTING);
			slow.release();
			assertThat(stop).succeedsWithin(SECONDS).satisfies((report) -> {
				assertThat(report.drained()).isFalse();
				assertThat(report.target()).isEqualTo(7);
				assertThat(report.remaining())
					.containsExactly(new ShutdownReport.Remaining("match", 0, 7, ConsumerState.HALTED));
			});
			assertThat(slow.values()).containsExactly(0L);
			assertThat(output).contains("INFO")
				.contains("consumer 'match' (HALTED) has left 7 events, from sequence 1 on."
						+ " They are handled if the ring starts again")
				.doesNotContain("WARN");
			ring.start();
			await().untilAsserted(() -> assertThat(slow.values()).isEqualTo(values(0, 8)));
		}
	}

	@Test
	void shouldReportWhatIsLeftWhenTimeIsUp(CapturedOutput output) {
		TestHandler stuck = TestHandler.closed();
		TestRing ring = TestRing.named("orders").slots(8).consumer("match", stuck).build().start();
		ring.publish(0, 3);
		ShutdownReport report = ring.container().stop(Duration.ofMillis(50));
		assertThat(report.drained()).isFalse();
		assertThat(output).contains("WARN")
			.contains("consumer 'match' (HALTING) has left 3 events, from sequence 0 on");
		assertThatIllegalStateException().isThrownBy(ring::start).withMessageContaining("match");
		stuck.release();
		await().until(() -> TestRing.threads("orders").isEmpty());
		ring.start();
		ring.close();
		assertThat(stuck.values()).isEqualTo(values(0, 3));
	}

	@Test
	void shouldStopAndStartAgain() {
		try (TestRing ring = TestRing.named("orders").slots(4).consumer("match", this.handler).build()) {
			for (int run = 0; run < 3; run++) {
				ring.start();
				ring.publish(run * 10, 10);
				ring.close();
				assertThat(TestRing.threads("orders")).isEmpty();
				assertThat(ring.ring().published()).isEqualTo((run + 1) * 10L);
				assertThat(ring.ring().consumer("match").processed()).isEqualTo((run + 1) * 10L);
			}
			assertThat(this.handler.values()).isEqualTo(values(0, 30));
			assertThat(ring.events()).hasSize(6);
		}
	}

	@Test
	void shouldDoNothingWhenStoppedWithoutStart() {
		TestRing ring = TestRing.named("orders").slots(4).consumer("match", this.handler).build();
		assertThat(ring.container().stop(SECONDS)).isNull();
		assertThat(ring.events()).isEmpty();
	}

	@Test
	void shouldFailVisiblyWhenConsumerDies(CapturedOutput output) {
		this.handler.failOn(2);
		TestHandler other = TestHandler.open();
		try (TestRing ring = TestRing.named("orders")
			.slots(4)
			.consumer("match", this.handler)
			.consumer("audit", other)
			.build()
			.start()) {
			ring.publish(0, 3);
			await().until(() -> ring.ring().state() == RingState.FAILED);
			assertThat(ring.ring().failure()).satisfies((failure) -> {
				assertThat(failure.consumer()).isEqualTo("match");
				assertThat(failure.sequence()).isEqualTo(2);
				assertThat(failure.cause()).hasMessage("handler failed");
			});
			await().untilAsserted(() -> assertThat(ring.events(RingFailedEvent.class)).singleElement()
				.satisfies((event) -> assertThat(event.getFailure()).isSameAs(ring.ring().failure())));
			assertThat(ring.ring().consumer("match").isRunning()).isFalse();
			assertThat(ring.ring().consumer("match").failures().last().action()).isEqualTo(FailureAction.HALT);
			assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> ring.publish(9, 1))
				.withStackTraceContaining("handler failed");
			assertThat(output).contains("Ring 'orders' has failed: consumer 'match' died at sequence 2")
				.doesNotContain("contents of event");
		}
		assertThat(TestRing.threads("orders")).isEmpty();
	}

	@Test
	void shouldReportWhatWasSkippedWhenItStops(CapturedOutput output) {
		try (TestRing ring = TestRing.named("orders")
			.slots(8)
			.define((definition) -> definition.onError(ErrorPolicy.SKIP))
			.consumer("match", (event, sequence, endOfBatch) -> {
				throw new IllegalStateException("bad order");
			})
			.build()
			.start()) {
			ring.publish(0, 5);
		}
		assertThat(output).contains("failed on event 0. Event 0 is skipped")
			.containsOnlyOnce("IllegalStateException: bad order")
			.contains("Consumer 'match' of ring 'orders' has skipped 4 more events since the last report");
	}

	@Test
	void shouldBeginToLogAgainWhenItStartsAgain(CapturedOutput output) {
		try (TestRing ring = TestRing.named("orders")
			.slots(8)
			.define((definition) -> definition.onError(ErrorPolicy.SKIP))
			.consumer("match", (event, sequence, endOfBatch) -> {
				throw new IllegalStateException("bad order");
			})
			.build()
			.start()) {
			ring.publish(0, 2);
			ring.close();
			ring.start();
			ring.publish(2, 2);
		}
		assertThat(output).contains("Event 0 is skipped")
			.contains("Event 2 is skipped")
			.doesNotContain("Event 1 is skipped")
			.doesNotContain("Event 3 is skipped");
	}

	@Test
	void shouldSayWhatADeadConsumerHasHandledOfItsLastBatch(CapturedOutput output) {
		this.handler.failOn(2);
		TestRing ring = TestRing.named("orders").slots(8).consumer("match", this.handler).build();
		ring.publish(0, 4);
		ring.start();
		await().until(() -> ring.ring().state() == RingState.FAILED);
		assertThat(ring.ring().consumer("match").sequence()).as("one batch").isEqualTo(-1);
		ring.close();
		assertThat(output).contains("consumer 'match' (FAILED) has left 4 events, from sequence 0 on."
				+ " It died at 2, having handled the first 2 of them. They are handled if the ring starts again, and"
				+ " lost if the process ends");
	}

	@Test
	void shouldGoOnWithTheFailedEventAfterRestart() {
		this.handler.failOn(2);
		try (TestRing ring = TestRing.named("orders").slots(8).consumer("match", this.handler).build().start()) {
			this.handler.hold();
			ring.publish(0, 4);
			this.handler.release();
			await().until(() -> ring.ring().state() == RingState.FAILED);
			ring.close();
			assertThat(ring.ring().state()).isEqualTo(RingState.STOPPED);
			this.handler.neverFail();
			ring.start();
			assertThat(ring.ring().state()).isEqualTo(RingState.RUNNING);
			assertThat(ring.ring().failure()).isNull();
			await().untilAsserted(() -> assertThat(this.handler.values()).isEqualTo(values(0, 4)));
		}
	}

	@Test
	void shouldSkipWhenPolicySaysSo() {
		this.handler.failOn(2);
		try (TestRing ring = TestRing.named("orders")
			.slots(8)
			.define((definition) -> definition.onError(ErrorPolicy.HALT))
			.consumer("match", this.handler, (consumer) -> consumer.onError(ErrorPolicy.SKIP))
			.build()
			.start()) {
			ring.publish(0, 4);
			ConsumerStatus match = ring.ring().consumer("match");
			await().until(() -> match.processed() == 4);
			assertThat(this.handler.values()).containsExactly(0L, 1L, 3L);
			assertThat(ring.ring().state()).isEqualTo(RingState.RUNNING);
			assertThat(match.failures().total()).isOne();
			assertThat(ring.events(RingFailedEvent.class)).isEmpty();
		}
	}

	@Test
	void shouldLetListenerOfFailureStopTheRing() {
		this.handler.failOn(0);
		AtomicReference<TestRing> self = new AtomicReference<>();
		CountDownLatch stopped = new CountDownLatch(1);
		TestRing ring = TestRing.named("orders").slots(8).consumer("match", this.handler).listener((event) -> {
			if (event instanceof RingFailedEvent) {
				self.get().close();
				stopped.countDown();
			}
		}).build();
		self.set(ring);
		ring.start();
		ring.publish(0, 1);
		await().until(() -> stopped.getCount() == 0);
		await().until(() -> TestRing.threads("orders").isEmpty());
		assertThat(ring.ring().state()).isEqualTo(RingState.STOPPED);
	}

	@Test
	void shouldNotWaitForItselfWhenConsumerStopsTheRing(CapturedOutput output) {
		AtomicReference<TestRing> self = new AtomicReference<>();
		AtomicReference<ShutdownReport> report = new AtomicReference<>();
		TestRing ring = TestRing.named("orders")
			.slots(8)
			.consumer("match",
					(event, sequence, endOfBatch) -> report.compareAndSet(null, self.get().container().stop(SECONDS)))
			.build();
		self.set(ring);
		ring.start();
		ring.publish(0, 1);
		await().until(() -> report.get() != null);
		await().until(() -> TestRing.threads("orders").isEmpty());
		assertThat(ring.ring().state()).isEqualTo(RingState.STOPPED);
		assertThat(report.get().remaining()).extracting(ShutdownReport.Remaining::consumer).containsExactly("match");
		assertThat(output).contains("one of its own consumers");
	}

	@Test
	void shouldEndConsumersWhenInterruptedWhileStopping() throws Exception {
		TestHandler stuck = TestHandler.closed();
		TestRing ring = TestRing.named("orders").slots(8).consumer("match", stuck).build().start();
		ring.publish(0, 1);
		AtomicReference<Boolean> interrupted = new AtomicReference<>();
		Thread stopper = new Thread(() -> {
			ring.container().stop(SECONDS);
			interrupted.set(Thread.currentThread().isInterrupted());
		});
		stopper.start();
		await().until(() -> !ring.container().ringBuffer().isAdmissionOpen());
		stopper.interrupt();
		stopper.join(TimeUnit.SECONDS.toMillis(10));
		assertThat(interrupted.get()).isTrue();
		assertThat(ring.ring().state()).isEqualTo(RingState.STOPPED);
		stuck.release();
		await().until(() -> TestRing.threads("orders").isEmpty());
	}

	@Test
	void shouldNotBeDisturbedByListeners(CapturedOutput output) {
		try (TestRing ring = TestRing.named("orders").slots(8).consumer("match", this.handler).listener((event) -> {
			throw new IllegalStateException("listener");
		}).build().start()) {
			assertThat(ring.ring().state()).isEqualTo(RingState.RUNNING);
			assertThat(output).contains("A listener failed on RingStartedEvent[ring=orders]");
		}
		assertThat(TestRing.threads("orders")).isEmpty();
	}

	@Test
	void shouldNameThreadsAsConfigured() {
		AtomicReference<Thread> thread = new AtomicReference<>();
		try (TestRing ring = TestRing.named("orders")
			.slots(8)
			.define((definition) -> definition.thread(new ThreadDefinition("hot-", false, 7, null, false)))
			.consumer("match", (event, sequence, endOfBatch) -> thread.set(Thread.currentThread()))
			.build()
			.start()) {
			ring.publish(0, 1);
			await().untilAtomic(thread, (value) -> assertThat(value).isNotNull());
			assertThat(thread.get().getName()).isEqualTo("hot-match");
			assertThat(thread.get().isDaemon()).isFalse();
			assertThat(thread.get().getPriority()).isEqualTo(7);
		}
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void shouldUseVirtualThreads() {
		AtomicReference<Thread> thread = new AtomicReference<>();
		try (TestRing ring = TestRing.named("orders")
			.slots(8)
			.define((definition) -> definition.thread(new ThreadDefinition(null, true, 5, null, true)))
			.consumer("match", (event, sequence, endOfBatch) -> thread.set(Thread.currentThread()))
			.build()
			.start()) {
			ring.publish(0, 1);
			await().untilAtomic(thread, (value) -> assertThat(value).isNotNull());
			assertThat(thread.get().getClass().getSimpleName()).isEqualTo("VirtualThread");
			assertThat(thread.get().getName()).isEqualTo("disruptor-orders-match");
		}
	}

	@Test
	void shouldUseThreadFactoryBean() {
		try (TestRing ring = TestRing.named("orders")
			.slots(8)
			.bean("mine", (ThreadFactory) (task) -> new Thread(task, "mine"))
			.define((definition) -> definition.thread(new ThreadDefinition(null, true, 5, "mine", false)))
			.consumer("match", this.handler)
			.build()
			.start()) {
			assertThat(ring.ring().consumer("match").threadName()).isEqualTo("mine");
		}
	}

	@Test
	void shouldFailStartWhenHandlerBeanIsMissing() {
		TestRing ring = TestRing.named("orders")
			.slots(8)
			.define((definition) -> definition.consumer(ConsumerDefinition.builder("match")
				.handler(HandlerReference.bean("gone", TestHandler.class, HandlerShape.EVENT_HANDLER,
						ResolvableType.forClass(TestEvent.class)))
				.build()))
			.build();
		assertThatExceptionOfType(NoSuchBeanDefinitionException.class).isThrownBy(ring::start);
		assertThat(ring.ring().state()).isEqualTo(RingState.STOPPED);
	}

	@Test
	void shouldTellWhichRingAnEventIsAbout() {
		RingEvent event = new RingStartedEvent(this, "orders");
		assertThat(event.getRing()).isEqualTo("orders");
		assertThat(event).hasToString("RingStartedEvent[ring=orders]");
	}

	private static List<Long> values(long first, int count) {
		return LongStream.range(first, first + count).boxed().toList();
	}

}
