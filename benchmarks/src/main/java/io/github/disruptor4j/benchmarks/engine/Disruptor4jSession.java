package io.github.disruptor4j.benchmarks.engine;

import java.util.List;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.benchmarks.workload.Workload;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * A workload on {@code io.github.disruptor4j}.
 */
final class Disruptor4jSession implements Session {

	private final ConsumerThreads threads = new ConsumerThreads();

	private final Disruptor<ValueEvent> disruptor;

	private final RingBuffer<ValueEvent> ring;

	private final List<? extends Tally> consumers;

	private final int batch;

	Disruptor4jSession(Workload workload, WaitStrategy waitStrategy) {
		ProducerType type = (workload.producing().shared()) ? ProducerType.MULTI : ProducerType.SINGLE;
		this.disruptor = new Disruptor<>(ValueEvent::new, workload.ringSize(), this.threads, type, waitStrategy);
		this.consumers = new Disruptor4jConsumers(this.disruptor, workload).connect();
		this.batch = workload.producing().batch();
		this.ring = this.disruptor.start();
	}

	@Override
	public void publish(long first, long count) {
		if (this.batch == 1) {
			publishEach(first, first + count);
		}
		else {
			publishBatches(first, first + count);
		}
	}

	private void publishEach(long first, long end) {
		RingBuffer<ValueEvent> ring = this.ring;
		for (long value = first; value < end; value++) {
			long sequence = ring.next();
			ring.get(sequence).setValue(value);
			ring.publish(sequence);
		}
	}

	private void publishBatches(long first, long end) {
		RingBuffer<ValueEvent> ring = this.ring;
		int batch = this.batch;
		for (long value = first; value < end; value += batch) {
			long high = ring.next(batch);
			long low = high - (batch - 1);
			for (long sequence = low; sequence <= high; sequence++) {
				ring.get(sequence).setValue(value + (sequence - low));
			}
			ring.publish(low, high);
		}
	}

	@Override
	public List<? extends Tally> tallies() {
		return this.consumers;
	}

	@Override
	public List<Thread> consumers() {
		return this.threads.all();
	}

	@Override
	public void close() {
		this.disruptor.shutdown();
		this.threads.join();
	}

}
