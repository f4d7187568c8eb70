package io.github.disruptor4j.boot.autoconfigure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.spring.annotation.DiscoveredHandler;
import io.github.disruptor4j.spring.annotation.HandlerDiscovery;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.DeadLetterDefinition;
import io.github.disruptor4j.spring.graph.InvalidNameException;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.UnknownRingException;

/**
 * Merges what properties, definition beans and annotations say about rings. Weight, from
 * least to most: built-in default, {@code disruptor.defaults}, annotation, definition
 * bean, {@code disruptor.rings.<ring>}.
 */
final class RingAssembler {

	private final DisruptorProperties properties;

	private final HandlerDiscovery discovery;

	private final List<DiscoveredHandler> annotated;

	RingAssembler(DisruptorProperties properties, HandlerDiscovery discovery, List<DiscoveredHandler> annotated) {
		this.properties = properties;
		this.discovery = discovery;
		this.annotated = annotated;
	}

	/**
	 * Adds handlers that were found later.
	 * @param further the handlers
	 * @return an assembler that knows them too
	 */
	RingAssembler with(List<DiscoveredHandler> further) {
		List<DiscoveredHandler> all = new ArrayList<>(this.annotated);
		all.addAll(further);
		return new RingAssembler(this.properties, this.discovery, all);
	}

	/**
	 * Returns the names of all rings: those of the properties, then those of definition
	 * beans, then those that only annotations name.
	 * @param definitionBeans names of the definition beans
	 * @return the names
	 */
	Set<String> names(Collection<String> definitionBeans) {
		Set<String> names = new LinkedHashSet<>(this.properties.rings().keySet());
		names.addAll(definitionBeans);
		Map<String, String> seen = new HashMap<>();
		for (String name : names) {
			checkName(name, DisruptorProperties.PREFIX + ".rings." + name, seen);
		}
		Set<String> declared = Set.copyOf(names);
		for (DiscoveredHandler handler : this.annotated) {
			if (names.add(handler.ring())) {
				checkName(handler.ring(), handler.consumer().origin(), seen);
				rejectMisspelt(handler, declared);
			}
		}
		return names;
	}

	// Properties are the same with dashes and without, and whatever the case is.
	private static void checkName(String name, String origin, Map<String, String> seen) {
		InvalidNameException.check(name, name, "ring", origin);
		String letters = name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
		String other = seen.putIfAbsent(letters, name);
		if (other != null) {
			throw new InvalidNameException(name, name,
					"is a ring and so is '%s', which properties cannot tell apart".formatted(other),
					"Spell the name the same way everywhere if it is one ring, or give one of the two another name.",
					origin);
		}
	}

	// A ring that only an annotation names is fine, unless what was declared lacks just
	// what the annotation offers: then it is a spelling mistake.
	private void rejectMisspelt(DiscoveredHandler handler, Set<String> declared) {
		UnknownRingException mistake = new UnknownRingException(handler.ring(), handler.consumer().origin(), declared);
		String closest = mistake.closest();
		for (String ring : declared) {
			DisruptorProperties.Ring yml = this.properties.rings().get(ring);
			boolean unused = annotatedConsumers(ring).isEmpty() && yml != null && yml.consumers().isEmpty();
			if (lacks(ring, yml, handler.consumer().name()) || (unused && ring.equals(closest))) {
				throw mistake;
			}
		}
	}

	private boolean lacks(String ring, DisruptorProperties.@Nullable Ring yml, String consumer) {
		if (yml == null) {
			return false;
		}
		DisruptorProperties.Consumer listed = yml.consumers().get(consumer);
		return listed != null && listed.handler() == null
				&& annotatedConsumers(ring).stream().noneMatch((each) -> each.name().equals(consumer));
	}

	private List<ConsumerDefinition> annotatedConsumers(String ring) {
		List<ConsumerDefinition> consumers = new ArrayList<>();
		for (DiscoveredHandler handler : this.annotated) {
			if (handler.ring().equals(ring)) {
				consumers.add(handler.consumer());
			}
		}
		return consumers;
	}

	/**
	 * Merges everything that is said about one ring.
	 * @param ring the ring's name
	 * @param bean its definition bean, {@code null} when there is none
	 * @return the definition
	 */
	RingDefinition<Object> assemble(String ring, @Nullable RingDefinition<?> bean) {
		DisruptorProperties.Ring yml = this.properties.rings().get(ring);
		List<ConsumerDefinition> code = new ArrayList<>();
		RingDefinition.Builder<Object> builder = (bean != null) ? builder(ring, bean, code)
				: RingDefinition.builder(ring);
		code.addAll(annotatedConsumers(ring));
		builder.origin(origin(ring, bean, yml, code)).defaults(defaults(ring));
		if (yml != null) {
			new SettingsOverlay(ring, DisruptorProperties.PREFIX + ".rings." + ring).apply(builder, yml);
			if (yml.feeds() != null) {
				builder.feeds(yml.feeds());
			}
			if (yml.eventType() != null) {
				builder.eventType(ResolvableType.forClass(yml.eventType()));
			}
			if (yml.slots() != null) {
				builder.slots(yml.slots());
			}
		}
		ConsumerAssembler consumers = new ConsumerAssembler(ring, this.discovery);
		return builder
			.consumers(consumers.assemble((yml != null) ? yml.consumers() : Map.of(), code,
					builder.build().waitStrategy()))
			.build();
	}

	@SuppressWarnings("unchecked") // which type it is does not matter while merging
	private static RingDefinition.Builder<Object> builder(String ring, RingDefinition<?> bean,
			List<ConsumerDefinition> code) {
		if (!bean.name().equals(ring)) {
			throw new MisnamedRingDefinitionException(bean.name(), ring);
		}
		code.addAll(bean.consumers());
		return ((RingDefinition<Object>) bean).toBuilder();
	}

	private RingDefinition<?> defaults(String ring) {
		RingDefinition.Builder<Object> builder = RingDefinition.builder(ring);
		new SettingsOverlay(ring, DisruptorProperties.PREFIX + ".defaults").apply(builder, this.properties.defaults());
		DeadLetterDefinition deadLetter = builder.build().deadLetter();
		if (ring.equals(deadLetter.ring())) {
			// The ring that takes the dead letters of all others cannot take its own.
			builder.deadLetter(new DeadLetterDefinition(null, deadLetter.sink(), deadLetter.timeout()));
		}
		return builder.build();
	}

	private static String origin(String ring, @Nullable RingDefinition<?> bean, DisruptorProperties.@Nullable Ring yml,
			List<ConsumerDefinition> code) {
		List<String> origins = new ArrayList<>();
		if (yml != null) {
			origins.add(DisruptorProperties.PREFIX + ".rings." + ring);
		}
		if (bean != null) {
			origins.add("bean '" + ring + "'");
		}
		return origins.isEmpty() ? code.get(0).origin() : String.join(", ", origins);
	}

}
