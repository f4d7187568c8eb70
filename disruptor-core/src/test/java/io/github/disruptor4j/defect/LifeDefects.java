package io.github.disruptor4j.defect;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.dsl.Disruptor;

/**
 * Starting, halting, shutting down.
 */
final class LifeDefects {

	private static final int SIZE = 8;

	private LifeDefects() {
	}

	private static void publish(RingBuffer<long[]> ring, int events) {
		for (int i = 0; i < events; i++) {
			ring.publishEvent((event, sequence) -> event[0] = sequence);
		}
	}

	static Outcome shutdownBeforeTheThreadRuns() throws Exception {
		CountDownLatch scheduled = new CountDownLatch(1);
		AtomicInteger handled = new AtomicInteger();
		Probe.Threads threads = new Probe.Threads();
		Disruptor<long[]> disruptor = new Disruptor<>(() -> new long[1], SIZE, (task) -> threads.newThread(() -> {
			Probe.awaitUninterruptibly(scheduled);
			task.run();
		}));
		disruptor.handleEventsWith((event, sequence, endOfBatch) -> handled.incrementAndGet());
		publish(disruptor.start(), 5);
		Thread shutdown = Probe.start(disruptor::shutdown);
		Probe.endsSoon(shutdown);
		scheduled.countDown();
		boolean ended = Probe.ends(shutdown) && threads.end();
		return Outcome.of(ended && handled.get() == 5, "all 5 handled",
				ended ? handled + " of 5 handled" : "shutdown never ends");
	}

