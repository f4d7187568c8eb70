package io.github.disruptor4j.benchmarks.engine;

import java.util.function.Supplier;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.benchmarks.workload.Workload;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * Round trips over two rings of {@code io.github.disruptor4j}: the consumer of each
 * publishes to the other.
 */
final class Disruptor4jPingPong implements PingPong {

	private final ConsumerThreads threads = new ConsumerThreads();

	private final Disruptor<ValueEvent> pings;

	private final Disruptor<ValueEvent> pongs;

	Disruptor4jPingPong(Workload workload, Supplier<WaitStrategy> waitStrategy, RoundTrips roundTrips) {
		this.pings = new Disruptor<>(ValueEvent::new, workload.ringSize(), this.threads, ProducerType.SINGLE,
				waitStrategy.get());
		this.pongs = new Disruptor<>(ValueEvent::new, workload.ringSize(), this.threads, ProducerType.SINGLE,
				waitStrategy.get());
		this.pings.handleEventsWith(new Ponger(this.pongs.getRingBuffer()));
		this.pongs.handleEventsWith(new Pinger(this.pings.getRingBuffer(), roundTrips));
	}

	@Override
	public void start() {
		this.pings.start();
		this.pongs.start();
	}

	@Override
	public void close() {
		this.pings.shutdown();
		this.pongs.shutdown();
		this.threads.join();
	}

	private static void publish(RingBuffer<ValueEvent> ring, long value) {
		long sequence = ring.next();
		ring.get(sequence).setValue(value);
		ring.publish(sequence);
	}

	private record Ponger(RingBuffer<ValueEvent> pongs) implements EventHandler<ValueEvent> {

		@Override
		public void onEvent(ValueEvent event, long sequence, boolean endOfBatch) {
			publish(this.pongs, event.getValue());
		}

	}

	private record Pinger(RingBuffer<ValueEvent> pings, RoundTrips roundTrips) implements EventHandler<ValueEvent> {

		@Override
		public void onStart() {
			publish(this.pings, this.roundTrips.begin());
		}

		@Override
		public void onEvent(ValueEvent event, long sequence, boolean endOfBatch) {
			if (this.roundTrips.end(event.getValue())) {
				publish(this.pings, this.roundTrips.begin());
			}
		}

	}

}
