package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A ring whose consumers die, and somebody who says what is to become of them.
 */
abstract class AbstractRestartTests extends AbstractDisruptorTests {

	/** Sequences that a handler dies of as long as they are here. */
	final List<Long> deadly = new CopyOnWriteArrayList<>();

	final List<Long> handled = new CopyOnWriteArrayList<>();

	final EventHandler<LongEvent> mortal = (event, sequence, endOfBatch) -> {
		if (this.deadly.contains(sequence)) {
			throw new IllegalStateException("died of " + sequence);
		}
		this.handled.add(sequence);
	};

	void announceRestarts() {
		this.disruptor.setConsumerFailureListener((failure) -> consumer(failure.consumer()).announceRestart());
	}

	RingConsumer consumer(String name) {
		return this.disruptor.getConsumer(name);
	}

	/**
	 * Starts the ring with events in it, one of which a consumer dies of; returns when
	 * its listener has returned.
	 * @param consumer the consumer
	 * @param sequence the sequence it dies of
	 * @param events how many events there are
	 */
	void startAndLetDie(RingConsumer consumer, long sequence, int events) throws InterruptedException {
		this.deadly.add(sequence);
		// All of them before it fails, which shuts the ring.
		consumer.pause();
		this.disruptor.start();
		publish(events);
		consumer.resume();
		awaitDeath(consumer);
	}

	static void awaitDeath(RingConsumer consumer) throws InterruptedException {
		assertThat(consumer.await(ConsumerState.FAILED, 10, TimeUnit.SECONDS)).isTrue();
		assertThat(consumer.join(10, TimeUnit.SECONDS)).isTrue();
	}

	void heal() {
		this.deadly.clear();
	}

	void awaitHandled(int count) {
		Waits.until(() -> this.handled.size() >= count);
	}

}
