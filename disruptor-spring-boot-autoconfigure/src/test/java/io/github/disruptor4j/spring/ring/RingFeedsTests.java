package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.disruptor4j.spring.graph.OnFull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link RingFeeds}.
 */
@Timeout(60)
class RingFeedsTests {

	private final AtomicReference<RingProducer<TestEvent>> target = new AtomicReference<>();

	@Test
	void shouldSeeWhichRingConsumersPublishInto() {
		TestHandler end = TestHandler.open();
		try (TestRing second = TestRing.named("second").consumer("end", end).build().start();
				TestRing first = TestRing.named("first")
					.consumer("forward",
							(event, sequence, last) -> second.producer().publish(TestEvent::fill, event.value()))
					.build()
					.start()) {
			first.publish(0, 1);
			await().untilAsserted(() -> assertThat(end.values()).containsExactly(0L));
			assertThat(first.container().feeds()).containsExactly("second");
			assertThat(second.container().feeds()).isEmpty();
		}
	}

	@Test
	void shouldNotSeePublishersThatAreNoConsumers() {
		try (TestRing ring = TestRing.named("alone").consumer("end", TestHandler.open()).build().start()) {
			ring.publish(0, 100);
			assertThat(ring.container().feeds()).isEmpty();
		}
	}

	@Test
	void shouldSeeThoseThatClaim() {
		try (TestRing second = TestRing.named("second").consumer("end", TestHandler.open()).build().start();
				TestRing first = TestRing.named("first")
					.consumer("forward", (event, sequence, last) -> second.producer().claim(1).close())
					.build()
					.start()) {
			first.publish(0, 1);
			await().untilAsserted(() -> assertThat(first.container().feeds()).containsExactly("second"));
		}
	}

	@Test
	void shouldSeeThoseThatFindNoRoom() {
		TestHandler held = TestHandler.closed();
		try (TestRing second = TestRing.named("second").slots(2).consumer("end", held).build().start();
				TestRing first = TestRing.named("first")
					.consumer("forward",
							(event, sequence, last) -> second.producer()
								.tryPublish(Duration.ofMillis(1), TestEvent::fill, event.value()))
					.build()
					.start()) {
			second.publish(0, 2);
			first.publish(0, 1);
			await().untilAsserted(() -> assertThat(first.container().feeds()).containsExactly("second"));
		}
	}

	@Test
	void shouldSeeThoseThatAreRefused() {
		TestRing second = TestRing.named("second").consumer("end", TestHandler.open()).build().start();
		second.close();
		try (TestRing first = TestRing.named("first")
			.consumer("forward",
					(event, sequence, last) -> second.producer().tryPublish(TestEvent::fill, event.value()))
			.build()
			.start()) {
			first.publish(0, 1);
			await().untilAsserted(() -> assertThat(first.container().feeds()).containsExactly("second"));
		}
	}

	@Test
	void shouldNotLetTwoFullRingsWaitForEachOther() {
		List<Throwable> thrown = new CopyOnWriteArrayList<>();
		TestHandler held = TestHandler.closed();
		held.then((event, sequence, end) -> note(thrown, this.target.get(), event.value()));
		try (TestRing second = TestRing.named("second")
			.slots(2)
			.onFull(OnFull.BLOCK, Duration.ofSeconds(30))
			.consumer("back", held)
			.build()
			.start();
				TestRing first = TestRing.named("first")
					.slots(2)
					.onFull(OnFull.BLOCK, Duration.ofSeconds(30))
					.consumer("forth", (event, sequence, end) -> note(thrown, second.producer(), event.value()))
					.build()
					.start()) {
			this.target.set(first.producer());
			second.publish(100, 2);
			first.publish(0, 2);
			await().until(() -> first.ring().remainingCapacity() == 0 && second.ring().remainingCapacity() == 0);
			held.release();
			await().untilAsserted(() -> assertThat(thrown).isNotEmpty());
			assertThat(thrown.get(0)).isInstanceOfSatisfying(RingFullException.class, (ex) -> {
				assertThat(ex.getReason()).isEqualTo(RejectionReason.OWN_CONSUMER);
				assertThat(ex).hasMessageContaining("are full and wait for each other")
					.hasMessageContaining("first")
					.hasMessageContaining("second");
			});
			assertThat(first.ring().rejected(RejectionReason.OWN_CONSUMER)
					+ second.ring().rejected(RejectionReason.OWN_CONSUMER))
				.isPositive();
		}
	}

	private static void note(List<Throwable> thrown, RingProducer<TestEvent> target, Long value) {
		Throwable ex = catchThrowable(() -> target.publish(TestEvent::fill, value));
		if (ex != null) {
			thrown.add(ex);
		}
	}

}
