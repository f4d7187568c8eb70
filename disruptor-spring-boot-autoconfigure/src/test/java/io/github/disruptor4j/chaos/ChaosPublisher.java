package io.github.disruptor4j.chaos;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.spring.ring.PublishInterruptedException;
import io.github.disruptor4j.spring.ring.PublishResult;
import io.github.disruptor4j.spring.ring.RingFullException;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * Publishes in every form until it is told to end, and notes what was accepted.
 */
final class ChaosPublisher implements Runnable {

	static final Duration TIMEOUT = Duration.ofMillis(20);

	private final RingProducer<ChaosEvent> producer;

	private final ChaosLedger ledger;

	private final Random random;

	private final boolean blocks;

	private volatile boolean ended;

	ChaosPublisher(RingProducer<ChaosEvent> producer, ChaosLedger ledger, long seed, boolean blocks) {
		this.producer = producer;
		this.ledger = ledger;
		this.random = new Random(seed);
		this.blocks = blocks;
	}

	void end() {
		this.ended = true;
	}

	@Override
	public void run() {
		while (!this.ended) {
			int id = this.ledger.nextId();
			if (id < 0) {
				return;
			}
			int form = this.random.nextInt(7);
			long start = System.nanoTime();
			publish(form, id);
			// The forms that do what the ring says wait as long as it takes with "block".
			if (!this.blocks || (form != 0 && form != 3 && form != 4)) {
				this.ledger.longestWaitNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
			}
		}
	}

	private void publish(int form, int id) {
		try {
			if (attempt(form, id)) {
				this.ledger.accepted(id);
			}
			else {
				LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
			}
		}
		catch (PublishInterruptedException ex) {
			Thread.interrupted();
		}
		catch (RingFullException | RingClosedException ex) {
			LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
		}
	}

	private boolean attempt(int form, int id) {
		return switch (form) {
			case 0 -> this.producer.publish(this.ledger::fill, (Integer) id).isPublished();
			case 1 -> this.producer.tryPublish(this.ledger::fill, (Integer) id).isPublished();
			case 2 -> this.producer.tryPublish(TIMEOUT, this.ledger::fill, (Integer) id) == PublishResult.PUBLISHED;
			case 3 -> this.producer.publishAll(this.ledger::fill, new Integer[] { id }).isPublished();
			case 4 -> claim(this.producer.claim(1), id);
			case 5 -> claim(this.producer.tryClaim(1), id);
			default -> {
				this.producer.publish(TIMEOUT, this.ledger::fill, (Integer) id);
				yield true;
			}
		};
	}

	private boolean claim(Claim<ChaosEvent> claim, int id) {
		if (claim == null) {
			return false;
		}
		try (claim) {
			this.ledger.fill(claim.get(0), claim.lower(), id);
		}
		return true;
	}

}
