package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link DeadLetterRing} and {@link DeadLetterThread}: how long they wait for a
 * letter to be taken, and what an interrupt does to that.
 */
@Timeout(30)
class DeadLetterTargetTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private static final Duration SHORT = Duration.ofMillis(20);

	private final List<Object> taken = new CopyOnWriteArrayList<>();

	private final CountDownLatch open = new CountDownLatch(1);

	private final RingContainer<DeadLetter<?>> letters = letterRing();

	private final DeadLetterRing ring = new DeadLetterRing("letters", this.letters::producer);

	@AfterEach
	void stop() {
		this.open.countDown();
		this.letters.stop(LONG);
	}

	@Test
	void shouldWaitNoLongerForARingThanItMay() {
		fillRing();
		assertThatIllegalStateException().isThrownBy(() -> this.ring.accept(letter(2), SHORT))
			.withMessage("Ring 'letters' has not taken it within 20 ms: TIMED_OUT");
	}

	@Test
	void shouldNotTakeAnInterruptForTheEndOfTheWaitForARing() throws Exception {
		fillRing();
		interruptWhileWaiting(() -> this.ring.accept(letter(2), LONG));
		await().untilAsserted(() -> assertThat(this.taken).containsExactly(0L, 1L, 2L));
	}

	@Test
	void shouldInterruptASinkWhoseTimeIsUp() {
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		DeadLetterThread sink = new DeadLetterThread("disruptor-orders-match-dead-letters",
				() -> (letter) -> thrown.set(catchThrowable(this.open::await)));
		assertThatIllegalStateException().isThrownBy(() -> sink.accept(letter(0), SHORT))
			.withMessage("The sink has not taken it within 20 ms");
		await().untilAtomic(thrown, (value) -> assertThat(value).isInstanceOf(InterruptedException.class));
		sink.close();
	}

	@Test
	void shouldNotTakeAnInterruptForTheEndOfTheWaitForASink() throws Exception {
		DeadLetterThread sink = new DeadLetterThread("disruptor-orders-match-dead-letters", () -> (letter) -> {
			this.open.await();
			this.taken.add(letter.sequence());
		});
		interruptWhileWaiting(() -> sink.accept(letter(0), LONG));
		assertThat(this.taken).containsExactly(0L);
		sink.close();
	}

	// The interrupt is kept for whoever waits next.
	private void interruptWhileWaiting(Delivery delivery) throws InterruptedException {
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		AtomicReference<Boolean> interrupted = new AtomicReference<>();
		Thread consumer = new Thread(() -> {
			thrown.set(catchThrowable(delivery::run));
			interrupted.set(Thread.currentThread().isInterrupted());
		});
		consumer.start();
		await().until(() -> consumer.getState() == Thread.State.TIMED_WAITING);
		consumer.interrupt();
		await().until(() -> !consumer.isInterrupted());
		await().until(() -> consumer.getState() == Thread.State.TIMED_WAITING);
		this.open.countDown();
		consumer.join();
		assertThat(thrown.get()).isNull();
		assertThat(interrupted.get()).isTrue();
	}

	private void fillRing() {
		this.letters.start();
		this.ring.accept(letter(0), LONG);
		this.ring.accept(letter(1), LONG);
	}

	private static DeadLetter<?> letter(long sequence) {
		return new DeadLetter<>("orders", "match", sequence, 1, new IllegalStateException("bad"), "event",
				Instant.now());
	}

	private RingContainer<DeadLetter<?>> letterRing() {
		EventHandler<DeadLetter<?>> keep = (letter, sequence, endOfBatch) -> {
			this.open.await();
			this.taken.add(letter.sequence());
		};
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("keepHandler", keep);
		return new RingContainer<>(
				RingGraph.of(RingDefinition.<DeadLetter<?>>builder("letters", ResolvableType.forClass(DeadLetter.class))
					.bufferSize(2)
					.consumer(ConsumerDefinition.builder("keep")
						.handler(HandlerReference.bean("keepHandler", EventHandler.class, HandlerShape.EVENT_HANDLER,
								ResolvableType.forClass(DeadLetter.class)))
						.build())
					.build()),
				new RingResources(beans, (event) -> {
				}));
	}

	/**
	 * Delivers a letter.
	 */
	interface Delivery {

		void run() throws Exception;

	}

}
