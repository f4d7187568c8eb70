package io.github.disruptor4j.spring.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that a ring's consumers have names of their own, code to run, and come after
 * consumers that exist.
 */
final class ConsumerValidator {

	private ConsumerValidator() {
	}

	static void validate(RingDefinition<?> ring) {
		List<String> names = names(ring);
		for (ConsumerDefinition consumer : ring.consumers()) {
			if (consumer.handler() == null) {
				throw new MissingHandlerException(ring.name(), consumer.name(), consumer.origin(), withHandler(ring));
			}
			for (String parent : consumer.after()) {
				if (!names.contains(parent)) {
					List<String> others = new ArrayList<>(names);
					others.remove(consumer.name());
					throw new UnknownParentException(ring.name(), consumer.name(), parent, consumer.origin(), others);
				}
			}
		}
		SharingValidator.validate(ring);
	}

	private static List<String> withHandler(RingDefinition<?> ring) {
		return ring.consumers()
			.stream()
			.filter((consumer) -> consumer.handler() != null)
			.map(ConsumerDefinition::name)
			.toList();
	}

	private static List<String> names(RingDefinition<?> ring) {
		Map<String, ConsumerDefinition> byName = new LinkedHashMap<>();
		for (ConsumerDefinition consumer : ring.consumers()) {
			InvalidNameException.check(ring.name(), consumer.name(), "consumer", consumer.origin());
			ConsumerDefinition other = byName.putIfAbsent(consumer.name(), consumer);
			if (other != null) {
				throw new DuplicateConsumerException(ring.name(), consumer.name(),
						List.of(other.origin(), consumer.origin()));
			}
		}
		return List.copyOf(byName.keySet());
	}

}
