package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.graph.OnFull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link RingProducer}: every form, in every state of the ring.
 */
// Over 500 lines: the forms of publishing are listed once, for all the states of a ring
// they are tested in.
@Timeout(60)
@ParameterizedClass
@EnumSource(ProducerType.class)
class RingProducerTests {

	private static final Duration SHORT = Duration.ofMillis(20);

	@Parameter
	ProducerType type;

	private final TestHandler handler = TestHandler.closed();

	private static Stream<Consumer<RingProducer<TestEvent>>> publishForms() {
		return Stream.of((ring) -> ring.publish(RingProducerTests::fill), (ring) -> ring.publish(TestEvent::fill, 9L),
				(ring) -> ring.publish(TestEvent::fill, 4L, 5L), (ring) -> ring.publish(TestEvent::fill, 4L, 3L, 2L),
				(ring) -> ring.publishAll(List.of(RingProducerTests::fill)),
				(ring) -> ring.publishAll(TestEvent::fill, new Long[] { 9L }),
				(ring) -> ring.publishAll(TestEvent::fill, new Long[] { 4L }, new Long[] { 5L }),
				(ring) -> ring.publishAll(TestEvent::fill, new Long[] { 4L }, new Long[] { 3L }, new Long[] { 2L }));
	}

	private static Stream<Consumer<RingProducer<TestEvent>>> tryForms() {
		return Stream.of((ring) -> accept(ring.tryPublish(RingProducerTests::fill)),
				(ring) -> accept(ring.tryPublish(TestEvent::fill, 9L)),
				(ring) -> accept(ring.tryPublish(TestEvent::fill, 4L, 5L)),
				(ring) -> accept(ring.tryPublish(TestEvent::fill, 4L, 3L, 2L)),
				(ring) -> accept(ring.tryPublish(SHORT, RingProducerTests::fill)),
				(ring) -> accept(ring.tryPublish(SHORT, TestEvent::fill, 9L)),
				(ring) -> accept(ring.tryPublish(SHORT, TestEvent::fill, 4L, 5L)),
				(ring) -> accept(ring.tryPublish(SHORT, TestEvent::fill, 4L, 3L, 2L)),
				(ring) -> accept(ring.tryPublishAll(List.of(RingProducerTests::fill))),
				(ring) -> accept(ring.tryPublishAll(TestEvent::fill, new Long[] { 9L })),
				(ring) -> accept(ring.tryPublishAll(TestEvent::fill, new Long[] { 4L }, new Long[] { 5L })),
				(ring) -> accept(
						ring.tryPublishAll(TestEvent::fill, new Long[] { 4L }, new Long[] { 3L }, new Long[] { 2L })));
	}

	private static Stream<Consumer<RingProducer<TestEvent>>> timedForms() {
		return Stream.of((ring) -> ring.publish(SHORT, RingProducerTests::fill),
				(ring) -> ring.publish(SHORT, TestEvent::fill, 9L),
				(ring) -> ring.publish(SHORT, TestEvent::fill, 4L, 5L),
				(ring) -> ring.publish(SHORT, TestEvent::fill, 4L, 3L, 2L),
				(ring) -> ring.publishAll(SHORT, List.of(RingProducerTests::fill)),
				(ring) -> ring.publishAll(SHORT, TestEvent::fill, new Long[] { 9L }),
				(ring) -> ring.publishAll(SHORT, TestEvent::fill, new Long[] { 4L }, new Long[] { 5L }), (ring) -> ring
					.publishAll(SHORT, TestEvent::fill, new Long[] { 4L }, new Long[] { 3L }, new Long[] { 2L }),
				(ring) -> fillByHand(ring.claim(SHORT, 1)));
	}

	private static Stream<Consumer<RingProducer<TestEvent>>> throwingForms() {
		return Stream.of(publishForms(), timedForms(), Stream.of(claimForm())).flatMap((forms) -> forms);
	}

	private static Consumer<RingProducer<TestEvent>> claimForm() {
		return (ring) -> fillByHand(ring.claim(1));
	}

	private static void fillByHand(Claim<TestEvent> claim) {
		try (claim) {
			claim.fill(RingProducerTests::fill);
		}
	}

	private static Stream<Consumer<RingProducer<TestEvent>>> allForms() {
		return Stream.of(throwingForms(), tryForms()).flatMap((forms) -> forms);
	}

