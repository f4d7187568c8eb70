package io.github.disruptor4j.benchmarks.engine;

import java.util.List;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * A workload on a queue: one thread takes what producers add. Producers reuse events in
 * turn, twice as many as the queue has room for, so that none is changed while it waits.
 */
final class QueueSession implements Session {

	private final ConsumerThreads threads = new ConsumerThreads();

	private final Channel channel;

	private final Idling idling;

	private final ThreadLocal<ValueEvent[]> events;

	private final Consumer consumer;

	private volatile boolean closed;

	QueueSession(Workload workload, Channel channel) {
		this.channel = channel;
		this.idling = Idling.of(workload.waiting());
		this.events = ThreadLocal.withInitial(() -> ValueEvent.array(2 * workload.ringSize()));
		this.consumer = new Consumer(workload);
		this.threads.newThread(this::consume).start();
	}

	@Override
	public void publish(long first, long count) {
		ValueEvent[] events = this.events.get();
		int mask = events.length - 1;
		long end = first + count;
		try {
			for (long value = first; value < end; value++) {
				ValueEvent event = events[(int) value & mask];
				event.setValue(value);
				for (int tries = 0; !this.channel.offer(event); tries++) {
					this.idling.pause(tries);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while publishing", ex);
		}
	}

	private void consume() {
		int tries = 0;
		try {
			while (!this.closed) {
				ValueEvent event = this.channel.poll();
				if (event != null) {
					tries = 0;
					this.consumer.take(event.getValue());
				}
				else {
					this.idling.pause(tries++);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public List<? extends Tally> tallies() {
		return List.of(this.consumer);
	}

	@Override
	public List<Thread> consumers() {
		return this.threads.all();
	}

	@Override
	public void close() {
		this.closed = true;
		this.threads.all().forEach(Thread::interrupt);
		this.threads.join();
	}

	private static final class Consumer extends Tally {

		Consumer(Workload workload) {
			super(workload);
		}

	}

}
