package io.github.disruptor4j.test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.disruptor4j.spring.ring.RingContainers;

/**
 * What a test does with the rings of its application. For one test at a time.
 *
 * @since 0.1.0
 */
public final class DisruptorTester {

	private final Supplier<RingContainers> rings;

	private final RecordingInstrumentation recordings;

	/** What to do when the test is over. */
	private final Deque<Runnable> resumptions = new ArrayDeque<>();

	DisruptorTester(Supplier<RingContainers> rings, RecordingInstrumentation recordings) {
		this.rings = rings;
		this.recordings = recordings;
	}

	/**
	 * Returns what a test does with one ring.
	 * @param name the ring's name
	 * @return the ring's tester
	 * @throws IllegalArgumentException if there is no ring of that name
	 */
	public RingTester ring(String name) {
		return new RingTester(this.rings.get().container(name), this.resumptions);
	}

	/**
	 * Waits until every ring is idle, see {@link RingTester#awaitIdle(Duration)}: as long
	 * as one of them still feeds another, none is.
	 * @param timeout how long to wait
	 * @throws AssertionError if one isn't when the time is up, or a ring has failed
	 */
	public void awaitIdle(Duration timeout) {
		Idle.await(this.rings.get().rings(), timeout);
	}

	/**
	 * Waits until every ring is idle, for ten seconds at the most.
	 * @throws AssertionError if one isn't by then, or a ring has failed
	 */
	public void awaitIdle() {
		awaitIdle(Idle.PATIENCE);
	}

	/**
	 * Records what the consumers of a ring are given from now on.
	 * @param ring the ring's name
	 * @param type the type of its events
	 * @param snapshot takes from an event what is to be recorded; an event that is used
	 * again must be copied
	 * @param <E> the type of event
	 * @param <T> what is recorded
	 * @return the recording, which ends with the test
	 * @throws IllegalArgumentException if there is no ring of that name
	 */
	public <E, T> Recording<T> record(String ring, Class<E> type, Function<? super E, ? extends T> snapshot) {
		this.rings.get().container(ring);
		Recording<T> recording = new Recording<>((event) -> snapshot.apply(type.cast(event)));
		this.recordings.add(ring, recording);
		return recording;
	}

	/**
	 * Lets everything go on that this tester has paused, and ends all recordings. Done
	 * after each test.
	 */
	public void reset() {
		this.recordings.clear();
		while (!this.resumptions.isEmpty()) {
			this.resumptions.pop().run();
		}
	}

}
