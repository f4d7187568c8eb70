package io.github.disruptor4j.defect;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.IgnoreExceptionHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.YieldingWaitStrategy;

/**
 * Events that are lost, or seen before they are filled.
 */
final class DeliveryDefects {

	private static final int SIZE = 4;

	private DeliveryDefects() {
	}

	static Outcome interruptWhileWaiting() throws Exception {
		Recorder recorder = new Recorder();
		RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], SIZE);
		BatchEventProcessor<long[]> processor = build(ring, recorder);
		Thread running = Probe.start(processor::run);
		Probe.parks(running);
		running.interrupt();
		Probe.happensSoon(() -> processor.getSequence().get() >= 0);
		boolean ahead = processor.getSequence().get() > ring.getCursor();
		publish(ring, 3);
		Probe.happens(() -> recorder.seen.contains(2L));
		processor.halt();
		Probe.ends(running);
		return Outcome.of(recorder.seen.equals(List.of(0L, 1L, 2L)) && !ahead, "all 3 handled",
				"handled " + recorder.seen + (ahead ? ", the consumer was ahead of the cursor" : ""));
	}

	static Outcome batchStartThrows() throws Exception {
		Recorder recorder = new Recorder();
		recorder.batchStartFails = true;
		RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], SIZE);
		BatchEventProcessor<long[]> processor = build(ring, recorder);
		publish(ring, 3);
		Thread running = Probe.start(processor::run);
		Probe.happens(() -> recorder.seen.contains(2L));
		processor.halt();
		Probe.ends(running);
		return Outcome.of(recorder.seen.equals(List.of(0L, 1L, 2L)), "all 3 handled",
				"handled " + recorder.seen + " of [0, 1, 2]");
	}

	static Outcome claimsBeforePublishing() throws Exception {
		Recorder recorder = new Recorder();
		RingBuffer<long[]> ring = RingBuffer.createSingleProducer(() -> new long[] { -1 }, SIZE,
				new YieldingWaitStrategy());
		BatchEventProcessor<long[]> processor = build(ring, recorder);
		Thread running = Probe.start(processor::run);
		publish(ring, 2);
		Probe.happens(() -> processor.getSequence().get() == 1);
		long first = ring.next();
		ring.next();
		long last = ring.next();
		Probe.happensSoon(() -> recorder.seen.size() > 2);
		for (long sequence = first; sequence <= last; sequence++) {
			ring.get(sequence)[0] = sequence;
		}
		ring.publish(first, last);
		Probe.happens(() -> processor.getSequence().get() == last);
		processor.halt();
		Probe.ends(running);
		return Outcome.of(recorder.seen.equals(List.of(0L, 1L, 2L, 3L, 4L)), "only filled slots are seen",
				"the consumer saw " + recorder.seen + ": slots that were not filled");
	}

	private static BatchEventProcessor<long[]> build(RingBuffer<long[]> ring, Recorder recorder) {
		BatchEventProcessor<long[]> processor = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(),
				recorder);
		processor.setExceptionHandler(new IgnoreExceptionHandler());
		ring.addGatingSequences(processor.getSequence());
		return processor;
	}

	private static void publish(RingBuffer<long[]> ring, int events) {
		for (int i = 0; i < events; i++) {
			ring.publishEvent((event, sequence) -> event[0] = sequence);
		}
	}

	/**
	 * Remembers the values it saw.
	 */
	private static final class Recorder implements EventHandler<long[]> {

		private final List<Long> seen = new CopyOnWriteArrayList<>();

		private volatile boolean batchStartFails;

		@Override
		public void onEvent(long[] event, long sequence, boolean endOfBatch) {
			this.seen.add(event[0]);
		}

		@Override
		public void onBatchStart(long batchSize, long queueDepth) {
			if (this.batchStartFails) {
				this.batchStartFails = false;
				throw new IllegalStateException("onBatchStart");
			}
		}

	}

}
