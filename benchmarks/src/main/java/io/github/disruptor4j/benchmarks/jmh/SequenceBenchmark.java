package io.github.disruptor4j.benchmarks.jmh;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.github.disruptor4j.Sequence;

/**
 * What the operations of a sequence cost when nobody contends for it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class SequenceBenchmark {

	private final Sequence sequence = new Sequence();

	private final com.lmax.disruptor.Sequence lmaxSequence = new com.lmax.disruptor.Sequence();

	private long value;

	@Benchmark
	public long getDisruptor4j() {
		return this.sequence.get();
	}

	@Benchmark
	public long getLmax() {
		return this.lmaxSequence.get();
	}

	@Benchmark
	public void setDisruptor4j() {
		this.sequence.set(++this.value);
	}

	@Benchmark
	public void setLmax() {
		this.lmaxSequence.set(++this.value);
	}

	@Benchmark
	public long incrementAndGetDisruptor4j() {
		return this.sequence.incrementAndGet();
	}

	@Benchmark
	public long incrementAndGetLmax() {
		return this.lmaxSequence.incrementAndGet();
	}

}