	static Outcome siblingStartsWhileHalting() throws Exception {
		RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], SIZE);
		SequenceBarrier barrier = ring.newBarrier();
		Blocker blocker = new Blocker();
		Blocker sibling = new Blocker();
		BatchEventProcessor<long[]> first = new BatchEventProcessorBuilder().build(ring, barrier, blocker);
		BatchEventProcessor<long[]> second = new BatchEventProcessorBuilder().build(ring, barrier, sibling);
		ring.addGatingSequences(first.getSequence(), second.getSequence());
		Thread running = Probe.start(first::run);
		publish(ring, 1);
		Probe.opens(blocker.busy);
		first.halt();
		Thread other = Probe.start(second::run);
		Probe.opens(sibling.started);
		blocker.go.countDown();
		sibling.go.countDown();
		boolean ended = Probe.ends(running);
		second.halt();
		first.halt();
		Probe.endsSoon(other);
		return Outcome.of(ended, "it ends", "it is parked for ever");
	}

	static Outcome alertWhileRunning() throws Exception {
		RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], SIZE);
		SequenceBarrier barrier = ring.newBarrier();
		Blocker handler = new Blocker();
		BatchEventProcessor<long[]> processor = new BatchEventProcessorBuilder().build(ring, barrier, handler);
		ring.addGatingSequences(processor.getSequence());
		Thread running = Probe.start(processor::run);
		// Alerted while it is busy: one that was about to wait could still look past it.
		publish(ring, 1);
		Probe.opens(handler.busy);
		barrier.alert();
		publish(ring, 1);
		handler.go.countDown();
		boolean delivered = Probe.happens(() -> processor.getSequence().get() == 1);
		processor.halt();
		Probe.ends(running);
		return Outcome.of(delivered, "the event is handled", "no event is ever handled again, the thread spins");
	}

	static Outcome haltWhileIdle() throws Exception {
		RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], SIZE);
		BatchEventProcessor<long[]> processor = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(),
				(event, sequence, endOfBatch) -> {
				});
		processor.halt();
		return Outcome.of(!processor.isRunning(), "it does not", "it claims to run, for ever");
	}

	static Outcome shutdownAfterHalts() throws Exception {
		Probe.Threads threads = new Probe.Threads();
		Disruptor<long[]> disruptor = new Disruptor<>(() -> new long[1], SIZE, threads);
		Blocker blocker = new Blocker();
		disruptor.handleEventsWith(blocker);
		RingBuffer<long[]> ring = disruptor.start();
		publish(ring, 1);
		Probe.opens(blocker.busy);
		publish(ring, 2);
		disruptor.halt();
		blocker.go.countDown();
		threads.end();
		disruptor.halt();
		Thread shutdown = Probe.start(disruptor::shutdown);
		return Outcome.of(Probe.ends(shutdown), "shutdown ends", "shutdown never ends");
	}

	static Outcome oneHandlerTwice() throws Exception {
		Set<Thread> callers = ConcurrentHashMap.newKeySet();
		Probe.Threads threads = new Probe.Threads();
		Disruptor<long[]> disruptor = new Disruptor<>(() -> new long[1], SIZE, threads);
		EventHandler<long[]> handler = (event, sequence, endOfBatch) -> callers.add(Thread.currentThread());
		try {
			disruptor.handleEventsWith(handler, handler);
		}
		catch (IllegalArgumentException ex) {
			return Outcome.right("refused");
		}
		publish(disruptor.start(), 1);
		boolean two = Probe.happens(() -> callers.size() == 2);
		disruptor.shutdown();
		return Outcome.of(!two, "one thread runs it", "two threads run it at once");
	}

	static Outcome processorAddedAfterStart() throws Exception {
		AtomicInteger handled = new AtomicInteger();
		Probe.Threads threads = new Probe.Threads();
		Disruptor<long[]> disruptor = new Disruptor<>(() -> new long[1], SIZE, threads);
		disruptor.handleEventsWith((event, sequence, endOfBatch) -> {
		});
		RingBuffer<long[]> ring = disruptor.start();
		BatchEventProcessor<long[]> late = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(),
				(event, sequence, endOfBatch) -> handled.incrementAndGet());
		try {
			disruptor.handleEventsWith(late);
		}
		catch (IllegalStateException ex) {
			disruptor.shutdown();
			return Outcome.right("refused");
		}
		publish(ring, 3);
		boolean delivered = Probe.happens(() -> handled.get() == 3);
		disruptor.halt();
		return Outcome.of(delivered, "it handles them", "it never runs, and the ring fills up");
	}

	static Outcome shutdownTimesOut() throws Exception {
		Probe.Threads threads = new Probe.Threads();
		Disruptor<long[]> disruptor = new Disruptor<>(() -> new long[1], SIZE, threads);
		Blocker blocker = new Blocker();
		disruptor.handleEventsWith(blocker);
		publish(disruptor.start(), 1);
		Probe.opens(blocker.busy);
		try {
			disruptor.shutdown(10, TimeUnit.MILLISECONDS);
			return Outcome.wrong("it did not time out");
		}
		catch (TimeoutException ex) {
			blocker.go.countDown();
			return Outcome.of(threads.end(), "the thread ends after its batch", "the thread runs on for ever");
		}
	}

	static Outcome shutdownReturns() throws Exception {
		CountDownLatch ending = new CountDownLatch(1);
		Probe.Threads threads = new Probe.Threads();
		Disruptor<long[]> disruptor = new Disruptor<>(() -> new long[1], SIZE, threads);
		disruptor.handleEventsWith(new EventHandler<long[]>() {

			@Override
			public void onEvent(long[] event, long sequence, boolean endOfBatch) {
			}

			@Override
			public void onShutdown() {
				try {
					ending.await(Probe.WATCH_MILLIS, TimeUnit.MILLISECONDS);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}

		});
		publish(disruptor.start(), 1);
		disruptor.shutdown();
		boolean alive = threads.first().isAlive();
		ending.countDown();
		threads.end();
		return Outcome.of(!alive, "it has ended", "it is still in onShutdown");
	}

	/**
	 * Blocks in its first event.
	 */
	private static final class Blocker implements EventHandler<long[]> {

		private final CountDownLatch started = new CountDownLatch(1);

		private final CountDownLatch busy = new CountDownLatch(1);

		private final CountDownLatch go = new CountDownLatch(1);

		@Override
		public void onStart() {
			this.started.countDown();
		}

		@Override
		public void onEvent(long[] event, long sequence, boolean endOfBatch) {
			this.busy.countDown();
			Probe.awaitUninterruptibly(this.go);
		}

	}

}
