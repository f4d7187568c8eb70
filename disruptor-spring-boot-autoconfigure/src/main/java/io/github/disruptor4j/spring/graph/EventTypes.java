package io.github.disruptor4j.spring.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.ResolvableType;

/**
 * Tells a ring's event type: the declared one, or else the one type among the handlers'
 * that all handlers can take.
 */
final class EventTypes {

	private EventTypes() {
	}

	static ResolvableType resolve(RingDefinition<?> ring) {
		ResolvableType declared = ring.eventType();
		List<ResolvableType> taken = ring.consumers()
			.stream()
			.map(EventTypes::taken)
			.filter(EventTypes::known)
			.toList();
		List<ResolvableType> candidates = known(declared) ? List.of(declared) : taken;
		if (candidates.isEmpty()) {
			throw new MissingEventTypeException(ring.name(), ring.origin());
		}
		return candidates.stream()
			.filter((candidate) -> taken.stream().allMatch((type) -> type.isAssignableFrom(candidate)))
			.findFirst()
			.orElseThrow(() -> mixed(ring));
	}

	private static boolean known(ResolvableType type) {
		return type.resolve() != null;
	}

	private static ResolvableType taken(ConsumerDefinition consumer) {
		HandlerReference handler = consumer.handler();
		return (handler != null) ? handler.eventType() : ResolvableType.NONE;
	}

	private static MixedEventTypesException mixed(RingDefinition<?> ring) {
		Map<String, String> types = new LinkedHashMap<>();
		if (known(ring.eventType())) {
			types.put(ring.origin(), ring.eventType().toString());
		}
		for (ConsumerDefinition consumer : ring.consumers()) {
			HandlerReference handler = consumer.handler();
			if (handler != null && known(handler.eventType())) {
				types.put("consumer '" + consumer.name() + "' (" + handler.describe() + ")",
						handler.eventType().toString());
			}
		}
		return new MixedEventTypesException(ring.name(), types);
	}

}
