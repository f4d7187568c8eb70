package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.util.Assert;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.spring.consumer.BatchHandlerException;
import io.github.disruptor4j.spring.event.RingFailedEvent;
import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.OnConsumerFailure;
import io.github.disruptor4j.spring.graph.OnFull;
import io.github.disruptor4j.spring.graph.SupervisionDefinition;
import io.github.disruptor4j.spring.graph.ThreadDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link ConsumerSupervisor}.
 */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class ConsumerSupervisorTests {

	private static final BackoffDefinition SHORT = new BackoffDefinition(Duration.ofMillis(1), 2,
			Duration.ofMillis(10));

	private static final BackoffDefinition LONG = new BackoffDefinition(Duration.ofHours(1), 1, Duration.ofHours(1));

	private final TestHandler handler = TestHandler.open();

	@Test
	void shouldRestartWithTheEventItDiedOf() {
		AtomicInteger deaths = new AtomicInteger(2);
		this.handler.then((event, sequence, endOfBatch) -> {
		});
		try (TestRing ring = TestRing.named("orders")
			.define((definition) -> definition.supervision(restart(5, SHORT)))
			.consumer("match", (event, sequence, endOfBatch) -> {
				if (event.value() == 1 && deaths.getAndDecrement() > 0) {
					throw new IllegalStateException("not yet");
				}
				this.handler.onEvent(event, sequence, endOfBatch);
			})
			.build()
			.start()) {
			ring.publish(0, 3);
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(0L, 1L, 2L));
			assertThat(ring.ring().state()).isEqualTo(RingState.RUNNING);
			assertThat(ring.events(RingFailedEvent.class)).isEmpty();
			ring.publish(3, 1);
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(0L, 1L, 2L, 3L));
		}
		assertThat(TestRing.threads("orders")).isEmpty();
	}

	@Test
	void shouldGiveUpAfterTooManyRestarts() {
		this.handler.failOn(1);
		try (TestRing ring = ring(restart(3, SHORT)).start()) {
			ring.publish(0, 2);
			await().until(() -> ring.ring().state() == RingState.FAILED);
			assertThat(count(ring)).isEqualTo(1 + 3);
			assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> ring.publish(2, 1));
			await().untilAsserted(() -> assertThat(ring.events(RingFailedEvent.class)).hasSize(1));
		}
	}

	@Test
	void shouldCountTheDeathsOfEachEventOfABatch() {
		List<Long> broken = new CopyOnWriteArrayList<>(List.of(1L, 2L, 3L));
		List<Long> handled = new CopyOnWriteArrayList<>();
		TestRing ring = ofBatches(restart(1, SHORT), (batch) -> {
			for (int i = 0; i < batch.size(); i++) {
				if (broken.remove(batch.get(i).value())) {
					throw new BatchHandlerException(i, new IllegalStateException("not yet"));
				}
				handled.add(batch.get(i).value());
			}
		});
		// One batch.
		ring.publish(0, 5);
		try (ring) {
			ring.start();
			await().untilAsserted(() -> assertThat(handled).containsExactly(0L, 1L, 2L, 3L, 4L));
			assertThat(ring.ring().state()).isEqualTo(RingState.RUNNING);
			assertThat(count(ring)).isEqualTo(3);
		}
	}

	@Test
	void shouldTellOfWhichEventOfABatchAConsumerHasDied(CapturedOutput output) {
		TestRing ring = ofBatches(restart(1, SHORT), (batch) -> {
			throw new BatchHandlerException((int) (2 - batch.firstSequence()), new IllegalStateException("broken"));
		});
		ring.publish(0, 5);
		try (ring) {
			ring.start();
			await().until(() -> ring.ring().state() == RingState.FAILED);
			assertThat(ring.ring().failure().sequence()).isEqualTo(2);
		}
		assertThat(output).contains("It died at 2, having handled the first 2 of them");
	}

	private static TestRing ofBatches(SupervisionDefinition supervision, BatchHandler<TestEvent> handler) {
		HandlerReference reference = HandlerReference.bean("matchHandler", BatchHandler.class,
				HandlerShape.BATCH_HANDLER, ResolvableType.forClass(TestEvent.class));
		return TestRing.named("orders")
			.slots(8)
			.define((definition) -> definition.supervision(supervision)
				.consumer(ConsumerDefinition.builder("match").handler(reference).build()))
			.bean("matchHandler", handler)
			.build();
	}

	@Test
	void shouldTakeEventsUntilTheConsumerIsRestarted() {
		this.handler.failOn(0);
		try (TestRing ring = ring(restart(3, LONG)).start()) {
			ring.publish(0, 1);
			await().until(() -> count(ring) == 1);
			await().until(() -> ring.producer().tryPublish(TestEvent::fill, 1L).isPublished());
			assertThat(ring.ring().state()).isEqualTo(RingState.RUNNING);
			ring.container().stop(Duration.ofMillis(100));
			assertThat(ring.producer().tryPublish(TestEvent::fill, 1L)).isEqualTo(PublishResult.STOPPED);
			assertThat(TestRing.threads("orders")).isEmpty();
			this.handler.neverFail();
			ring.start();
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(0L, 1L));
		}
	}

	@Test
	void shouldNotForgetAConsumerWhoseRestartIsInterrupted() {
		this.handler.failOn(0);
		try (TestRing ring = ring(restart(3, LONG)).start()) {
			ring.publish(0, 1);
			await().until(() -> restart().isPresent());
			Thread restart = restart().orElseThrow();
			await().until(() -> restart.getState() == Thread.State.TIMED_WAITING);
			restart.interrupt();
			await().until(() -> !restart.isInterrupted() && restart.getState() == Thread.State.TIMED_WAITING);
			this.handler.neverFail();
			assertThat(ring.container().stop(Duration.ofSeconds(2)).remaining()).isEmpty();
			assertThat(this.handler.values()).containsExactly(0L);
		}
		assertThat(TestRing.threads("orders")).isEmpty();
	}

	private static Optional<Thread> restart() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("disruptor-orders-match-restart"))
			.findFirst();
	}

	@Test
	void shouldFailTheRingWhereAConsumerCannotBeRestarted(CapturedOutput output) {
		this.handler.failOn(0);
		AtomicInteger threads = new AtomicInteger();
		ThreadFactory oneThread = (task) -> {
			Assert.state(threads.incrementAndGet() == 1, "no more threads");
			Thread thread = new Thread(task, "disruptor-orders-match");
			thread.setUncaughtExceptionHandler((dead, ex) -> {
			});
			return thread;
		};
		try (TestRing ring = TestRing.named("orders")
			.define((definition) -> definition.supervision(restart(3, SHORT))
				.thread(new ThreadDefinition(null, false, Thread.NORM_PRIORITY, "oneThread", false)))
			.bean("oneThread", oneThread)
			.consumer("match", this.handler)
			.build()
			.start()) {
			ring.publish(0, 1);
			await().until(() -> ring.ring().state() == RingState.FAILED);
			assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> ring.publish(1, 1));
			// There is nothing to wait for.
			assertThat(ring.container().stop(Duration.ofMinutes(10)).remaining()).hasSize(1);
		}
		assertThat(output).contains("Consumer 'match' of ring 'orders' could not be restarted")
			.contains("no more threads");
	}

	@Test
	void shouldCloseTheApplication() throws Exception {
		CountDownLatch closed = new CountDownLatch(1);
		GenericApplicationContext context = new GenericApplicationContext();
		context.addApplicationListener((event) -> {
			if (event instanceof ContextClosedEvent) {
				closed.countDown();
			}
		});
		TestRing definition = ring(
				new SupervisionDefinition(OnConsumerFailure.SHUTDOWN_APPLICATION, 1, SHORT, Duration.ZERO));
		context.getBeanFactory().registerSingleton("matchHandler", this.handler.failOn(0));
		context.refresh();
		RingContainer<TestEvent> ring = new RingContainer<>(definition.ring().graph(),
				new RingResources(context.getBeanFactory(), context));
		ring.start();
		ring.producer().publish(TestEvent::fill, 0L);
		assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
		ring.stop(Duration.ofSeconds(10));
	}

	private TestRing ring(SupervisionDefinition supervision) {
		return TestRing.named("orders")
			.slots(8)
			.onFull(OnFull.FAIL, Duration.ofSeconds(1))
			.define((definition) -> definition.supervision(supervision))
			.consumer("match", this.handler)
			.build();
	}

	private static SupervisionDefinition restart(int max, BackoffDefinition backoff) {
		return new SupervisionDefinition(OnConsumerFailure.RESTART_CONSUMER, max, backoff, Duration.ZERO);
	}

	private static long count(TestRing ring) {
		return ring.ring().consumer("match").failures().total();
	}

}
