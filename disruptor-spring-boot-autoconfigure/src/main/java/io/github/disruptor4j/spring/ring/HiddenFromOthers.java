package io.github.disruptor4j.spring.ring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
		for (ConsumerDefinition consumer : graph.consumers()) {
			if (consumer.onError().or(graph.ring().onError()).resolve().hide()) {
				this.byConsumer.put(consumer.name(), new HiddenEvents(size));
			}
		}
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
		List<HiddenEvents> hidden = new ArrayList<>();
		for (String each : above) {
			HiddenEvents events = this.byConsumer.get(each);
			if (events != null) {
				hidden.add(events);
			}
		}
		return hidden.toArray(new HiddenEvents[0]);
	}

	private void collect(String consumer, Set<String> above) {
		for (String parent : this.graph.parentsOf(consumer)) {
			if (above.add(parent)) {
				collect(parent, above);
			}
		}
	}

}
