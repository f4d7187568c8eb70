package io.github.disruptor4j.benchmarks.engine;

import java.util.List;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * A workload on {@code com.lmax.disruptor}.
 */
final class LmaxSession implements Session {

	private final ConsumerThreads threads = new ConsumerThreads();

	private final Disruptor<ValueEvent> disruptor;

	private final RingBuffer<ValueEvent> ring;

	private final List<? extends Tally> consumers;

	private final int batch;

	LmaxSession(Workload workload, WaitStrategy waitStrategy) {
		ProducerType type = (workload.producing().shared()) ? ProducerType.MULTI : ProducerType.SINGLE;
		this.disruptor = new Disruptor<>(ValueEvent::new, workload.ringSize(), this.threads, type, waitStrategy);
		this.consumers = new LmaxConsumers(this.disruptor, workload).connect();
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
