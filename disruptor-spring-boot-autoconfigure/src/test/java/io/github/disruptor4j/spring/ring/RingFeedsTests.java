package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.graph.OnFull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

	@ParameterizedTest
	@CsvSource({ "SINGLE, 1", "MULTI, 64" })
	void shouldSeeConsumersThatFollowOtherPublishers(ProducerType type, int events) throws Exception {
		TestHandler end = TestHandler.open();
		try (TestRing second = TestRing.named("second")
			.define((ring) -> ring.producerType(type))
			.consumer("end", end)
			.build()
			.start();
				TestRing first = TestRing.named("first")
					.consumer("forward",
							(event, sequence, last) -> second.producer().publish(TestEvent::fill, event.value()))
					.build()
					.start()) {
			Thread publisher = new Thread(() -> second.publish(100, 1));
			publisher.start();
			publisher.join();
			first.publish(0, events);
			await().untilAsserted(() -> assertThat(end.values()).hasSize(1 + events));
			assertThat(first.container().feeds()).containsExactly("second");
		}
	}

	@Test
	void shouldSeeConsumersThatPublishBatchesWhateverTheirLength() {
		Long[] values = new Long[64];
		Arrays.fill(values, 1L);
		TestHandler end = TestHandler.open();
		try (TestRing second = TestRing.named("second").consumer("end", end).build().start();
				TestRing first = TestRing.named("first")
					.consumer("forward",
							(event, sequence, last) -> second.producer().publishAll(TestEvent::fill, values))
					.build()
					.start()) {
			first.publish(0, 1);
			await().untilAsserted(() -> assertThat(end.values()).hasSize(64));
			assertThat(first.container().feeds()).containsExactly("second");
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

	@Test
	void shouldOpenALoopOnlyWhenNothingInItMoves() throws Exception {
		AtomicLong progress = new AtomicLong();
		RingFeeds one = new RingFeeds("one", progress::get);
		RingFeeds two = new RingFeeds("two", () -> 0);
		CountDownLatch end = new CountDownLatch(1);
		CountDownLatch waiting = new CountDownLatch(1);
		Thread consumer = new Thread(two.consumer(() -> awaitRoom(one, (nanos) -> {
			waiting.countDown();
			end.await();
			return true;
		})));
		consumer.start();
		waiting.await();
		AtomicInteger looks = new AtomicInteger();
		Runnable moving = () -> awaitRoom(two, (nanos) -> refuse(looks, 100, progress));
		assertThatNoException().isThrownBy(() -> one.consumer(moving).run());
		assertThat(looks).hasValue(100);
		Runnable stuck = () -> awaitRoom(two, (nanos) -> refuse(looks, 200, new AtomicLong()));
		assertThatThrownBy(() -> one.consumer(stuck).run()).isInstanceOf(FeedLoopException.class);
		assertThat(looks).hasValue(111);
		end.countDown();
		consumer.join();
		assertThatNoException().isThrownBy(() -> one.consumer(stuck).run());
	}

	@Test
	void shouldForgetAConsumerThatHasEnded() {
		RingFeeds feeds = new RingFeeds("one", () -> 0);
		feeds.consumer(() -> assertThat(feeds.isOwn()).isTrue()).run();
		assertThat(feeds.isOwn()).isFalse();
	}

	private static boolean refuse(AtomicInteger looks, int times, AtomicLong progress) throws TimeoutException {
		progress.incrementAndGet();
		if (looks.incrementAndGet() < times) {
			throw TimeoutException.INSTANCE;
		}
		return true;
	}

	private static void awaitRoom(RingFeeds ring, FullRing.TimedClaim<Boolean> claim) {
		try {
			ring.await(TimeUnit.HOURS.toNanos(1), claim);
		}
		catch (TimeoutException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void note(List<Throwable> thrown, RingProducer<TestEvent> target, Long value) {
		Throwable ex = catchThrowable(() -> target.publish(TestEvent::fill, value));
		if (ex != null) {
			thrown.add(ex);
		}
	}

}
