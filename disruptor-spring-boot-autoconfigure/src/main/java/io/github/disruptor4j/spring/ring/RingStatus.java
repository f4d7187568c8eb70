package io.github.disruptor4j.spring.ring;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerFailure;

/**
 * Where a ring is in its life. Written by whoever starts and stops it and by a consumer
 * that dies, read by the facades; never on the way of an event.
 */
final class RingStatus {

	private final AtomicReference<@Nullable ConsumerFailure> failure = new AtomicReference<>();

	private volatile boolean startedOnce;

	private volatile boolean running;

	private volatile boolean paused;

	RingState state() {
		if (!this.running) {
			return RingState.STOPPED;
		}
		if (this.failure.get() != null) {
			return RingState.FAILED;
		}
		return this.paused ? RingState.PAUSED : RingState.RUNNING;
	}

	// Whether consumers have ever run, so that a full ring has somebody to empty it.
	boolean hasStartedOnce() {
		return this.startedOnce;
	}

	boolean isRunning() {
		return this.running;
	}

	// Returns whether that is news.
	synchronized boolean paused(boolean now) {
		boolean before = this.paused;
		this.paused = now;
		return before != now;
	}

	@Nullable ConsumerFailure failure() {
		return this.failure.get();
	}

	// To be called before consumers run: one of them may die at once.
	void starting() {
		this.failure.set(null);
	}

	void started() {
		this.startedOnce = true;
		this.running = true;
	}

	void stopped() {
		this.running = false;
	}

	// Whether this is the first failure since the start.
	boolean failed(ConsumerFailure first) {
		return this.failure.compareAndSet(null, first);
	}

}
