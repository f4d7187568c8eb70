package io.github.disruptor4j.spring.ring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders rings so that each comes before those it feeds, in the order of declaration
 * where that leaves a choice. What was declared counts for more than what was seen at run
 * time: only that can go round in a circle, and then what closes the circle is passed
 * over.
 */
final class StopOrder {

	private final Map<String, RingContainer<?>> rings = new LinkedHashMap<>();

	private final Set<String> walking = new HashSet<>();

	private final Set<String> done = new HashSet<>();

	private final List<RingContainer<?>> last = new ArrayList<>();

	private StopOrder(List<RingContainer<?>> rings) {
		for (RingContainer<?> ring : rings) {
			this.rings.put(ring.name(), ring);
		}
	}

	static List<RingContainer<?>> of(List<RingContainer<?>> rings) {
		StopOrder order = new StopOrder(rings);
		List<RingContainer<?>> reverse = new ArrayList<>(rings);
		Collections.reverse(reverse);
		for (RingContainer<?> ring : reverse) {
			order.walk(ring);
		}
		List<RingContainer<?>> first = new ArrayList<>(order.last);
		Collections.reverse(first);
		return first;
	}

	private void walk(RingContainer<?> ring) {
		if (this.done.contains(ring.name()) || !this.walking.add(ring.name())) {
			return;
		}
		Set<String> fed = new LinkedHashSet<>(ring.declaredFeeds());
		fed.addAll(ring.feeds());
		for (String name : fed) {
			RingContainer<?> next = this.rings.get(name);
			if (next != null) {
				walk(next);
			}
		}
		this.walking.remove(ring.name());
		this.done.add(ring.name());
		this.last.add(ring);
	}

}
