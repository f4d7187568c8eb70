package io.github.disruptor4j.examples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * A thousand rings, each with a consumer on a virtual thread that parks while its ring is
 * empty. All events are delivered, and a thousand idle rings cost no processor time. See
 * the package documentation for how to run it.
 */
public final class ThousandRings {

	private static final int RINGS = 1000;

	private static final int SIZE = 8;

	private static final long DEFAULT_EVENTS = 100;

	private static final long IDLE_MILLIS = 2000;

	private static final long SETTLE_MILLIS = 1000;

	/**
	 * Of the time that they are idle; what other threads of the machine need included.
	 */
	private static final long IDLE_PERCENT = 5;

	private ThousandRings() {
	}

	/**
	 * Runs the example.
	 * @param args how many numbers to send to each ring, each of two times
	 * @throws Exception if the result is wrong
	 */
	public static void main(String[] args) throws Exception {
		long events = (args.length > 0) ? Long.parseLong(args[0]) : DEFAULT_EVENTS;
		ThreadFactory threads = VirtualThreads.factory();
		List<Ring> rings = new ArrayList<>();
		for (int i = 0; i < RINGS; i++) {
			rings.add(new Ring(threads));
		}
		System.out.println(RINGS + " rings on virtual threads, Java " + Runtime.version().feature() + ":");
		sendAndCheck("before", rings, events);
		stayIdle();
		sendAndCheck("after", rings, events);
		for (Ring ring : rings) {
			Check.drained(ring.disruptor.stop(30, TimeUnit.SECONDS));
		}
	}

	private static void sendAndCheck(String when, List<Ring> rings, long events) throws InterruptedException {
		CountDownLatch delivered = new CountDownLatch(RINGS);
		for (Ring ring : rings) {
			ring.expect(events, delivered);
		}
		for (long i = 0; i < events; i++) {
			for (Ring ring : rings) {
				ring.disruptor.publishEvent((event, sequence, value) -> event.set(value), i);
			}
		}
		if (!delivered.await(30, TimeUnit.SECONDS)) {
			throw new IllegalStateException("Events are missing in " + delivered.getCount() + " rings");
		}
		Check.equal("sum " + when, RINGS * Check.sumBelow(events), rings.stream().mapToLong((ring) -> ring.sum).sum());
	}

	private static void stayIdle() throws InterruptedException {
		// A consumer that has parked looks again after 1 ms, 2, 4, and so on: rare enough
		// from here on.
		TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
		Duration before = processorTime();
		TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
		long used = processorTime().minus(before).toMillis();
		System.out.println("  processor time while idle for " + IDLE_MILLIS + " ms: " + used + " ms");
		if (used * 100 > IDLE_MILLIS * IDLE_PERCENT) {
			throw new IllegalStateException(
					"Idle rings should need no processor time but needed " + used + " ms of " + IDLE_MILLIS);
		}
	}

	private static Duration processorTime() {
		return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
	}

	/**
	 * One ring and what its consumer adds up.
	 */
	private static final class Ring {

		private final Disruptor<ValueEvent> disruptor;

		/** Written by the consumer, read when it has counted the latch down. */
		private long sum;

		private long left;

		private CountDownLatch delivered = new CountDownLatch(0);

		Ring(ThreadFactory threads) {
			this.disruptor = new Disruptor<>(ValueEvent::new, SIZE, threads, ProducerType.SINGLE,
					new BlockingWaitStrategy());
			this.disruptor.handleEventsWith((event, sequence, endOfBatch) -> add(event.value()));
			this.disruptor.start();
		}

		// What is written here the consumer sees with the first event published after it.
		void expect(long events, CountDownLatch delivered) {
			this.sum = 0;
			this.left = events;
			this.delivered = delivered;
		}

		private void add(long value) {
			this.sum += value;
			this.left--;
			if (this.left == 0) {
				this.delivered.countDown();
			}
		}

	}

}
