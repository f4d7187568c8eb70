package io.github.disruptor4j.spring.ring;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

import io.github.disruptor4j.HiddenEvents;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * Which consumers hide events, and from whom: all that come after them, near or far.
 */
final class HiddenFromOthers {

	private final RingGraph<?> graph;

	private final Map<String, HiddenEvents> byConsumer = new LinkedHashMap<>();

	HiddenFromOthers(RingGraph<?> graph) {
		this.graph = graph;
		int size = graph.ring().bufferSize();
		graph.consumers()
			.stream()
			.filter((consumer) -> consumer.onError().or(graph.ring().onError()).resolve().hide())
			.forEach((consumer) -> this.byConsumer.put(consumer.name(), new HiddenEvents(size)));
	}

	/**
	 * Returns what to tell of events that a consumer hides.
	 * @param consumer one that does
	 * @return what takes their sequences
	 */
	LongConsumer by(ConsumerDefinition consumer) {
		HiddenEvents events = this.byConsumer.get(consumer.name());
		if (events == null) {
			throw new IllegalArgumentException(consumer + " hides nothing");
		}
		return events::hide;
	}

	/**
	 * Returns what is hidden from a consumer.
	 * @param consumer the consumer
	 * @return the events that those before it hide
	 */
	HiddenEvents[] above(ConsumerDefinition consumer) {
		Set<String> above = new LinkedHashSet<>();
		collect(consumer.name(), above);
		return above.stream()
			.filter(this.byConsumer::containsKey)
			.map(this.byConsumer::get)
			.toArray(HiddenEvents[]::new);
	}

	private void collect(String consumer, Set<String> above) {
		for (String parent : this.graph.parentsOf(consumer)) {
			if (above.add(parent)) {
				collect(parent, above);
			}
		}
	}

}
