package io.github.disruptor4j.spring.graph;

import java.util.ArrayList;
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
		List<ResolvableType> taken = new ArrayList<>();
		for (ConsumerDefinition consumer : ring.consumers()) {
			HandlerReference handler = consumer.handler();
			if (handler != null && known(handler.eventType())) {
				taken.add(handler.eventType());
			}
		}
		List<ResolvableType> candidates = known(declared) ? List.of(declared) : taken;
		if (candidates.isEmpty()) {
			throw new MissingEventTypeException(ring.name(), ring.origin());
		}
		for (ResolvableType candidate : candidates) {
			if (fitsAll(candidate, taken)) {
				return candidate;
			}
		}
		throw mixed(ring);
	}

	private static boolean fitsAll(ResolvableType candidate, List<ResolvableType> taken) {
		for (ResolvableType type : taken) {
			if (!type.isAssignableFrom(candidate)) {
				return false;
			}
		}
		return true;
	}

	private static boolean known(ResolvableType type) {
		return type.resolve() != null;
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
