package io.github.disruptor4j.defect;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * Producers on a full ring.
 */
final class ProducerDefects {

	private static final int SIZE = 4;

	/** So many looks at a gate in a millisecond are a spin; parking makes a few dozen. */
	private static final long HOT_LOOKS_PER_MILLI = 200;

	private ProducerDefects() {
	}

	static Outcome producerBehindADeadConsumer() throws Exception {
		Probe.Threads threads = new Probe.Threads();
		Disruptor<long[]> disruptor = new Disruptor<>(() -> new long[1], SIZE, threads);
		EventHandler<long[]> failing = (event, sequence, endOfBatch) -> {
			throw new IllegalStateException("failed");
		};
		disruptor.handleEventsWith(failing);
		disruptor.setDefaultExceptionHandler(new Unforgiving());
		RingBuffer<long[]> ring = disruptor.start();
		Thread producer = Probe.start(() -> publish(ring, 2 * SIZE));
		threads.end();
		Probe.endsSoon(producer);
		disruptor.halt();
		return Outcome.of(Probe.ends(producer), "the producer gets an exception",
				"the producer waits for ever, without a word");
	}

	static Outcome claimNeverPublished() throws Exception {
		AtomicInteger handled = new AtomicInteger();
		Probe.Threads threads = new Probe.Threads();
		Disruptor<long[]> disruptor = new Disruptor<>(() -> new long[1], SIZE, threads);
		disruptor.handleEventsWith((event, sequence, endOfBatch) -> handled.incrementAndGet());
		RingBuffer<long[]> ring = disruptor.start();
		publish(ring, 1);
		ring.next();
		Thread shutdown = Probe.start(disruptor::shutdown);
		boolean ended = Probe.ends(shutdown);
		disruptor.halt();
		return Outcome.of(ended && handled.get() == 1, "shutdown gives the slot up", "shutdown never ends");
	}

	static Outcome interruptedProducer() throws Exception {
		RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], SIZE);
		CountingSequence gate = new CountingSequence();
		ring.addGatingSequences(gate);
		publish(ring, SIZE);
		Thread producer = Probe.start(() -> publish(ring, 1));
		Probe.parks(producer);
		producer.interrupt();
		long looks = gate.looksPerMilli(producer);
		gate.set(SIZE);
		Probe.ends(producer);
		return Outcome.of(looks < HOT_LOOKS_PER_MILLI, "it stays parked", "it spins until there is room");
	}

	static Outcome capacityWithAWaitingClaim() throws Exception {
		RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], SIZE);
		Sequence gate = new Sequence();
		ring.addGatingSequences(gate);
		publish(ring, SIZE);
		Thread producer = Probe.start(() -> publish(ring, 1));
		Probe.parks(producer);
		Probe.happensSoon(() -> ring.remainingCapacity() != 0);
		long capacity = ring.remainingCapacity();
		gate.set(SIZE);
		Probe.ends(producer);
		return Outcome.of(capacity == 0, "0", "" + capacity);
	}

	static Outcome gateBehindAWaitingClaim() throws Exception {
		RingBuffer<long[]> ring = RingBuffer.create(ProducerType.MULTI, () -> new long[1], SIZE,
				new BlockingWaitStrategy());
		Sequence gate = new Sequence();
		ring.addGatingSequences(gate);
		publish(ring, SIZE);
		long published = SIZE - 1;
		Thread producer = Probe.start(() -> publish(ring, 1));
		Probe.parks(producer);
		Probe.happensSoon(() -> ring.getCursor() > published);
		Sequence late = new Sequence();
		ring.addGatingSequences(late);
		long start = late.get();
		gate.set(SIZE);
		late.set(SIZE);
		Probe.ends(producer);
		return Outcome.of(start == published, "it gets the event of the waiting producer",
				"it misses the event of the waiting producer");
	}

	private static void publish(RingBuffer<long[]> ring, int events) {
		for (int i = 0; i < events; i++) {
			ring.publishEvent((event, sequence) -> event[0] = sequence);
		}
	}

	/**
	 * Counts how often it is looked at.
	 */
	static final class CountingSequence extends Sequence {

		private final AtomicLong looks = new AtomicLong();

		@Override
		public long get() {
			this.looks.incrementAndGet();
			return super.get();
		}

		/**
		 * Counts for a while.
		 * @param looking the thread that looks
		 * @return the number of looks in a millisecond
		 * @throws InterruptedException if the scenario is interrupted
		 */
		long looksPerMilli(Thread looking) throws InterruptedException {
			long before = this.looks.get();
			Probe.endsSoon(looking);
			return (this.looks.get() - before) / Probe.WATCH_MILLIS;
		}

	}

	/**
	 * Lets a consumer die.
	 */
	private static final class Unforgiving implements ExceptionHandler<Object> {

		@Override
		public void handleEventException(Throwable ex, long sequence, Object event) {
			throw new IllegalStateException(ex);
		}

		@Override
		public void handleOnStartException(Throwable ex) {
		}

		@Override
		public void handleOnShutdownException(Throwable ex) {
		}

	}

}
