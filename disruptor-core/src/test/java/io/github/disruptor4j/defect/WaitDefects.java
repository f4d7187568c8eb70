package io.github.disruptor4j.defect;

import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.LiteTimeoutBlockingWaitStrategy;
import io.github.disruptor4j.PhasedBackoffWaitStrategy;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.SleepingWaitStrategy;
import io.github.disruptor4j.TimeoutBlockingWaitStrategy;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.WaitStrategy;

/**
 * Wait strategies.
 */
final class WaitDefects {

	private static final int SIZE = 4;

	/**
	 * So many looks in a millisecond are a spin; the shortest sleeps allow a few dozen.
	 */
	private static final long HOT_LOOKS_PER_MILLI = 200;

	private WaitDefects() {
	}

	private static SequenceBarrier barrier() {
		return RingBuffer.createMultiProducer(() -> new long[1], SIZE).newBarrier();
	}

	static Outcome interruptedSleeper() throws Exception {
		ProducerDefects.CountingSequence cursor = new ProducerDefects.CountingSequence();
		SequenceBarrier barrier = barrier();
		Thread consumer = Probe.start(() -> new SleepingWaitStrategy().waitFor(0, cursor, cursor, barrier));
		Probe.parks(consumer);
		consumer.interrupt();
		long looks = cursor.looksPerMilli(consumer);
		cursor.set(0);
		Probe.ends(consumer);
		return Outcome.of(looks < HOT_LOOKS_PER_MILLI, "it goes on sleeping", "it spins until there is an event");
	}

	static Outcome signalBeforeTheWait() throws Exception {
		long timeout = 3 * Probe.PATIENCE_MILLIS;
		WaitStrategy strategy = new LiteTimeoutBlockingWaitStrategy(timeout, TimeUnit.MILLISECONDS);
		Sequence cursor = new Sequence() {

			private int looks;

			@Override
			public long get() {
				long seen = super.get();
				this.looks++;
				if (this.looks == 2) {
					// What a producer does, just after this look.
					set(0);
					strategy.signalAllWhenBlocking();
				}
				return seen;
			}

		};
		SequenceBarrier barrier = barrier();
		Object result = Probe.resultOf(() -> strategy.waitFor(0, cursor, cursor, barrier));
		return Outcome.of(Long.valueOf(0).equals(result), "it gets the event at once",
				"it sleeps until the timeout, the event lies there");
	}

	static Outcome publicationDuringTheTimeout() throws Exception {
		long timeout = 50;
		WaitStrategy strategy = new TimeoutBlockingWaitStrategy(timeout, TimeUnit.MILLISECONDS);
		Sequence cursor = new Sequence() {

			private long firstLook;

			@Override
			public long get() {
				long now = System.nanoTime();
				this.firstLook = (this.firstLook == 0) ? now : this.firstLook;
				// Published within the timeout, with the signal still on its way.
				return (now - this.firstLook > TimeUnit.MILLISECONDS.toNanos(timeout) / 2) ? 0 : -1;
			}

		};
		SequenceBarrier barrier = barrier();
		Object result = Probe.resultOf(() -> strategy.waitFor(0, cursor, cursor, barrier));
		return Outcome.of(Long.valueOf(0).equals(result), "it gets the event",
				(result instanceof TimeoutException) ? "it times out without a last look" : "it got " + result);
	}

	static Outcome alertDuringBackoff() throws Exception {
		WaitStrategy strategy = PhasedBackoffWaitStrategy.withLock(1, 1, TimeUnit.MINUTES);
		RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], SIZE, strategy);
		BatchEventProcessor<long[]> processor = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(),
				(event, sequence, endOfBatch) -> {
				});
		ring.addGatingSequences(processor.getSequence());
		Thread running = Probe.start(processor::run);
		Probe.happens(processor::isRunning);
		Probe.endsSoon(running);
		processor.halt();
		return Outcome.of(Probe.ends(running), "it ends", "it spins on until the phase is over, 2 minutes");
	}

}
