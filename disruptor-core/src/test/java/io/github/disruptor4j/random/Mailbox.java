package io.github.disruptor4j.random;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.dsl.ConsumerFailureListener;

/**
 * What the director waits for: producers that end, and consumers that die.
 */
final class Mailbox implements ConsumerFailureListener {

	private final Semaphore news = new Semaphore(0);

	private final AtomicInteger endedProducers = new AtomicInteger();

	private final Set<ConsumerFailure> failures = ConcurrentHashMap.newKeySet();

	@Override
	public void onConsumerFailure(ConsumerFailure failure) {
		this.failures.add(failure);
		this.news.release();
	}

	void producerEnded() {
		this.endedProducers.incrementAndGet();
		this.news.release();
	}

	int endedProducers() {
		return this.endedProducers.get();
	}

	void awaitNews() throws InterruptedException {
		if (this.news.tryAcquire(1, TimeUnit.SECONDS)) {
			this.news.drainPermits();
		}
	}

	boolean has(ConsumerFailure failure) {
		return this.failures.contains(failure);
	}

}
