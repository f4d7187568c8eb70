package io.github.disruptor4j.spring.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders consumers so that each comes after those it waits for, in the order of
 * declaration where that leaves a choice. A depth-first walk along {@code after}: a
 * consumer met again while it is still being walked closes a cycle.
 */
final class ConsumerOrder {

	private final RingDefinition<?> ring;

	private final Map<String, ConsumerDefinition> byName = new LinkedHashMap<>();

	private final Set<String> walking = new LinkedHashSet<>();

	private final Map<String, ConsumerDefinition> done = new LinkedHashMap<>();

	private ConsumerOrder(RingDefinition<?> ring) {
		this.ring = ring;
		for (ConsumerDefinition consumer : ring.consumers()) {
			this.byName.put(consumer.name(), consumer);
		}
	}

	// expects names that are unique and known
	static List<ConsumerDefinition> of(RingDefinition<?> ring) {
		ConsumerOrder order = new ConsumerOrder(ring);
		for (ConsumerDefinition consumer : ring.consumers()) {
			order.walk(consumer);
		}
		return List.copyOf(order.done.values());
	}

	private void walk(ConsumerDefinition consumer) {
		String name = consumer.name();
		if (this.done.containsKey(name)) {
			return;
		}
		if (!this.walking.add(name)) {
			throw cycle(name);
		}
		for (String parent : consumer.after()) {
			ConsumerDefinition definition = this.byName.get(parent);
			if (definition != null) {
				walk(definition);
			}
		}
		this.walking.remove(name);
		this.done.put(name, consumer);
	}

	private ConsumerCycleException cycle(String name) {
		List<String> path = new ArrayList<>(this.walking);
		path = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
		Map<String, String> origins = new LinkedHashMap<>();
		for (String each : path) {
			ConsumerDefinition definition = this.byName.get(each);
			if (definition != null) {
				origins.put(each, definition.origin());
			}
		}
		path.add(name);
		return new ConsumerCycleException(this.ring.name(), path, origins);
	}

}
