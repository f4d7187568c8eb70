package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.spring.graph.OnFull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/**
 * Each {@link PublishResult} of a publisher that tries: what it stands for when it is
 * found at once, and when it is found only after a wait.
 */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class PublishResultTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private final TestHandler handler = TestHandler.closed();

	@Test
	void shouldBePublishedOnceThereIsRoom() {
		try (TestRing ring = fullRing(OnFull.FAIL)) {
			CompletableFuture<PublishResult> result = tryPublishElsewhere(ring);
			this.handler.release();
			assertThat(result).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(PublishResult.PUBLISHED);
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(0L, 1L, 9L));
		}
	}

	@Test
	void shouldBeTimedOutWhenTheTimeIsUp() {
		try (TestRing ring = fullRing(OnFull.BLOCK)) {
			assertThat(ring.producer().tryPublish(Duration.ZERO, TestEvent::fill, 9L))
				.isEqualTo(PublishResult.TIMED_OUT);
			assertThat(ring.producer().tryPublish(Duration.ofMillis(5), TestEvent::fill, 9L))
				.isEqualTo(PublishResult.TIMED_OUT);
			assertThat(ring.ring().rejected(RejectionReason.TIMED_OUT)).isEqualTo(2);
			assertThat(ring.ring().published()).isEqualTo(2);
		}
	}

	@Test
	void shouldNameTheSlowestConsumerToThoseThatThrow() {
		TestHandler slow = TestHandler.closed();
		try (TestRing ring = TestRing.named("orders")
			.slots(2)
			.onFull(OnFull.FAIL, LONG)
			.consumer("fast", TestHandler.open())
			.consumer("slow", slow)
			.consumer("other", TestHandler.open())
			.build()
			.start()) {
			ring.publish(0, 2);
			await().until(() -> ring.ring().consumer("fast").lag() == 0 && ring.ring().consumer("other").lag() == 0);
			assertThatExceptionOfType(RingFullException.class).isThrownBy(() -> ring.publish(2, 1))
				.withMessageContaining("The slowest consumer is 'slow', 2 events behind");
		}
	}

	@Test
	void shouldBeStoppedWhenTheRingStopsMeanwhile() {
		TestRing ring = fullRing(OnFull.BLOCK);
		CompletableFuture<PublishResult> result = tryPublishElsewhere(ring);
		CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> ring.container().stop(LONG));
		assertThat(result).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(PublishResult.STOPPED);
		this.handler.release();
		assertThat(stop).succeedsWithin(Duration.ofSeconds(10));
		assertThat(this.handler.values()).containsExactly(0L, 1L);
		assertThat(ring.ring().rejected(RejectionReason.STOPPED)).isOne();
	}

	@Test
	void shouldBeFailedWhenAConsumerDiesMeanwhile() {
		this.handler.failOn(0);
		try (TestRing ring = fullRing(OnFull.BLOCK)) {
			CompletableFuture<PublishResult> result = tryPublishElsewhere(ring);
			this.handler.release();
			assertThat(result).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(PublishResult.FAILED);
			assertThat(ring.ring().rejected(RejectionReason.FAILED)).isOne();
		}
	}

	@Test
	void shouldBeFullWhereNobodyWouldMakeRoomYet() {
		try (TestRing ring = ring(OnFull.BLOCK)) {
			ring.publish(0, 2);
			assertThat(ring.producer().tryPublish(LONG, TestEvent::fill, 9L)).isEqualTo(PublishResult.FULL);
			assertThatExceptionOfType(RingFullException.class)
				.isThrownBy(() -> ring.producer().publish(LONG, TestEvent::fill, 9L))
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(RejectionReason.NOT_STARTED));
			assertThat(ring.ring().rejected(RejectionReason.NOT_STARTED)).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@EnumSource(OnFull.class)
	void shouldBeFullForAConsumerOfTheRing(OnFull onFull) {
		AtomicReference<PublishResult> result = new AtomicReference<>();
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		try (TestRing ring = ring(onFull)) {
			this.handler.then((event, sequence, endOfBatch) -> {
				if (event.value() == 0) {
					result.set(ring.producer().tryPublish(LONG, TestEvent::fill, 9L));
					thrown.set(catchThrowable(() -> ring.producer().publish(LONG, TestEvent::fill, 9L)));
				}
			});
			ring.start().publish(0, 2);
			this.handler.release();
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(0L, 1L));
			assertThat(result.get()).isEqualTo(PublishResult.FULL);
			assertThat(thrown.get()).isInstanceOfSatisfying(RingFullException.class,
					(ex) -> assertThat(ex.getReason()).isEqualTo(RejectionReason.OWN_CONSUMER));
			assertThat(ring.ring().rejected(RejectionReason.OWN_CONSUMER)).isEqualTo(2);
			assertThat(ring.ring().producerWaits()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "FAIL", "DROP" })
	void shouldDoForAConsumerOfTheRingWhatTheSettingsSayWithoutWaiting(OnFull onFull) {
		AtomicReference<Object> outcome = new AtomicReference<>();
		try (TestRing ring = ring(onFull)) {
			this.handler.then((event, sequence, endOfBatch) -> outcome.compareAndSet(null, outcome(ring)));
			ring.start().publish(0, 2);
			this.handler.release();
			await().untilAtomic(outcome, (value) -> assertThat(value).isNotNull());
			assertThat(outcome.get()).isEqualTo((onFull == OnFull.FAIL) ? RejectionReason.FULL : PublishResult.FULL);
		}
	}

	@Test
	void shouldBeNoneWhenInterrupted() throws Exception {
		try (TestRing ring = fullRing(OnFull.BLOCK)) {
			AtomicReference<Throwable> thrown = new AtomicReference<>();
			Thread publisher = new Thread(
					() -> thrown.set(catchThrowable(() -> ring.producer().tryPublish(LONG, TestEvent::fill, 9L))));
			publisher.start();
			publisher.interrupt();
			publisher.join();
			assertThat(thrown.get()).isInstanceOf(PublishInterruptedException.class);
			assertThat(ring.ring().published()).isEqualTo(2);
		}
	}

	@Test
	void shouldCountEachEventOfABatchThatIsNotAccepted() {
		Long[] two = { 8L, 9L };
		try (TestRing ring = fullRing(OnFull.FAIL)) {
			RingProducer<TestEvent> producer = ring.producer();
			assertThatExceptionOfType(RingFullException.class)
				.isThrownBy(() -> producer.publishAll(TestEvent::fill, two));
			assertThat(producer.tryPublishAll(TestEvent::fill, two)).isEqualTo(PublishResult.FULL);
			assertThat(ring.ring().rejected(RejectionReason.FULL)).isEqualTo(4);
			assertThat(producer.tryPublishAll(Duration.ZERO, TestEvent::fill, two)).isEqualTo(PublishResult.TIMED_OUT);
			assertThat(ring.ring().rejected(RejectionReason.TIMED_OUT)).isEqualTo(2);
			ring.close();
			assertThatExceptionOfType(RingClosedException.class)
				.isThrownBy(() -> producer.publishAll(TestEvent::fill, two));
			assertThat(producer.tryPublishAll(TestEvent::fill, two)).isEqualTo(PublishResult.STOPPED);
			assertThat(ring.ring().rejected(RejectionReason.STOPPED)).isEqualTo(4);
		}
		try (TestRing ring = fullRing(OnFull.DROP)) {
			assertThat(ring.producer().publishAll(TestEvent::fill, two)).isEqualTo(PublishResult.FULL);
			assertThat(ring.ring().rejected(RejectionReason.DROPPED)).isEqualTo(2);
		}
	}

	@Test
	void shouldRefuseWhatWouldNeverFitInEveryForm() {
		Long[] three = { 1L, 2L, 3L };
		try (TestRing ring = fullRing(OnFull.DROP)) {
			RingProducer<TestEvent> producer = ring.producer();
			assertThatIllegalArgumentException().isThrownBy(() -> producer.tryPublishAll(TestEvent::fill, three))
				.withMessage("3 events do not fit into ring 'orders', which has 2 slots");
			assertThatIllegalArgumentException().isThrownBy(() -> producer.publishAll(TestEvent::fill, three));
			assertThatIllegalArgumentException().isThrownBy(() -> producer.publishAll(LONG, TestEvent::fill, three));
			assertThatIllegalArgumentException().isThrownBy(() -> producer.tryPublishAll(LONG, TestEvent::fill, three));
			assertThatIllegalArgumentException().isThrownBy(() -> producer.claim(3));
			assertThatIllegalArgumentException().isThrownBy(() -> producer.claim(LONG, 3));
			assertThatIllegalArgumentException().isThrownBy(() -> producer.tryClaim(3));
			for (RejectionReason reason : RejectionReason.values()) {
				assertThat(ring.ring().rejected(reason)).as(reason.name()).isZero();
			}
		}
	}

	@Test
	void shouldRefuseANegativeTimeInEveryForm() {
		Duration negative = Duration.ofNanos(-1);
		try (TestRing ring = ring(OnFull.BLOCK).start()) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> ring.producer().tryPublish(negative, TestEvent::fill, 9L))
				.withMessageContaining("'timeout'");
			assertThatIllegalArgumentException().isThrownBy(() -> ring.producer().claim(negative, 1));
			assertThat(ring.ring().published()).isZero();
		}
	}

	@Test
	void shouldTellOfDropsAtOnceAndOfTheRestWhenTheRingStops(CapturedOutput output) {
		try (TestRing ring = fullRing(OnFull.DROP)) {
			for (int i = 0; i < 5; i++) {
				assertThat(ring.producer().publish(TestEvent::fill, 9L)).isEqualTo(PublishResult.FULL);
			}
			assertThat(output).containsOnlyOnce(
					"Ring 'orders' is full and drops events, as" + " disruptor.rings.orders.publish.on-full says");
			assertThat(ring.producer().publishAll(TestEvent::fill, new Long[] { 9L, 9L }))
				.isEqualTo(PublishResult.FULL);
		}
		assertThat(output).contains("Ring 'orders' has dropped 6 more events since the last report");
	}

	private static Object outcome(TestRing ring) {
		try {
			return ring.producer().publish(TestEvent::fill, 9L);
		}
		catch (RingFullException ex) {
			return ex.getReason();
		}
	}

	// Returns when the publisher waits.
	private static CompletableFuture<PublishResult> tryPublishElsewhere(TestRing ring) {
		AtomicReference<Thread> publisher = new AtomicReference<>();
		CompletableFuture<PublishResult> result = CompletableFuture.supplyAsync(() -> {
			publisher.set(Thread.currentThread());
			return ring.producer().tryPublish(LONG, TestEvent::fill, 9L);
		});
		await().until(() -> publisher.get() != null && publisher.get().getState() == Thread.State.TIMED_WAITING);
		return result;
	}

	private TestRing ring(OnFull onFull) {
		return TestRing.named("orders").slots(2).onFull(onFull, LONG).consumer("match", this.handler).build();
	}

	private TestRing fullRing(OnFull onFull) {
		TestRing ring = ring(onFull).start();
		ring.publish(0, 2);
		return ring;
	}

}
