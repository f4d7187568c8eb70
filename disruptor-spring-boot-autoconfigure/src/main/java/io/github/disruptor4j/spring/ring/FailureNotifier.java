package io.github.disruptor4j.spring.ring;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.event.RingFailedEvent;

/**
 * Tells the application that a ring has failed, on a thread of its own: a listener that
 * answers by stopping the ring would otherwise wait for the consumer thread it runs on.
 */
final class FailureNotifier {

	private final String ring;

	private final RingResources resources;

	private @Nullable Thread thread;

	FailureNotifier(String ring, RingResources resources) {
		this.ring = ring;
		this.resources = resources;
	}

	synchronized void publish(RingFailedEvent event) {
		Thread notifier = new Thread(() -> this.resources.publish(event), "disruptor-" + this.ring + "-failure");
		notifier.setDaemon(true);
		this.thread = notifier;
		notifier.start();
	}

	// Waits until listeners have been told, unless one of them is who waits.
	void join(long nanos) throws InterruptedException {
		Thread notifier = current();
		if (notifier != null && notifier != Thread.currentThread()) {
			TimeUnit.NANOSECONDS.timedJoin(notifier, nanos);
		}
	}

	private synchronized @Nullable Thread current() {
		return this.thread;
	}

}
