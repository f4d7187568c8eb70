package io.github.disruptor4j.boot.health;

import java.time.Duration;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.OnConsumerFailure;
import io.github.disruptor4j.spring.graph.ShutdownMode;
import io.github.disruptor4j.spring.graph.SupervisionDefinition;
import io.github.disruptor4j.spring.ring.RingLifecycle;
import io.github.disruptor4j.spring.ring.RingState;
import io.github.disruptor4j.spring.ring.TestHandler;
import io.github.disruptor4j.spring.ring.TestRing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link RingsHealthContributor}.
 */
@Timeout(60)
class RingsHealthContributorTests {

	private final TestHandler handler = TestHandler.open();

	@Test
	void shouldHaveAComponentForEachRing() {
		try (TestRing ring = ring()) {
			RingsHealthContributor contributor = new RingsHealthContributor(ring.containers());
			assertThat(contributor.stream()).extracting(HealthContributors.Entry::name).containsExactly("orders");
			assertThat(contributor.getContributor("orders")).isInstanceOf(HealthIndicator.class);
			assertThat(contributor.getContributor("trades")).isNull();
		}
	}

	@Test
	void shouldBeUpWhileTheRingRuns() {
		TestHandler slow = TestHandler.closed();
		try (TestRing ring = TestRing.named("orders")
			.slots(8)
			.consumer("journal", this.handler)
			.consumer("match", slow, "journal")
			.build()
			.start()) {
			ring.publish(0, 3);
			await().until(() -> ring.ring().consumer("journal").lag() == 0
					&& ring.ring().consumer("match").state() == ConsumerState.RUNNING);
			Health health = health(ring);
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsEntry("state", RingState.RUNNING)
				.containsEntry("lag", 3L)
				.doesNotContainKey("failure");
			assertThat(health.getDetails().get("consumers"))
				.isEqualTo(Map.of("journal", Map.of("state", ConsumerState.RUNNING, "lag", 0L), "match",
						Map.of("state", ConsumerState.RUNNING, "lag", 3L)));
		}
	}

	@Test
	void shouldBeOutOfServiceWhenStopped() {
		try (TestRing ring = ring()) {
			assertThat(health(ring).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
			ring.start();
			assertThat(health(ring).getStatus()).isEqualTo(Status.UP);
			ring.close();
			assertThat(health(ring).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
		}
	}

	@Test
	void shouldBeOutOfServiceWhilePaused() {
		try (TestRing ring = ring().start()) {
			ring.ring().pause();
			assertThat(health(ring).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
			assertThat(health(ring).getDetails()).containsEntry("state", RingState.PAUSED);
			ring.ring().resume();
			assertThat(health(ring).getStatus()).isEqualTo(Status.UP);
		}
	}

	@Test
	void shouldBeDownWhenAConsumerHasDied() {
		this.handler.failOn(1);
		try (TestRing ring = ring().start()) {
			ring.publish(0, 2);
			await().until(() -> ring.ring().state() == RingState.FAILED);
			Health health = health(ring);
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails().get("failure")).asInstanceOf(InstanceOfAssertFactories.MAP)
				.containsEntry("consumer", "match")
				.containsEntry("sequence", 1L)
				.containsEntry("exception", "java.lang.IllegalStateException")
				.containsEntry("message", "handler failed");
			assertThat(health.toString()).doesNotContain("contents of event");
		}
	}

	@Test
	void shouldBeDownWhileAConsumerWaitsForItsRestart() {
		this.handler.failOn(1);
		try (TestRing ring = ring(restartInAnHour()).start()) {
			ring.publish(0, 2);
			await().until(() -> ring.ring().consumer("match").state() == ConsumerState.FAILED);
			Health health = health(ring);
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("state", RingState.RUNNING);
			assertThat(consumer(health, "match").get("failure")).isEqualTo(Map.of("sequence", 1L, "exception",
					"java.lang.IllegalStateException", "message", "handler failed"));
		}
	}

	@Test
	void shouldBeDownWhileAConsumerIsStalled() {
		TestHandler held = TestHandler.closed();
		try (TestRing ring = TestRing.named("orders")
			.define((definition) -> definition.supervision(stalledAfter(Duration.ofMillis(20))))
			.consumer("match", held)
			.build()) {
			RingLifecycle lifecycle = new RingLifecycle(ring::containers, Duration.ofSeconds(10), 0);
			lifecycle.start();
			ring.publish(0, 1);
			await().until(() -> health(ring).getStatus().equals(Status.DOWN));
			assertThat(consumer(health(ring), "match")).containsKey("stalledSince");
			held.release();
			await().until(() -> health(ring).getStatus().equals(Status.UP));
			assertThat(consumer(health(ring), "match")).doesNotContainKey("stalledSince");
			lifecycle.stop();
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> consumer(Health health, String name) {
		return ((Map<String, Map<String, Object>>) health.getDetails().get("consumers")).get(name);
	}

	private static SupervisionDefinition restartInAnHour() {
		Duration hour = Duration.ofHours(1);
		return new SupervisionDefinition(OnConsumerFailure.RESTART_CONSUMER, 3, new BackoffDefinition(hour, 1, hour),
				Duration.ZERO);
	}

	private static SupervisionDefinition stalledAfter(Duration threshold) {
		SupervisionDefinition builtIn = SupervisionDefinition.DEFAULT;
		return new SupervisionDefinition(builtIn.onConsumerFailure(), builtIn.maxRestarts(), builtIn.backoff(),
				threshold);
	}

	private TestRing ring(SupervisionDefinition supervision) {
		return TestRing.named("orders")
			.define((definition) -> definition.supervision(supervision).shutdownMode(ShutdownMode.HALT))
			.consumer("match", this.handler)
			.build();
	}

	private TestRing ring() {
		return TestRing.named("orders").slots(8).consumer("match", this.handler).build();
	}

	private static Health health(TestRing ring) {
		RingsHealthContributor contributor = new RingsHealthContributor(ring.containers());
		return ((HealthIndicator) contributor.getContributor("orders")).health();
	}

}
