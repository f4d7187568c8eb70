package io.github.disruptor4j.test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.spring.ring.ConsumerStatus;
import io.github.disruptor4j.spring.ring.Ring;

/**
 * Waits until rings are idle.
 */
final class Idle {

	static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final long PAUSE_NANOS = 100_000;

	private Idle() {
	}

	static boolean isIdle(Ring<?> ring) {
		return ring.consumers().stream().allMatch((consumer) -> consumer.lag() == 0);
	}

	static void await(List<? extends Ring<?>> rings, Duration timeout) {
		long start = System.nanoTime();
		while (!areIdle(rings)) {
			rings.forEach(Idle::refuseFailed);
			if (Thread.currentThread().isInterrupted()) {
				throw new AssertionError("Interrupted while waiting for " + describe(rings));
			}
			if (System.nanoTime() - start > timeout.toNanos()) {
				throw new AssertionError("Not idle within %s: %s".formatted(timeout, describe(rings)));
			}
			LockSupport.parkNanos(PAUSE_NANOS);
		}
		rings.forEach(Idle::refuseFailed);
	}

	// A ring that was looked at early may have been fed by one that was looked at late:
	// idle are all of them if nothing was published during a look at all.
	private static boolean areIdle(List<? extends Ring<?>> rings) {
		long before = published(rings);
		return rings.stream().allMatch(Idle::isIdle) && published(rings) == before;
	}

	private static long published(List<? extends Ring<?>> rings) {
		return rings.stream().mapToLong(Ring::published).sum();
	}

	private static void refuseFailed(Ring<?> ring) {
		ConsumerFailure failure = ring.failure();
		if (failure != null) {
			throw new AssertionError("Ring '%s' has failed: consumer '%s' died at sequence %d".formatted(ring.name(),
					failure.consumer(), failure.sequence()), failure.cause());
		}
	}

	static String describe(List<? extends Ring<?>> rings) {
		return rings.stream().map(Idle::describe).collect(Collectors.joining("; "));
	}

	private static String describe(Ring<?> ring) {
		return "ring '%s' (%s) has %d events published, consumers: %s".formatted(ring.name(), ring.state(),
				ring.published(), ring.consumers().stream().map(Idle::describe).collect(Collectors.joining(", ")));
	}

	private static String describe(ConsumerStatus consumer) {
		@Nullable String thread = consumer.threadName();
		return "%s (%s, %d behind%s)".formatted(consumer.name(), consumer.state(), consumer.lag(),
				(thread != null) ? ", thread " + thread : ", no thread");
	}

}
