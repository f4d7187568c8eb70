package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.consumer.BatchHandlerException;
import io.github.disruptor4j.spring.consumer.FailureAction;
import io.github.disruptor4j.spring.consumer.FailureKind;
import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.OnErrorDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for consumers that call their handler again.
 */
@Timeout(60)
class RetryTests {

	private static final BackoffDefinition AT_ONCE = new BackoffDefinition(Duration.ZERO, 1, Duration.ZERO);

	private static final BackoffDefinition LONG = new BackoffDefinition(Duration.ofHours(1), 1, Duration.ofHours(1));

	private final List<Long> attempts = new CopyOnWriteArrayList<>();

	private final TestHandler after = TestHandler.open();

	@Test
	void shouldCallAgainInOrder() {
		AtomicInteger failures = new AtomicInteger(2);
		try (TestRing ring = ring(3, AT_ONCE, ErrorPolicy.HALT, (event, sequence, endOfBatch) -> {
			this.attempts.add(event.value());
			if (event.value() == 1 && failures.getAndDecrement() > 0) {
				throw new IllegalStateException("not yet");
			}
		})) {
			ring.start().publish(0, 3);
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 1L, 2L));
			assertThat(this.attempts).containsExactly(0L, 1L, 1L, 1L, 2L);
			assertThat(count(ring, FailureAction.RETRY)).isEqualTo(2);
			assertThat(count(ring, FailureAction.HALT)).isZero();
		}
	}

	@Test
	void shouldPauseForTheInitialTimeAtFirst() {
		AtomicInteger failures = new AtomicInteger(1);
		BackoffDefinition growing = new BackoffDefinition(Duration.ofMillis(1), 1e9, Duration.ofHours(1));
		try (TestRing ring = ring(2, growing, ErrorPolicy.HALT, (event, sequence, endOfBatch) -> {
			if (failures.getAndDecrement() > 0) {
				throw new IllegalStateException("not yet");
			}
		})) {
			ring.start().publish(0, 1);
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L));
		}
	}

	@Test
	void shouldDoWhatFollowsWhenNoAttemptIsLeft() {
		try (TestRing ring = ring(3, AT_ONCE, ErrorPolicy.SKIP, failingOn(1))) {
			ring.start().publish(0, 3);
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 1L, 2L));
			assertThat(this.attempts).containsExactly(0L, 1L, 1L, 1L, 2L);
			assertThat(count(ring, FailureAction.SKIP)).isOne();
		}
	}

	@Test
	void shouldKeepTheEventWhenTheRingStops() {
		AtomicBoolean works = new AtomicBoolean();
		try (TestRing ring = ring(3, LONG, ErrorPolicy.HALT, (event, sequence, endOfBatch) -> {
			this.attempts.add(event.value());
			if (event.value() == 1 && !works.get()) {
				throw new IllegalStateException("not yet");
			}
		})) {
			ring.start().publish(0, 3);
			await().until(() -> this.attempts.contains(1L));
			ShutdownReport report = ring.container().stop(Duration.ofMillis(100));
			assertThat(report.remaining()).isNotEmpty();
			await().untilAsserted(() -> assertThat(TestRing.threads("orders")).isEmpty());
			assertThat(ring.ring().failure()).isNull();
			assertThat(this.attempts).containsExactly(0L, 1L);
			works.set(true);
			ring.start();
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 1L, 2L));
			assertThat(this.attempts).containsExactly(0L, 1L, 1L, 2L);
		}
	}

	@Test
	void shouldKeepTheBatchWhenTheRingStops() {
		AtomicBoolean works = new AtomicBoolean();
		BatchHandler<TestEvent> handler = (batch) -> {
			for (int i = 0; i < batch.size(); i++) {
				this.attempts.add(batch.get(i).value());
				if (batch.get(i).value() == 1 && !works.get()) {
					throw new BatchHandlerException(i, new IllegalStateException("not yet"));
				}
			}
		};
		HandlerReference reference = HandlerReference.bean("batchHandler", BatchHandler.class,
				HandlerShape.BATCH_HANDLER, ResolvableType.forClass(TestEvent.class));
		try (TestRing ring = TestRing.named("orders")
			.bean("batchHandler", handler)
			.define((definition) -> definition.consumer(ConsumerDefinition.builder("match")
				.handler(reference)
				.onError(OnErrorDefinition.retry(3, LONG, ErrorPolicy.SKIP))
				.build()))
			.consumer("after", this.after, "match")
			.build()) {
			ring.publish(0, 3);
			ring.start();
			await().until(() -> this.attempts.contains(1L));
			assertThat(ring.container().stop(Duration.ofMillis(100)).remaining()).isNotEmpty();
			await().untilAsserted(() -> assertThat(TestRing.threads("orders")).isEmpty());
			assertThat(ring.ring().failure()).isNull();
			assertThat(this.attempts).containsExactly(0L, 1L);
			works.set(true);
			ring.start();
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 1L, 2L));
			assertThat(this.attempts).containsExactly(0L, 1L, 1L, 2L);
		}
	}

	@Test
	void shouldPauseLongerBeforeEachAttemptUpToTheLongest() {
		BackoffDefinition growing = new BackoffDefinition(Duration.ofMillis(10), 2.5, Duration.ofMillis(100));
		assertThat(IntStream.range(0, 5).mapToObj(growing::pause)).containsExactly(Duration.ofMillis(10),
				Duration.ofMillis(25), Duration.ofMillis(62), Duration.ofMillis(100), Duration.ofMillis(100));
		List<Long> nanos = new CopyOnWriteArrayList<>();
		try (TestRing ring = ring(4, new BackoffDefinition(Duration.ofMillis(5), 100, Duration.ofMillis(200)),
				ErrorPolicy.SKIP, (event, sequence, endOfBatch) -> {
					nanos.add(System.nanoTime());
					throw new IllegalStateException("never");
				})) {
			ring.start().publish(0, 1);
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L));
			assertThat(nanos).hasSize(4);
			assertThat(nanos.get(1) - nanos.get(0)).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(5));
			assertThat(nanos.get(2) - nanos.get(1)).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(200));
			assertThat(nanos.get(3) - nanos.get(2)).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(200));
		}
	}

	@Test
	void shouldGoOnTryingWhileTheRingDrains() {
		AtomicInteger failures = new AtomicInteger(2);
		try (TestRing ring = ring(3, new BackoffDefinition(Duration.ofMillis(50), 1, Duration.ofMillis(50)),
				ErrorPolicy.HALT, (event, sequence, endOfBatch) -> {
					this.attempts.add(event.value());
					if (failures.getAndDecrement() > 0) {
						throw new IllegalStateException("not yet");
					}
				})) {
			ring.start().publish(0, 2);
			await().until(() -> !this.attempts.isEmpty());
			assertThat(ring.container().stop(Duration.ofSeconds(10)).remaining()).isEmpty();
			assertThat(this.after.values()).containsExactly(0L, 1L);
		}
	}

	@Test
	void shouldLetAnInterruptEndThePauseOnly() {
		AtomicInteger failures = new AtomicInteger(1);
		try (TestRing ring = ring(3, LONG, ErrorPolicy.HALT, (event, sequence, endOfBatch) -> {
			this.attempts.add(event.value());
			if (failures.getAndDecrement() > 0) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("not yet");
			}
		})) {
			ring.start().publish(0, 2);
			await().until(() -> this.attempts.size() == 1);
			await().until(() -> interruptConsumer() || this.after.values().size() == 2);
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 1L));
			assertThat(this.attempts).containsExactly(0L, 0L, 1L);
		}
	}

	@Test
	void shouldKeepAnInterruptForWhoeverWaitsNext() {
		List<Boolean> interrupted = new CopyOnWriteArrayList<>();
		try (TestRing ring = ring(2, AT_ONCE, ErrorPolicy.HALT, (event, sequence, endOfBatch) -> {
			this.attempts.add(event.value());
			if (this.attempts.size() == 1) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("not yet");
			}
			interrupted.add(Thread.currentThread().isInterrupted());
		})) {
			ring.publish(0, 2);
			ring.start();
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 1L));
			assertThat(this.attempts).containsExactly(0L, 0L, 1L);
			assertThat(interrupted).containsExactly(false, true);
		}
	}

	@Test
	void shouldNotCallAgainAfterAnError() {
		try (TestRing ring = ring(3, AT_ONCE, ErrorPolicy.SKIP, (event, sequence, endOfBatch) -> {
			this.attempts.add(event.value());
			throw new AssertionError("broken");
		})) {
			ring.start().publish(0, 1);
			await().until(() -> ring.ring().state() == RingState.FAILED);
			assertThat(this.attempts).containsExactly(0L);
		}
	}

	private static boolean interruptConsumer() {
		Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("disruptor-orders-match"))
			.forEach(Thread::interrupt);
		return false;
	}

	private EventHandler<TestEvent> failingOn(long value) {
		return (event, sequence, endOfBatch) -> {
			this.attempts.add(event.value());
			if (event.value() == value) {
				throw new IllegalStateException("never");
			}
		};
	}

	private TestRing ring(int attempts, BackoffDefinition backoff, ErrorPolicy then, EventHandler<TestEvent> handler) {
		return TestRing.named("orders")
			.consumer("match", handler,
					(consumer) -> consumer.onError(OnErrorDefinition.retry(attempts, backoff, then)))
			.consumer("after", this.after, "match")
			.build();
	}

	private static long count(TestRing ring, FailureAction action) {
		return ring.ring().consumer("match").failures().count(new FailureKind("IllegalStateException", action));
	}

}
