package io.github.disruptor4j.spring.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which rings feed which: as declared, and with their dead letters. A ring that feeds
 * another stops before it, so none may feed itself, directly or through others.
 *
 * @since 0.1.0
 */
public final class RingNetwork {

	private static final String FEEDS = "feeds";

	private static final String DEAD_LETTER = "dead-letter.ring";

	private final Map<String, RingDefinition<?>> rings = new LinkedHashMap<>();

	private final Set<String> walking = new LinkedHashSet<>();

	private final Set<String> done = new LinkedHashSet<>();

	private RingNetwork(Collection<? extends RingGraph<?>> graphs) {
		for (RingGraph<?> graph : graphs) {
			this.rings.put(graph.ring().name(), graph.ring());
		}
	}

	/**
	 * Checks how the rings of an application feed each other.
	 * @param graphs all rings
	 * @throws InvalidSettingException if a ring is named that does not exist, or if rings
	 * feed each other in a circle
	 */
	public static void validate(Collection<? extends RingGraph<?>> graphs) {
		RingNetwork network = new RingNetwork(graphs);
		for (RingDefinition<?> ring : network.rings.values()) {
			network.names(ring);
		}
		for (RingDefinition<?> ring : network.rings.values()) {
			network.walk(ring, null);
		}
	}

	private void names(RingDefinition<?> ring) {
		for (String fed : ring.feeds()) {
			require(ring, FEEDS, fed);
		}
		String deadLetters = ring.deadLetter().ring();
		if (deadLetters != null) {
			require(ring, DEAD_LETTER, deadLetters);
		}
	}

	private void require(RingDefinition<?> ring, String setting, String name) {
		if (!this.rings.containsKey(name)) {
			List<String> others = new ArrayList<>(this.rings.keySet());
			others.remove(ring.name());
			String closest = ClosestName.to(name, others);
			throw new InvalidSettingException(ring.name(), setting, name, "the name of another ring", ring.origin(),
					((closest != null) ? "Did you mean '" + closest + "'? " : "") + "Name another ring"
							+ (others.isEmpty() ? ", of which there is none yet."
									: ": " + String.join(", ", others) + "."));
		}
	}

	private void walk(RingDefinition<?> ring, @Nullable String feeder) {
		if (this.done.contains(ring.name())) {
			return;
		}
		if (!this.walking.add(ring.name())) {
			throw circle(ring.name(), (feeder != null) ? feeder : ring.name());
		}
		for (String fed : fedBy(ring)) {
			RingDefinition<?> next = this.rings.get(fed);
			if (next != null) {
				walk(next, ring.name());
			}
		}
		this.walking.remove(ring.name());
		this.done.add(ring.name());
	}

	private static Set<String> fedBy(RingDefinition<?> ring) {
		Set<String> fed = new LinkedHashSet<>(ring.feeds());
		String deadLetters = ring.deadLetter().ring();
		if (deadLetters != null) {
			fed.add(deadLetters);
		}
		return fed;
	}

	private InvalidSettingException circle(String fed, String feeder) {
		List<String> path = new ArrayList<>(this.walking);
		path = new ArrayList<>(path.subList(path.indexOf(fed), path.size()));
		path.add(fed);
		RingDefinition<?> ring = this.rings.get(feeder);
		boolean declared = ring != null && ring.feeds().contains(fed);
		return new InvalidSettingException(feeder, declared ? FEEDS : DEAD_LETTER, fed,
				"a ring that doesn't feed this one in turn, as in " + String.join(" -> ", path),
				(ring != null) ? ring.origin() : feeder,
				"Remove one of these, or send what goes round in the circle into a ring of its own.");
	}

}
