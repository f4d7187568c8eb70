package io.github.disruptor4j.boot.autoconfigure;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.ClosestName;
import io.github.disruptor4j.spring.graph.MissingEventTypeException;

/**
 * Explains a ring whose event type nothing tells.
 */
final class MissingEventTypeFailureAnalyzer extends RingFailureAnalyzer<MissingEventTypeException> {

	private final Environment environment;

	MissingEventTypeFailureAnalyzer(Environment environment) {
		super(environment);
		this.environment = environment;
	}

	@Override
	String description(MissingEventTypeException cause) {
		return "Nothing tells the type of the events of ring '%s'".formatted(cause.ring());
	}

	@Override
	String where(MissingEventTypeException cause) {
		Set<String> others = others(cause);
		return PropertyPlaces.line("Declared by", cause.origin())
				+ (others.isEmpty() ? "" : PropertyPlaces.line("Other rings below disruptor.rings", list(others)));
	}

	@Override
	String action(MissingEventTypeException cause) {
		return didYouMean(ClosestName.to(cause.ring(), others(cause)))
				+ "Set %s to the name of a class, or add a handler that takes the event as its parameter."
					.formatted(property(cause, "event-type"));
	}

	private Set<String> others(MissingEventTypeException cause) {
		Set<String> rings = new TreeSet<>(Binder.get(this.environment)
			.bind(DisruptorProperties.PREFIX + ".rings", Bindable.mapOf(String.class, Object.class))
			.map(Map::keySet)
			.orElse(Set.of()));
		rings.remove(cause.ring());
		return rings;
	}

}
