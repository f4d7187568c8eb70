package io.github.disruptor4j.test;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.ring.ConsumerStatus;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingContainer;
import io.github.disruptor4j.spring.ring.RingState;

/**
 * What a test does with one ring.
 *
 * @since 0.1.0
 */
public final class RingTester {

	private static final long PAUSE_NANOS = 100_000;

	private final RingContainer<?> container;

	private final Deque<Runnable> resumptions;

	RingTester(RingContainer<?> container, Deque<Runnable> resumptions) {
		this.container = container;
		this.resumptions = resumptions;
	}

	/**
	 * Returns the ring, to be asserted on with {@link RingAssertions#assertThat(Ring)}.
	 * @return the ring
	 */
	public Ring<?> ring() {
		return this.container.ring();
	}

	/**
	 * Waits until every consumer has handled everything that is published. What a handler
	 * has handed on to somebody else may not have been dealt with by then.
	 * @param timeout how long to wait
	 * @return this tester
	 * @throws AssertionError if a consumer is still behind when the time is up, with
	 * where each of them is, or if the ring has failed, with what it died of
	 */
	public RingTester awaitIdle(Duration timeout) {
		Idle.await(List.of(ring()), timeout);
		return this;
	}

	/**
	 * Waits until the ring is idle, for ten seconds at the most.
	 * @return this tester
	 * @throws AssertionError as {@link #awaitIdle(Duration)}
	 */
	public RingTester awaitIdle() {
		return awaitIdle(Idle.PATIENCE);
	}

	/**
	 * Waits until the ring is in a state, such as {@link RingState#FAILED}, which a
	 * consumer's thread or somebody else's brings about.
	 * @param state the state
	 * @return this tester
	 * @throws AssertionError if the ring still isn't after ten seconds
	 */
	public RingTester awaitState(RingState state) {
		await(state.name(), () -> ring().state() == state);
		return this;
	}

	/**
	 * Waits until there is no room for another event, where other threads publish;
	 * {@linkplain #pause() pause} the ring first, or one consumer. What the test itself
	 * publishes is better given to {@link #fill(Runnable)}.
	 * @return this tester
	 * @throws AssertionError if there still is room after ten seconds
	 */
	public RingTester awaitFull() {
		await("full", () -> ring().remainingCapacity() == 0);
		return this;
	}

	/**
	 * Pauses the ring's consumers and waits until none of them is in a batch.
	 * @return this tester
	 * @throws AssertionError if one still is after ten seconds
	 */
	public RingTester pause() {
		Ring<?> ring = ring();
		this.resumptions.push(ring::resume);
		ring.pause();
		awaitPaused(ring().consumers());
		return this;
	}

	/**
	 * Pauses one consumer and waits until it is in no batch.
	 * @param consumer the consumer's name
	 * @return this tester
	 * @throws AssertionError if it still is after ten seconds
	 * @throws IllegalArgumentException if the ring has no consumer of that name
	 */
	public RingTester pause(String consumer) {
		ConsumerStatus status = ring().consumer(consumer);
		this.resumptions.push(status::resume);
		status.pause();
		awaitPaused(List.of(status));
		return this;
	}

	private void awaitPaused(List<ConsumerStatus> consumers) {
		await("paused", () -> consumers.stream()
			.allMatch((consumer) -> !consumer.isRunning() || consumer.state() == ConsumerState.PAUSED));
	}

	/**
	 * Lets all consumers go on that are paused.
	 * @return this tester
	 */
	public RingTester resume() {
		ring().resume();
		return this;
	}

	/**
	 * Publishes until the ring is full. Consumers that are not paused make room all the
	 * time, so {@linkplain #pause() pause} the ring first, or one consumer.
	 * @param publish publishes one event
	 * @return how many events fitted in
	 * @throws IllegalStateException if no consumer is paused, or an attempt to publish
	 * leaves the ring as it was
	 */
	public int fill(Runnable publish) {
		Ring<?> ring = ring();
		if (ring.consumers().stream().noneMatch((consumer) -> consumer.state() == ConsumerState.PAUSED)) {
			throw new IllegalStateException(
					"Ring '%s' would never be full: pause it, or one of its consumers, first".formatted(ring.name()));
		}
		int count = 0;
		while (ring.remainingCapacity() > 0) {
			long before = ring.published();
			publish.run();
			if (ring.published() == before) {
				throw new IllegalStateException(
						"Nothing was published into ring '%s' after %d events".formatted(ring.name(), count));
			}
			count++;
		}
		return count;
	}

	private void await(String what, BooleanSupplier condition) {
		long start = System.nanoTime();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - start > Idle.PATIENCE.toNanos() || Thread.currentThread().isInterrupted()) {
				throw new AssertionError(
						"Not %s within %s: %s".formatted(what, Idle.PATIENCE, Idle.describe(List.of(ring()))));
			}
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

}
