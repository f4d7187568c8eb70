package io.github.disruptor4j.benchmarks.engine;

import java.util.List;
import java.util.stream.IntStream;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Several rings of one engine. The producer serves them in turn, some events to each, so
 * that every ring gets every value.
 */
final class RingsInTurn implements Session {

	private static final long TURN = 1000;

	private final List<Session> rings;

	RingsInTurn(Engine engine, Workload workload) {
		this.rings = IntStream.range(0, workload.rings())
			.mapToObj((ring) -> engine.open(workload.ofRing(ring)))
			.toList();
	}

	@Override
	public void publish(long first, long count) {
		long end = first + count;
		for (long value = first; value < end; value += TURN) {
			for (Session ring : this.rings) {
				ring.publish(value, Math.min(TURN, end - value));
			}
		}
	}

	@Override
	public List<? extends Tally> tallies() {
		return this.rings.stream().flatMap((ring) -> ring.tallies().stream()).toList();
	}

	@Override
	public List<Thread> consumers() {
		return this.rings.stream().flatMap((ring) -> ring.consumers().stream()).toList();
	}

	@Override
	public void close() {
		this.rings.forEach(Session::close);
	}

}
