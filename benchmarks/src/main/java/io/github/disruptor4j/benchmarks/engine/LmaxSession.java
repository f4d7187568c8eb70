package io.github.disruptor4j.benchmarks.engine;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import com.lmax.disruptor.EventHandler;
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

	private final List<ValueHandler> handlers;

	private final int batch;

	LmaxSession(Workload workload, WaitStrategy waitStrategy) {
		ProducerType type = (workload.producing().shared()) ? ProducerType.MULTI : ProducerType.SINGLE;
		this.disruptor = new Disruptor<>(ValueEvent::new, workload.ringSize(), this.threads, type, waitStrategy);
		this.handlers = new HandlerFactory<ValueHandler>(MethodHandles.lookup(), SummingHandler::new,
				SleepingHandler::new)
			.create(workload);
		List<List<Integer>> parents = workload.topology().parents();
		for (int consumer = 0; consumer < parents.size(); consumer++) {
			connect(this.handlers.get(consumer), parents.get(consumer));
		}
		this.batch = workload.producing().batch();
		this.ring = this.disruptor.start();
	}

	private void connect(ValueHandler handler, List<Integer> parents) {
		if (parents.isEmpty()) {
			this.disruptor.handleEventsWith(handler);
		}
		else {
			ValueHandler[] after = parents.stream().map(this.handlers::get).toArray(ValueHandler[]::new);
			this.disruptor.after(after).handleEventsWith(handler);
		}
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
		return this.handlers;
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

	private abstract static class ValueHandler extends Tally implements EventHandler<ValueEvent> {

		ValueHandler(Workload workload) {
			super(workload);
		}

	}

	private static final class SummingHandler extends ValueHandler {

		SummingHandler(Workload workload) {
			super(workload);
		}

		@Override
		public void onEvent(ValueEvent event, long sequence, boolean endOfBatch) {
			take(event.getValue());
		}

	}

	private static final class SleepingHandler extends ValueHandler {

		private final long nanos;

		SleepingHandler(Workload workload) {
			super(workload);
			this.nanos = workload.pause().toNanos();
		}

		@Override
		public void onEvent(ValueEvent event, long sequence, boolean endOfBatch) {
			LockSupport.parkNanos(this.nanos);
			take(event.getValue());
		}

	}

}
