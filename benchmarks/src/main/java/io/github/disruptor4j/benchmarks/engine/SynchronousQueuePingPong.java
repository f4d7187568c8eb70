package io.github.disruptor4j.benchmarks.engine;

import java.util.concurrent.SynchronousQueue;

/**
 * Round trips over two synchronous queues. The event is the same object all the time:
 * whoever has it may change it.
 */
final class SynchronousQueuePingPong implements PingPong {

	private static final long STOP = -1;

	private final ConsumerThreads threads = new ConsumerThreads();

	private final SynchronousQueue<ValueEvent> pings = new SynchronousQueue<>();

	private final SynchronousQueue<ValueEvent> pongs = new SynchronousQueue<>();

	private final RoundTrips roundTrips;

	SynchronousQueuePingPong(RoundTrips roundTrips) {
		this.roundTrips = roundTrips;
	}

	@Override
	public void start() {
		this.threads.newThread(() -> interruptibly(this::answer)).start();
		this.threads.newThread(() -> interruptibly(this::ask)).start();
	}

	private void ask() throws InterruptedException {
		ValueEvent event = new ValueEvent();
		do {
			event.setValue(this.roundTrips.begin());
			this.pings.put(event);
			event = this.pongs.take();
		}
		while (this.roundTrips.end(event.getValue()));
		event.setValue(STOP);
		this.pings.put(event);
	}

	private void answer() throws InterruptedException {
		ValueEvent event = this.pings.take();
		while (event.getValue() != STOP) {
			this.pongs.put(event);
			event = this.pings.take();
		}
	}

	@Override
	public void close() {
		this.threads.join();
	}

	private static void interruptibly(Exchange exchange) {
		try {
			exchange.run();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private interface Exchange {

		void run() throws InterruptedException;

	}

}
