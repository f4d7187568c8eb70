package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;

import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.Waits;

/**
 * A ring to build graphs on, and what its tests have in common. Everything is halted and
 * joined after each test.
 */
abstract class AbstractDisruptorTests {

	static final int SIZE = 8;

	final List<Thread> threads = new CopyOnWriteArrayList<>();

	final ThreadFactory threadFactory = (task) -> {
		Thread thread = new Thread(task, "consumer");
		this.threads.add(thread);
		thread.setUncaughtExceptionHandler((which, ex) -> {
		});
		return thread;
	};

	final Disruptor<LongEvent> disruptor = new Disruptor<>(LongEvent::new, SIZE, this.threadFactory);

	final List<CountDownLatch> gates = new ArrayList<>();

	/** Opens when a handler waits at the sequence that it is blocked at. */
	final CountDownLatch blocked = new CountDownLatch(1);

	@AfterEach
	void stop() throws InterruptedException {
		this.gates.forEach(CountDownLatch::countDown);
		this.disruptor.stopNow(5, TimeUnit.SECONDS);
		for (Thread thread : this.threads) {
			thread.join(5000);
		}
	}

	void publish(int events) {
		for (int i = 0; i < events; i++) {
			this.disruptor.publishEvent((event, sequence) -> event.set(sequence));
		}
	}

	static List<Long> upTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toList();
	}

	RecordingHandler blockedAt(long blockedSequence, CountDownLatch gate) {
		this.gates.add(gate);
		return new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				if (sequence == blockedSequence) {
					AbstractDisruptorTests.this.blocked.countDown();
					Waits.forLatch(gate);
				}
				super.onEvent(event, sequence, endOfBatch);
			}

		};
	}

}
