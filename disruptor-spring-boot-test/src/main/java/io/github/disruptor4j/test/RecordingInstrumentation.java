package io.github.disruptor4j.test;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.ring.RingContainers;
import io.github.disruptor4j.spring.ring.RingInstrumentation;
import io.github.disruptor4j.spring.ring.RingProbe;

/**
 * Lets recordings see what consumers are given, whatever form their handlers have.
 */
final class RecordingInstrumentation implements RingInstrumentation {

	private final Supplier<RingContainers> rings;

	private final Map<String, Collection<Recording<?>>> recordings = new ConcurrentHashMap<>();

	RecordingInstrumentation(Supplier<RingContainers> rings) {
		this.rings = rings;
	}

	@Override
	public RingProbe probe(RingGraph<?> ring) {
		String name = ring.ring().name();
		return (consumer) -> new RecordingProbe(consumer, () -> this.rings.get().container(name).ringBuffer(),
				of(name));
	}

	void add(String ring, Recording<?> recording) {
		of(ring).add(recording);
	}

	void clear() {
		this.recordings.values().forEach(Collection::clear);
	}

	private Collection<Recording<?>> of(String ring) {
		return this.recordings.computeIfAbsent(ring, (name) -> new CopyOnWriteArrayList<>());
	}

}
