package io.github.disruptor4j.benchmarks.jmh;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.benchmarks.engine.ValueEvent;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * What a producer pays to claim, fill and publish one event while nobody listens: no gate
 * stops it, no consumer touches its cache lines. The wait strategy is the default one,
 * which is the one with something to signal.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class ClaimPublishBenchmark {

	private static final int RING_SIZE = 1024;

	/**
	 * Kind of ring: SINGLE or MULTI.
	 */
	@Param({ "SINGLE", "MULTI" })
	private String producerType = "SINGLE";

	private RingBuffer<ValueEvent> ring = RingBuffer.createSingleProducer(ValueEvent::new, RING_SIZE);

	private com.lmax.disruptor.RingBuffer<ValueEvent> lmaxRing = com.lmax.disruptor.RingBuffer
		.createSingleProducer(ValueEvent::new, RING_SIZE);

	private long value;

	@Setup
	public void createRings() {
		this.ring = RingBuffer.create(ProducerType.valueOf(this.producerType), ValueEvent::new, RING_SIZE,
				new io.github.disruptor4j.BlockingWaitStrategy());
		this.lmaxRing = com.lmax.disruptor.RingBuffer.create(
				com.lmax.disruptor.dsl.ProducerType.valueOf(this.producerType), ValueEvent::new, RING_SIZE,
				new com.lmax.disruptor.BlockingWaitStrategy());
	}

	@Benchmark
	public long disruptor4j() {
		long sequence = this.ring.next();
		this.ring.get(sequence).setValue(++this.value);
		this.ring.publish(sequence);
		return sequence;
	}

	@Benchmark
	public long lmax() {
		long sequence = this.lmaxRing.next();
		this.lmaxRing.get(sequence).setValue(++this.value);
		this.lmaxRing.publish(sequence);
		return sequence;
	}

	@Benchmark
	public void translatorDisruptor4j() {
		this.ring.publishEvent((event, sequence) -> event.setValue(sequence));
	}

	@Benchmark
	public void translatorLmax() {
		this.lmaxRing.publishEvent((event, sequence) -> event.setValue(sequence));
	}

}
