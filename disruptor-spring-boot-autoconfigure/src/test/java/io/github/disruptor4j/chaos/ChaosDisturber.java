package io.github.disruptor4j.chaos;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.disruptor4j.spring.ring.ConsumerStatus;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who stops, starts, pauses and interrupts what he finds in an application.
 */
final class ChaosDisturber {

	private final ChaosApplication application;

	private final Random random;

	private long published;

	private int disturbances;

	ChaosDisturber(ChaosApplication application, Random random) {
		this.application = application;
		this.random = random;
	}

	int disturbances() {
		return this.disturbances;
	}

	/**
	 * Waits for a moment, and disturbs.
	 */
	void disturb() {
		pauseUpTo(25);
		this.disturbances++;
		Ring<ChaosEvent> ring = this.application.ring();
		switch (this.random.nextInt(9)) {
			case 0 -> {
				this.application.stop();
				this.application.context().start();
			}
			case 1 -> {
				this.application.stops().begin();
				this.application.context().pause();
				this.application.context().restart();
			}
			case 2 -> {
				this.application.stops().resting(true);
				ring.pause();
				pauseUpTo(10);
				ring.resume();
				this.application.stops().resting(false);
			}
			case 3 -> {
				ConsumerStatus consumer = any(ring.consumers());
				this.application.stops().resting(true);
				consumer.pause();
				pauseUpTo(10);
				consumer.resume();
				this.application.stops().resting(false);
			}
			case 4, 5 -> interruptConsumer();
			case 6, 7 -> any(this.application.threads()).interrupt();
			default -> this.disturbances--;
		}
		revive();
		long now = ring.published();
		assertThat(now).as("events published").isGreaterThanOrEqualTo(this.published);
		this.published = now;
	}

	private void pauseUpTo(int millis) {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1 + this.random.nextInt(millis)));
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private void interruptConsumer() {
		String name = "disruptor-orders-" + any(ChaosPlan.CONSUMERS);
		Thread[] all = new Thread[2 * Thread.activeCount() + 16];
		int count = Thread.enumerate(all);
		for (int i = 0; i < count; i++) {
			// A consumer whose events are shared has several, with numbers.
			if (all[i].getName().matches(name + "(-\\d+)?")) {
				all[i].interrupt();
			}
		}
	}

	/**
	 * Starts a ring again that has failed, as its consumers are not restarted.
	 */
	void revive() {
		if (this.application.ring().state() == RingState.FAILED) {
			this.application.stop();
			this.application.context().start();
		}
	}

}
