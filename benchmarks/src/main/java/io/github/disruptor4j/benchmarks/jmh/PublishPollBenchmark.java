package io.github.disruptor4j.benchmarks.jmh;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jctools.queues.SpscArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.github.disruptor4j.EventPoller;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.benchmarks.engine.ValueEvent;

/**
 * What one event costs from end to end on a single thread, which publishes it and takes
 * it out again: all the instructions, none of the traffic between cores.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class PublishPollBenchmark {

	private static final int RING_SIZE = 1024;

	private final RingBuffer<ValueEvent> ring = RingBuffer.createSingleProducer(ValueEvent::new, RING_SIZE);

	private final EventPoller<ValueEvent> poller = this.ring.newPoller();

	private final com.lmax.disruptor.RingBuffer<ValueEvent> lmaxRing = com.lmax.disruptor.RingBuffer
		.createSingleProducer(ValueEvent::new, RING_SIZE);

	private final com.lmax.disruptor.EventPoller<ValueEvent> lmaxPoller = this.lmaxRing.newPoller();

	private final SpscArrayQueue<ValueEvent> jctoolsQueue = new SpscArrayQueue<>(RING_SIZE);

	private final ArrayBlockingQueue<ValueEvent> blockingQueue = new ArrayBlockingQueue<>(RING_SIZE);

	private final ValueEvent event = new ValueEvent();

	private long value;

	private long sum;

	public PublishPollBenchmark() {
		this.ring.addGatingSequences(this.poller.getSequence());
		this.lmaxRing.addGatingSequences(this.lmaxPoller.getSequence());
	}

	@Benchmark
	public long disruptor4j() throws Exception {
		long sequence = this.ring.next();
		this.ring.get(sequence).setValue(++this.value);
		this.ring.publish(sequence);
		this.poller.poll((taken, at, endOfBatch) -> add(taken));
		return this.sum;
	}

	@Benchmark
	public long lmax() throws Exception {
		long sequence = this.lmaxRing.next();
		this.lmaxRing.get(sequence).setValue(++this.value);
		this.lmaxRing.publish(sequence);
		this.lmaxPoller.poll((taken, at, endOfBatch) -> add(taken));
		return this.sum;
	}

	@Benchmark
	public long jctools() {
		this.event.setValue(++this.value);
		this.jctoolsQueue.offer(this.event);
		add(this.jctoolsQueue.remove());
		return this.sum;
	}

	@Benchmark
	public long arrayBlockingQueue() {
		this.event.setValue(++this.value);
		this.blockingQueue.offer(this.event);
		add(this.blockingQueue.remove());
		return this.sum;
	}

	private boolean add(ValueEvent taken) {
		this.sum += taken.getValue();
		return true;
	}

}
