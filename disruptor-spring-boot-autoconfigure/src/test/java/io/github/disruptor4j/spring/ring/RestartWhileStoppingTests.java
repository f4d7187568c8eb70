package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.event.RingFailedEvent;
import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.OnConsumerFailure;
import io.github.disruptor4j.spring.graph.OnFull;
import io.github.disruptor4j.spring.graph.ShutdownMode;
import io.github.disruptor4j.spring.graph.SupervisionDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Consumers that wait for their restart when their ring stops, or die while it does.
 */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class RestartWhileStoppingTests {

	private static final BackoffDefinition SHORT = new BackoffDefinition(Duration.ofMillis(1), 2,
			Duration.ofMillis(10));

	private static final BackoffDefinition LONG = new BackoffDefinition(Duration.ofHours(1), 1, Duration.ofHours(1));

	private static final int MAX_RESTARTS = 3;

	private final TestHandler handler = TestHandler.open();

	@Test
	void shouldHandleWhatAConsumerHasLeftThatWaitsForItsRestart(CapturedOutput output) throws Exception {
		this.handler.failOn(0);
		try (TestRing ring = ring(LONG).start()) {
			ring.publish(0, 1);
			awaitDead(ring);
			await().until(() -> ring.producer().tryPublish(TestEvent::fill, 1L).isPublished());
			this.handler.neverFail();
			assertThat(ring.container().stop(Duration.ofSeconds(4)).remaining()).isEmpty();
			assertThat(this.handler.values()).containsExactly(0L, 1L);
			assertThat(ring.events(RingFailedEvent.class)).isEmpty();
		}
		assertThat(output).contains("Ring 'orders' has stopped, everything up to sequence 1 is handled");
		assertThat(TestRing.threads("orders")).isEmpty();
	}

	@Test
	void shouldHandleWhatAConsumerHasLeftThatDiesWhileTheRingDrains() throws Exception {
		List<Long> deaths = new CopyOnWriteArrayList<>(List.of(1L, 1L, 3L, 3L));
		this.handler.hold();
		try (TestRing ring = ring(SHORT, (event, sequence, endOfBatch) -> {
			if (deaths.remove(event.value())) {
				throw new IllegalStateException("not yet");
			}
			this.handler.onEvent(event, sequence, endOfBatch);
		}).start()) {
			ring.publish(0, 5);
			CompletableFuture<ShutdownReport> stop = stop(ring);
			this.handler.release();
			assertThat(stop.get(30, TimeUnit.SECONDS).remaining()).isEmpty();
			assertThat(this.handler.values()).containsExactly(0L, 1L, 2L, 3L, 4L);
			assertThat(count(ring)).isEqualTo(4);
		}
		assertThat(TestRing.threads("orders")).isEmpty();
	}

	@Test
	void shouldRefusePublishersMeanwhile() throws Exception {
		this.handler.failOn(0);
		try (TestRing ring = ring(SHORT).start()) {
			this.handler.hold();
			ring.publish(0, 2);
			CompletableFuture<ShutdownReport> stop = stop(ring);
			this.handler.release(1);
			// Dead, restarted, and at the event again.
			await().until(() -> count(ring) == 1 && this.handler.isHolding());
			assertThat(ring.producer().tryPublish(TestEvent::fill, 2L)).isEqualTo(PublishResult.STOPPED);
			assertThat(ring.container().ringBuffer().isAdmissionOpen()).isFalse();
			this.handler.neverFail();
			this.handler.release();
			assertThat(stop.get(30, TimeUnit.SECONDS).target()).isEqualTo(1);
			assertThat(this.handler.values()).containsExactly(0L, 1L);
		}
	}

	@Test
	void shouldNotWaitForAConsumerThatKeepsDying(CapturedOutput output) throws Exception {
		this.handler.failOn(1);
		TestHandler other = TestHandler.open();
		try (TestRing ring = TestRing.named("orders")
			.define((definition) -> definition.supervision(restart(SHORT)))
			.consumer("match", this.handler)
			.consumer("journal", other)
			.build()
			.start()) {
			this.handler.hold();
			ring.publish(0, 3);
			CompletableFuture<ShutdownReport> stop = stop(ring);
			this.handler.release();
			// It has ten minutes.
			assertThat(stop.get(30, TimeUnit.SECONDS).remaining()).singleElement().satisfies((left) -> {
				assertThat(left.consumer()).isEqualTo("match");
				assertThat(left.state()).isEqualTo(ConsumerState.FAILED);
			});
			assertThat(count(ring)).isEqualTo(1 + MAX_RESTARTS);
			assertThat(other.values()).containsExactly(0L, 1L, 2L);
			assertThat(this.handler.values()).containsExactly(0L);
			assertThat(ring.events(RingFailedEvent.class)).hasSize(1);
		}
		assertThat(output).contains("is given up: it has died of event 1 after " + MAX_RESTARTS + " restarts")
			.contains("Ring 'orders' has stopped, consumer 'match' (FAILED) has left");
	}

	@Test
	void shouldKeepWhatIsLeftWhereItDiesAgainAndAgain() {
		this.handler.failOn(0);
		try (TestRing ring = ring(LONG).start()) {
			ring.publish(0, 2);
			awaitDead(ring);
			assertThat(ring.container().stop(Duration.ofSeconds(2)).remaining()).singleElement()
				.satisfies((left) -> assertThat(left.left()).isEqualTo(2));
			assertThat(count(ring)).isGreaterThan(1);
			this.handler.neverFail();
			ring.start();
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(0L, 1L));
		}
	}

	@Test
	void shouldRestartNobodyWhereItIsToHalt() {
		this.handler.failOn(0);
		try (TestRing ring = TestRing.named("orders")
			.define((definition) -> definition.supervision(restart(LONG)).shutdownMode(ShutdownMode.HALT))
			.consumer("match", this.handler)
			.build()
			.start()) {
			ring.publish(0, 1);
			awaitDead(ring);
			assertThat(ring.container().stop(Duration.ofMinutes(10)).remaining()).hasSize(1);
			assertThat(count(ring)).isEqualTo(1);
		}
	}

	private CompletableFuture<ShutdownReport> stop(TestRing ring) {
		CompletableFuture<ShutdownReport> stop = CompletableFuture
			.supplyAsync(() -> ring.container().stop(Duration.ofMinutes(10)));
		await().until(() -> !ring.container().ringBuffer().isAdmissionOpen());
		return stop;
	}

	private static void awaitDead(TestRing ring) {
		await().until(() -> ring.ring().consumer("match").state() == ConsumerState.FAILED);
	}

	private TestRing ring(BackoffDefinition backoff) {
		return ring(backoff, this.handler);
	}

	private static TestRing ring(BackoffDefinition backoff, EventHandler<TestEvent> handler) {
		return TestRing.named("orders")
			.slots(8)
			.onFull(OnFull.FAIL, Duration.ofSeconds(1))
			.define((definition) -> definition.supervision(restart(backoff)))
			.consumer("match", handler)
			.build();
	}

	private static SupervisionDefinition restart(BackoffDefinition backoff) {
		return new SupervisionDefinition(OnConsumerFailure.RESTART_CONSUMER, MAX_RESTARTS, backoff, Duration.ZERO);
	}

	private static long count(TestRing ring) {
		return ring.ring().consumer("match").failures().total();
	}

}
