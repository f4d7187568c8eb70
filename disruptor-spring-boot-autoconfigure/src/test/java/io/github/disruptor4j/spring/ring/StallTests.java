package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.event.ConsumerStalledEvent;
import io.github.disruptor4j.spring.graph.SupervisionDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the detection of stalled consumers.
 */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class StallTests {

	private static final long THRESHOLD = TimeUnit.SECONDS.toNanos(30);

	private final TestHandler handler = TestHandler.closed();

	@Test
	void shouldTellOfAStallOnceWithTheStackTraceAndOfItsEnd(CapturedOutput output) {
		try (TestRing ring = ring(Duration.ofSeconds(30)).start()) {
			ring.publish(0, 3);
			await().until(this.handler::isHolding);
			RingContainer<TestEvent> container = ring.container();
			container.lookForStalls(0);
			container.lookForStalls(THRESHOLD - 1);
			assertThat(ring.ring().consumer("match").stall()).isNull();
			container.lookForStalls(THRESHOLD);
			container.lookForStalls(THRESHOLD + 1);
			assertThat(ring.ring().consumer("match").stall()).satisfies((stall) -> {
				assertThat(stall.sequence()).isEqualTo(-1);
				assertThat(stall.backlog()).isEqualTo(3);
				assertThat(stall.noticedAfter()).isEqualTo(Duration.ofSeconds(30));
				assertThat(stall.stackTrace()).contains("disruptor-orders-match").contains("TestHandler.onEvent");
			});
			assertThat(output).containsOnlyOnce("Consumer 'match' of ring 'orders' is stalled")
				.contains("io.github.disruptor4j.spring.ring.TestHandler.onEvent(TestHandler.java");
			assertThat(ring.events(ConsumerStalledEvent.class)).singleElement()
				.satisfies((event) -> assertThat(event.getConsumer()).isEqualTo("match"));
			this.handler.release();
			await().until(() -> ring.ring().consumer("match").sequence() == 2);
			container.lookForStalls(THRESHOLD + 2);
			assertThat(ring.ring().consumer("match").stall()).isNull();
			assertThat(output).contains("Consumer 'match' of ring 'orders' goes on");
		}
	}

	@Test
	void shouldNotTakeRestForAStall() {
		try (TestRing ring = ring(Duration.ofSeconds(30)).start()) {
			ring.container().lookForStalls(0);
			ring.container().lookForStalls(2 * THRESHOLD);
			assertThat(ring.ring().consumer("match").stall()).isNull();
			ring.ring().pause();
			assertThat(ring.ring().state()).isEqualTo(RingState.PAUSED);
			await().until(() -> ring.ring().consumer("match").state() == ConsumerState.PAUSED);
			ring.publish(0, 2);
			ring.container().lookForStalls(3 * THRESHOLD);
			ring.container().lookForStalls(5 * THRESHOLD);
			assertThat(ring.ring().consumer("match").stall()).isNull();
			this.handler.release();
			ring.ring().resume();
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(0L, 1L));
			assertThat(ring.ring().state()).isEqualTo(RingState.RUNNING);
		}
	}

	@Test
	void shouldNotBlameWhoWaitsForAStalledParent() {
		TestHandler journal = TestHandler.closed();
		try (TestRing ring = TestRing.named("orders")
			.define((definition) -> definition.supervision(supervision(Duration.ofSeconds(30))))
			.consumer("journal", journal)
			.consumer("match", this.handler, "journal")
			.build()
			.start()) {
			ring.publish(0, 3);
			await().until(journal::isHolding);
			ring.container().lookForStalls(0);
			ring.container().lookForStalls(THRESHOLD);
			assertThat(ring.ring().consumer("journal").stall()).isNotNull();
			assertThat(ring.ring().consumer("match").stall()).isNull();
		}
	}

	@Test
	void shouldForgetAStallWhenTheRingStartsAgain() {
		try (TestRing ring = ring(Duration.ofSeconds(30)).start()) {
			ring.publish(0, 1);
			await().until(this.handler::isHolding);
			ring.container().lookForStalls(0);
			ring.container().lookForStalls(THRESHOLD);
			assertThat(ring.ring().consumer("match").stall()).isNotNull();
			this.handler.release();
			ring.container().stop(Duration.ofSeconds(10));
			ring.container().start();
			assertThat(ring.ring().consumer("match").stall()).isNull();
		}
	}

	@Test
	void shouldNotTakeTheTimeBetweenStopAndStartForAStall() {
		try (TestRing ring = ring(Duration.ofSeconds(30)).start()) {
			ring.container().lookForStalls(0);
			ring.container().stop(Duration.ofSeconds(10));
			ring.container().start();
			ring.publish(0, 1);
			await().until(this.handler::isHolding);
			ring.container().lookForStalls(10 * THRESHOLD);
			assertThat(ring.ring().consumer("match").stall()).isNull();
			ring.container().lookForStalls(11 * THRESHOLD);
			assertThat(ring.ring().consumer("match").stall()).isNotNull();
		}
	}

	@Test
	void shouldBeWatchedWhileRingsRun() {
		try (TestRing ring = ring(Duration.ofMillis(20))) {
			RingLifecycle lifecycle = new RingLifecycle(ring::containers, Duration.ofSeconds(10), 0);
			lifecycle.start();
			ring.publish(0, 1);
			await().until(() -> ring.ring().consumer("match").stall() != null);
			this.handler.release();
			await().until(() -> ring.ring().consumer("match").stall() == null);
			lifecycle.stop();
			assertThat(TestRing.threads("watchdog")).isEmpty();
			assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.doesNotContain("disruptor-watchdog");
		}
	}

	private TestRing ring(Duration threshold) {
		return TestRing.named("orders")
			.define((definition) -> definition.supervision(supervision(threshold)))
			.consumer("match", this.handler)
			.build();
	}

	private static SupervisionDefinition supervision(Duration threshold) {
		SupervisionDefinition builtIn = SupervisionDefinition.DEFAULT;
		return new SupervisionDefinition(builtIn.onConsumerFailure(), builtIn.maxRestarts(), builtIn.backoff(),
				threshold);
	}

}
