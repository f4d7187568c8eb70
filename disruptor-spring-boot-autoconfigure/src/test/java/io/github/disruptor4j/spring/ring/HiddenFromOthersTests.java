package io.github.disruptor4j.spring.ring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.OnErrorDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Events that a consumer has skipped and hides from those that come after it.
 */
@Timeout(60)
class HiddenFromOthersTests {

	private static final OnErrorDefinition HIDING = OnErrorDefinition.of(ErrorPolicy.SKIP).hiding();

	private final TestHandler check = TestHandler.open().failOn(1);

	private final TestHandler beside = TestHandler.open();

	private final TestHandler near = TestHandler.open();

	private final TestHandler far = TestHandler.open();

	@Test
	void shouldBeHiddenFromAllThatComeAfterNearOrFar() {
		try (TestRing ring = TestRing.named("orders")
			.slots(4)
			.consumer("check", this.check, (consumer) -> consumer.onError(HIDING))
			.consumer("beside", this.beside)
			.consumer("near", this.near, "check")
			.consumer("far", this.far, "near", "beside")
			.build()
			.start()) {
			ring.publish(0, 12);
			await().until(() -> this.far.values().contains(11L) && this.beside.values().contains(11L));
			assertThat(this.near.values()).hasSize(11).doesNotContain(1L);
			assertThat(this.far.values()).hasSize(11).doesNotContain(1L);
			assertThat(this.beside.values()).hasSize(12).contains(1L);
		}
	}

	@Test
	void shouldBeHiddenWhereTheRingSaysSo() {
		try (TestRing ring = TestRing.named("orders")
			.define((definition) -> definition.onError(HIDING))
			.consumer("check", this.check)
			.consumer("near", this.near, "check")
			.build()
			.start()) {
			ring.publish(0, 3);
			await().untilAsserted(() -> assertThat(this.near.values()).containsExactly(0L, 2L));
		}
	}

	@Test
	void shouldBeSeenUnlessHidden() {
		try (TestRing ring = TestRing.named("orders")
			.consumer("check", this.check, (consumer) -> consumer.onError(OnErrorDefinition.of(ErrorPolicy.SKIP)))
			.consumer("near", this.near, "check")
			.build()
			.start()) {
			ring.publish(0, 3);
			await().untilAsserted(() -> assertThat(this.near.values()).containsExactly(0L, 1L, 2L));
		}
	}

}
