package io.github.disruptor4j.stress;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.LiteBlockingWaitStrategy;
import io.github.disruptor4j.LiteTimeoutBlockingWaitStrategy;
import io.github.disruptor4j.PhasedBackoffWaitStrategy;
import io.github.disruptor4j.TimeoutBlockingWaitStrategy;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * What differs from one sample of a test to the next, where the same must hold for each:
 * one test in one virtual machine instead of one for each. The outcome names the choice.
 */
final class Vary {

	/** Twice as often as a producer looks for room before it parks. */
	private static final int LONGEST_MOMENT = 400;

	private Vary() {
	}

	static ProducerType producers() {
		return ThreadLocalRandom.current().nextBoolean() ? ProducerType.SINGLE : ProducerType.MULTI;
	}

	/**
	 * One of the strategies that park. Their timeouts are far away, and the one that
	 * spins and yields first does so for no time at all.
	 * @return a new strategy
	 */
	static WaitStrategy parking() {
		return switch (ThreadLocalRandom.current().nextInt(6)) {
			case 0 -> new BlockingWaitStrategy();
			case 1 -> new LiteBlockingWaitStrategy();
			case 2 -> new TimeoutBlockingWaitStrategy(1, TimeUnit.HOURS);
			case 3 -> new LiteTimeoutBlockingWaitStrategy(1, TimeUnit.HOURS);
			case 4 -> PhasedBackoffWaitStrategy.withLock(0, 0, TimeUnit.NANOSECONDS);
			default -> PhasedBackoffWaitStrategy.withLiteLock(0, 0, TimeUnit.NANOSECONDS);
		};
	}

	/**
	 * Tosses a coin.
	 * @return true in one of two samples
	 */
	static boolean sometimes() {
		return ThreadLocalRandom.current().nextBoolean();
	}

	/**
	 * Takes up to a few microseconds, for a race with somebody who spins before parking.
	 */
	static void moment() {
		for (int left = ThreadLocalRandom.current().nextInt(LONGEST_MOMENT); left > 0; left--) {
			Thread.onSpinWait();
		}
	}

	static String name(WaitStrategy strategy) {
		String name = strategy.getClass().getSimpleName();
		return name.substring(0, name.length() - "WaitStrategy".length());
	}

}