	@ParameterizedTest
	@MethodSource("allForms")
	void shouldPublishWhenThereIsRoom(Consumer<RingProducer<TestEvent>> form) {
		this.handler.release();
		try (TestRing ring = ring(OnFull.BLOCK).start()) {
			form.accept(ring.producer());
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(9L));
			assertThat(ring.ring().published()).isOne();
			assertThat(ring.ring().producerWaits()).isZero();
		}
	}

	@ParameterizedTest
	@MethodSource("publishForms")
	void shouldWaitForRoomWithBlock(Consumer<RingProducer<TestEvent>> form) {
		try (TestRing ring = fullRing(OnFull.BLOCK)) {
			CompletableFuture<Void> publisher = CompletableFuture.runAsync(() -> form.accept(ring.producer()));
			awaitFullRing(ring);
			assertThat(publisher).isNotDone();
			this.handler.release();
			assertThat(publisher).succeedsWithin(Duration.ofSeconds(10));
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(0L, 1L, 9L));
			assertThat(ring.ring().producerWaits()).isOne();
			assertThat(ring.ring().producerWait()).isPositive();
		}
	}

	@ParameterizedTest
	@MethodSource("publishForms")
	void shouldTimeOutWithTimeout(Consumer<RingProducer<TestEvent>> form) {
		try (TestRing ring = fullRing(OnFull.TIMEOUT)) {
			assertThatExceptionOfType(PublishTimeoutException.class).isThrownBy(() -> form.accept(ring.producer()))
				.withMessageContaining("Ring 'orders' is full")
				.withMessageContaining("within 20 ms")
				.withMessageContaining("'match', 2 events behind")
				.withMessageContaining("disruptor.rings.orders.publish")
				.satisfies((ex) -> {
					assertThat(ex.getRing()).isEqualTo("orders");
					assertThat(ex.getTimeout()).isEqualTo(SHORT);
					assertThat(ex.getReason()).isEqualTo(RejectionReason.TIMED_OUT);
				});
			assertOnlyRejection(ring, RejectionReason.TIMED_OUT);
			assertThat(ring.ring().producerWait()).isGreaterThanOrEqualTo(SHORT);
		}
	}

	@ParameterizedTest
	@MethodSource("publishForms")
	void shouldFailAtOnceWithFail(Consumer<RingProducer<TestEvent>> form) {
		try (TestRing ring = fullRing(OnFull.FAIL)) {
			assertThatExceptionOfType(RingFullException.class).isThrownBy(() -> form.accept(ring.producer()))
				.withMessageContaining("Ring 'orders' is full (2 slots)")
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(RejectionReason.FULL));
			assertOnlyRejection(ring, RejectionReason.FULL);
			assertThat(ring.ring().producerWaits()).isZero();
		}
	}

	@ParameterizedTest
	@MethodSource("publishForms")
	void shouldDropWithDrop(Consumer<RingProducer<TestEvent>> form) {
		try (TestRing ring = fullRing(OnFull.DROP)) {
			form.accept(ring.producer());
			assertOnlyRejection(ring, RejectionReason.DROPPED);
			assertThat(ring.ring().published()).isEqualTo(2);
			this.handler.release();
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(0L, 1L));
		}
	}

	@ParameterizedTest
	@EnumSource(OnFull.class)
	void shouldNeverWaitWhenTrying(OnFull onFull) {
		try (TestRing ring = fullRing(onFull)) {
			refuse(ring.producer(), PublishResult.FULL);
			assertThat(ring.producer().tryClaim(1)).isNull();
			assertThat(ring.ring().rejected(RejectionReason.FULL)).isEqualTo(9);
			assertThat(ring.ring().producerWaits()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource(OnFull.class)
	void shouldWaitForTheCallersTime(OnFull onFull) {
		try (TestRing ring = fullRing(onFull)) {
			inThreadThatEnds(() -> {
				timedForms().forEach((form) -> assertThatExceptionOfType(PublishTimeoutException.class)
					.isThrownBy(() -> form.accept(ring.producer())));
				assertThat(timedTryResults(ring.producer())).containsOnly(PublishResult.TIMED_OUT);
			});
			assertThat(ring.ring().rejected(RejectionReason.TIMED_OUT)).isEqualTo(9 + 8);
			CompletableFuture<Void> publisher = CompletableFuture
				.runAsync(() -> ring.producer().publish(Duration.ofSeconds(30), TestEvent::fill, 9L));
			this.handler.release();
			assertThat(publisher).succeedsWithin(Duration.ofSeconds(10));
		}
	}

	@Test
	void shouldNotWaitForNoTime() {
		try (TestRing ring = fullRing(OnFull.BLOCK)) {
			assertThatExceptionOfType(PublishTimeoutException.class)
				.isThrownBy(() -> ring.producer().publish(Duration.ZERO, TestEvent::fill, 9L));
		}
	}

	@Test
	void shouldRefuseNegativeTime() {
		try (TestRing ring = ring(OnFull.BLOCK)) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> ring.producer().publish(Duration.ofMillis(-1), TestEvent::fill, 9L));
		}
	}

	@Test
	void shouldStopWaitingWhenInterrupted() throws Exception {
		try (TestRing ring = fullRing(OnFull.BLOCK)) {
			AtomicReference<Throwable> thrown = new AtomicReference<>();
			AtomicReference<Boolean> interrupted = new AtomicReference<>();
			Thread publisher = new Thread(() -> {
				thrown.set(catchThrowable(() -> ring.producer().publish(TestEvent::fill, 9L)));
				interrupted.set(Thread.currentThread().isInterrupted());
			});
			publisher.start();
			awaitParked(publisher);
			publisher.interrupt();
			publisher.join(TimeUnit.SECONDS.toMillis(10));
			assertThat(thrown.get()).isInstanceOfSatisfying(PublishInterruptedException.class,
					(ex) -> assertThat(ex.getRing()).isEqualTo("orders"));
			assertThat(interrupted.get()).isTrue();
			assertOnlyRejection(ring, RejectionReason.INTERRUPTED);
		}
	}

	@Test
	void shouldStopWaitingWhenRingStops() throws Exception {
		TestRing ring = fullRing(OnFull.BLOCK);
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		Thread publisher = new Thread(
				() -> thrown.set(catchThrowable(() -> ring.producer().publish(TestEvent::fill, 9L))));
		publisher.start();
		awaitParked(publisher);
		CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> ring.container().stop(Duration.ofSeconds(10)));
		publisher.join(TimeUnit.SECONDS.toMillis(10));
		assertThat(thrown.get()).isInstanceOf(RingClosedException.class);
		this.handler.release();
		assertThat(stop).succeedsWithin(Duration.ofSeconds(10));
		assertThat(this.handler.values()).containsExactly(0L, 1L);
		assertOnlyRejection(ring, RejectionReason.STOPPED);
	}

	@Test
	void shouldStopWaitingWhenConsumerDies() throws Exception {
		this.handler.failOn(0);
		try (TestRing ring = fullRing(OnFull.BLOCK)) {
			AtomicReference<Throwable> thrown = new AtomicReference<>();
			Thread publisher = new Thread(
					() -> thrown.set(catchThrowable(() -> ring.producer().publish(TestEvent::fill, 9L))));
			publisher.start();
			awaitParked(publisher);
			this.handler.release();
			publisher.join(TimeUnit.SECONDS.toMillis(10));
			assertThat(thrown.get()).isInstanceOf(RingFailedException.class)
				.hasMessageStartingWith("Ring 'orders' has failed and takes no events")
				.cause()
				.hasMessage("handler failed");
			assertOnlyRejection(ring, RejectionReason.FAILED);
		}
	}

	@ParameterizedTest
	@MethodSource("throwingForms")
	void shouldRefuseAfterStop(Consumer<RingProducer<TestEvent>> form) {
		TestRing ring = ring(OnFull.DROP).start();
		ring.close();
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> form.accept(ring.producer()))
			.isNotInstanceOf(RingFailedException.class)
			.withMessageStartingWith("Ring 'orders' is stopped and takes no events");
		assertOnlyRejection(ring, RejectionReason.STOPPED);
	}

	@ParameterizedTest
	@EnumSource(names = { "BLOCK", "TIMEOUT" })
	void shouldAcceptBeforeStartWhileThereIsRoom(OnFull onFull) {
		this.handler.release();
		try (TestRing ring = ring(onFull)) {
			ring.publish(0, 2);
			assertThatExceptionOfType(RingFullException.class)
				.isThrownBy(() -> ring.producer().publish(TestEvent::fill, 9L))
				.withMessageContaining("has not been started")
				.withMessageContaining("disruptor.rings.orders.buffer-size")
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(RejectionReason.NOT_STARTED));
			assertThat(ring.producer().tryPublish(TestEvent::fill, 9L)).isEqualTo(PublishResult.FULL);
			assertThat(TestRing.threads("orders")).isEmpty();
			ring.start();
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(0L, 1L));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "BLOCK", "TIMEOUT" })
	void shouldNotLetConsumerWaitForItself(OnFull onFull) {
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		AtomicReference<RingProducer<TestEvent>> producer = new AtomicReference<>();
		try (TestRing ring = TestRing.named("orders")
			.slots(2)
			.onFull(onFull, Duration.ofSeconds(30))
			.consumer("match", (event, sequence, endOfBatch) -> {
				if (event.value() == 0) {
					producer.get().publish(TestEvent::fill, 100L);
					thrown.set(catchThrowable(() -> producer.get().publish(TestEvent::fill, 101L)));
				}
			})
			.build()) {
			producer.set(ring.producer());
			ring.start();
			ring.publish(0, 1);
			await().untilAtomic(thrown, (value) -> assertThat(value).isNotNull());
			assertThat(thrown.get()).isInstanceOfSatisfying(RingFullException.class, (ex) -> {
				assertThat(ex.getReason()).isEqualTo(RejectionReason.OWN_CONSUMER);
				assertThat(ex).hasMessageContaining("'disruptor-orders-match' is one of its own consumers");
			});
			assertOnlyRejection(ring, RejectionReason.OWN_CONSUMER);
		}
	}

	@Test
	void shouldReturnThatRingIsStopped() {
		TestRing ring = ring(OnFull.BLOCK).start();
		ring.close();
		refuse(ring.producer(), PublishResult.STOPPED);
		assertThat(timedTryResults(ring.producer())).containsOnly(PublishResult.STOPPED);
		assertThat(ring.producer().tryClaim(1)).isNull();
		assertThat(ring.ring().rejected(RejectionReason.STOPPED)).isEqualTo(8 + 8 + 1);
	}

	@Test
	void shouldTellWhichConsumerOfWhichRingHasDied() {
		this.handler.failOn(0).release();
		try (TestRing ring = ring(OnFull.BLOCK).start()) {
			ring.publish(0, 1);
			await().until(() -> ring.ring().state() == RingState.FAILED);
			assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> ring.publish(1, 1))
				.withMessage("Ring 'orders' has failed and takes no events until it is stopped and started again:"
						+ " consumer 'match' died at sequence 0 of java.lang.IllegalStateException: handler failed")
				.withStackTraceContaining("Caused by: java.lang.IllegalStateException: handler failed");
		}
	}

	@Test
	void shouldReturnThatRingHasFailed() {
		this.handler.failOn(0).release();
		try (TestRing ring = ring(OnFull.BLOCK).start()) {
			ring.publish(0, 1);
			await().until(() -> ring.ring().state() == RingState.FAILED);
			refuse(ring.producer(), PublishResult.FAILED);
			assertThat(timedTryResults(ring.producer())).containsOnly(PublishResult.FAILED);
		}
	}

	@Test
	void shouldGiveUpSlotOfTranslatorThatThrows() {
		this.handler.release();
		try (TestRing ring = ring(OnFull.BLOCK).start()) {
			EventTranslator<TestEvent> failing = (event, sequence) -> {
				throw new IllegalStateException("translator");
			};
			assertThatIllegalStateException().isThrownBy(() -> ring.producer().publish(failing))
				.withMessage("translator");
			assertThatIllegalStateException().isThrownBy(() -> ring.producer()
				.publishAll(List.<EventTranslator<TestEvent>>of(RingProducerTests::fill, failing)));
			ring.publish(5, 1);
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(9L, 5L));
		}
	}

	@Test
	void shouldPublishAllOrNothing() {
		TestHandler held = TestHandler.closed();
		try (TestRing ring = TestRing.named("orders")
			.slots(4)
			.onFull(OnFull.FAIL, SHORT)
			.consumer("match", held)
			.build()
			.start()) {
			Long[] three = { 1L, 2L, 3L };
			ring.producer().publishAll(TestEvent::fill, three);
			assertThatExceptionOfType(RingFullException.class)
				.isThrownBy(() -> ring.producer().publishAll(TestEvent::fill, three));
			assertThat(ring.ring().rejected(RejectionReason.FULL)).isEqualTo(3);
			assertThatIllegalArgumentException()
				.isThrownBy(() -> ring.producer().publishAll(TestEvent::fill, three, new Long[1]))
				.withMessageContaining("3 elements")
				.withMessageContaining("another one 1");
			assertThatIllegalArgumentException()
				.isThrownBy(() -> ring.producer().publishAll(TestEvent::fill, three, three, new Long[2]))
				.withMessageContaining("another one 2");
			assertThatIllegalArgumentException()
				.isThrownBy(() -> ring.producer().publishAll(TestEvent::fill, new Long[0]));
			assertThatIllegalArgumentException()
				.isThrownBy(() -> ring.producer().publishAll(TestEvent::fill, new Long[5]));
			held.release();
			await().untilAsserted(() -> assertThat(held.values()).containsExactly(1L, 2L, 3L));
		}
	}

	@Test
	void shouldRefuseClaimOfRingThatDrops() {
		try (TestRing ring = fullRing(OnFull.DROP)) {
			assertThatExceptionOfType(RingFullException.class).isThrownBy(() -> ring.producer().claim(1))
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(RejectionReason.DROPPED));
		}
	}

	@Test
	void shouldReturnThatEventIsDropped() {
		try (TestRing ring = fullRing(OnFull.DROP)) {
			assertThat(ring.producer().publish(TestEvent::fill, 9L)).isEqualTo(PublishResult.FULL);
			assertThat(ring.producer().publishAll(TestEvent::fill, new Long[] { 9L })).isEqualTo(PublishResult.FULL);
		}
	}

	@Test
	void shouldBeTheSameAfterRestart() {
		this.handler.release();
		try (TestRing ring = ring(OnFull.BLOCK).start()) {
			RingProducer<TestEvent> producer = ring.producer();
			producer.publish(TestEvent::fill, 1L);
			ring.close();
			ring.start();
			producer.publish(TestEvent::fill, 2L);
			await().untilAsserted(() -> assertThat(this.handler.values()).containsExactly(1L, 2L));
			assertThat(ring.producer()).isSameAs(producer);
			assertThat(producer.ring()).isEqualTo("orders");
		}
	}

	private TestRing ring(OnFull onFull) {
		return TestRing.named("orders")
			.slots(2)
			.onFull(onFull, SHORT)
			.define((definition) -> definition.producerType(this.type))
			.consumer("match", this.handler)
			.build();
	}

	private TestRing fullRing(OnFull onFull) {
		TestRing ring = ring(onFull).start();
		inThreadThatEnds(() -> ring.publish(0, 2));
		return ring;
	}

	// So that another one may publish after it, also into a ring for a single producer.
	private static void inThreadThatEnds(Runnable action) {
		FutureTask<Void> task = new FutureTask<>(action, null);
		Thread thread = new Thread(task);
		thread.start();
		assertThat(task).succeedsWithin(Duration.ofSeconds(10));
		await().until(() -> !thread.isAlive());
	}

	private static void awaitFullRing(TestRing ring) {
		await().until(() -> ring.ring().remainingCapacity() == 0);
	}

	private static void awaitParked(Thread thread) {
		await()
			.until(() -> thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING);
	}

	private static void assertOnlyRejection(TestRing ring, RejectionReason expected) {
		for (RejectionReason reason : RejectionReason.values()) {
			assertThat(ring.ring().rejected(reason)).as(reason.name()).isEqualTo((reason == expected) ? 1 : 0);
		}
	}

	private static void fill(TestEvent event, long sequence) {
		TestEvent.fill(event, sequence, 9L);
	}

	private static void accept(PublishResult result) {
		assertThat(result).isEqualTo(PublishResult.PUBLISHED);
	}

	private static void refuse(RingProducer<TestEvent> ring, PublishResult expected) {
		assertThat(tryResults(ring)).hasSize(8).containsOnly(expected);
	}

	private static List<PublishResult> tryResults(RingProducer<TestEvent> ring) {
		Long[] values = { 9L };
		return List.of(ring.tryPublish(RingProducerTests::fill), ring.tryPublish(TestEvent::fill, 9L),
				ring.tryPublish(TestEvent::fill, 4L, 5L), ring.tryPublish(TestEvent::fill, 4L, 3L, 2L),
				ring.tryPublishAll(List.of(RingProducerTests::fill)), ring.tryPublishAll(TestEvent::fill, values),
				ring.tryPublishAll(TestEvent::fill, values, values),
				ring.tryPublishAll(TestEvent::fill, values, values, values));
	}

	private static List<PublishResult> timedTryResults(RingProducer<TestEvent> ring) {
		Long[] values = { 9L };
		return List.of(ring.tryPublish(SHORT, RingProducerTests::fill), ring.tryPublish(SHORT, TestEvent::fill, 9L),
				ring.tryPublish(SHORT, TestEvent::fill, 4L, 5L), ring.tryPublish(SHORT, TestEvent::fill, 4L, 3L, 2L),
				ring.tryPublishAll(SHORT, List.of(RingProducerTests::fill)),
				ring.tryPublishAll(SHORT, TestEvent::fill, values),
				ring.tryPublishAll(SHORT, TestEvent::fill, values, values),
				ring.tryPublishAll(SHORT, TestEvent::fill, values, values, values));
	}

}
