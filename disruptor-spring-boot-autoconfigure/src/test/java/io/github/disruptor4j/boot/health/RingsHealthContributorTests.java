package io.github.disruptor4j.boot.health;

import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import io.github.disruptor4j.dsl.ConsumerState;
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

	private TestRing ring() {
		return TestRing.named("orders").slots(8).consumer("match", this.handler).build();
	}

	private static Health health(TestRing ring) {
		RingsHealthContributor contributor = new RingsHealthContributor(ring.containers());
		return ((HealthIndicator) contributor.getContributor("orders")).health();
	}

}
