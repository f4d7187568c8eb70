package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.disruptor4j.WorkProcessor;

/**
 * Which consumers of a ring share their events, by their common name. Safe for use by
 * many threads.
 */
final class ConsumerTeams {

	private final Map<String, List<ManagedConsumer>> teams = new ConcurrentHashMap<>();

	void add(String name, List<ManagedConsumer> members) {
		this.teams.put(name, new CopyOnWriteArrayList<>(members));
	}

	boolean contains(String name) {
		return this.teams.containsKey(name);
	}

	List<ManagedConsumer> members(String name) {
		return List.copyOf(this.teams.getOrDefault(name, List.of()));
	}

	/**
	 * Returns whom to follow in order to follow a consumer: where several share the
	 * events, what one has handled says nothing about the others' events.
	 * @param consumer the consumer
	 * @return all of its team, or itself
	 */
	List<ManagedConsumer> of(ManagedConsumer consumer) {
		return this.teams.values()
			.stream()
			.filter((members) -> members.contains(consumer))
			.findAny()
			.map(List::copyOf)
			.orElse(List.of(consumer));
	}

	/**
	 * Checks that the others of its team can do a consumer's work.
	 * @param consumer the consumer, in a team or not
	 * @throws IllegalStateException if they cannot
	 */
	void requireReplaceable(ManagedConsumer consumer) {
		if (consumer.processor() instanceof WorkProcessor<?>) {
			return;
		}
		this.teams.forEach((name, members) -> {
			if (members.contains(consumer)) {
				throw new IllegalStateException("Consumer '" + consumer.getName()
						+ "' cannot be removed alone: it handles keys that no other handles; remove all of '" + name
						+ "'");
			}
		});
	}

	void remove(ManagedConsumer consumer) {
		this.teams.values().removeIf((members) -> members.remove(consumer) && members.isEmpty());
	}

}
