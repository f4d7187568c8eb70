package io.github.disruptor4j.spring.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.ResolvableType;

/**
 * A ring with its consumers in the order in which they see an event. Whoever has one has
 * a valid description: names are known, nothing waits for itself, every consumer has
 * code, and all agree on the event type. Immutable.
 *
 * @param <E> the event's type
 * @since 0.1.0
 */
public final class RingGraph<E> {

	private final RingDefinition<E> ring;

	private final Slots slots;

	private final Map<String, ConsumerDefinition> consumers;

	private RingGraph(RingDefinition<E> ring, Slots slots, List<ConsumerDefinition> ordered) {
		this.ring = ring;
		this.slots = slots;
		this.consumers = new LinkedHashMap<>();
		for (ConsumerDefinition consumer : ordered) {
			this.consumers.put(consumer.name(), consumer);
		}
	}

	/**
	 * Checks a definition and orders its consumers.
	 * @param <E> the event's type
	 * @param definition the definition; its event type may be open where the handlers'
	 * types agree
	 * @return the graph
	 * @throws InvalidRingException if the definition holds a mistake; the subclass tells
	 * which
	 */
	public static <E> RingGraph<E> of(RingDefinition<E> definition) {
		SettingsValidator.validate(definition);
		ConsumerValidator.validate(definition);
		boolean range = SlotTypes.isRange(definition);
		ResolvableType eventType = range ? ResolvableType.forClass(Void.class) : EventTypes.resolve(definition);
		Slots slots = range ? Slots.RANGE : SlotTypes.resolve(definition, eventType);
		SlotsValidator.validate(definition, slots);
		return new RingGraph<>(definition.toBuilder().eventType(eventType).build(), slots,
				ConsumerOrder.of(definition));
	}

	/**
	 * Returns the definition, with its event type known.
	 * @return the definition
	 */
	public RingDefinition<E> ring() {
		return this.ring;
	}

	/**
	 * Returns what the slots hold, as declared or as the event type tells.
	 * @return what the slots hold
	 */
	public Slots slots() {
		return this.slots;
	}

	/**
	 * Returns the consumers so that each comes after those it waits for.
	 * @return the consumers
	 */
	public List<ConsumerDefinition> consumers() {
		return List.copyOf(this.consumers.values());
	}

	/**
	 * Returns the consumers that one waits for.
	 * @param consumer the consumer's name
	 * @return their names, empty when it follows the publishers
	 * @throws IllegalArgumentException if the ring has no such consumer
	 */
	public List<String> parentsOf(String consumer) {
		ConsumerDefinition definition = this.consumers.get(consumer);
		if (definition == null) {
			throw new IllegalArgumentException("Ring '%s' has no consumer '%s'".formatted(this.ring.name(), consumer));
		}
		return definition.after();
	}

	/**
	 * Returns the consumers that no other waits for. A slot is free again when all of
	 * them are done with it.
	 * @return their names
	 */
	public List<String> leaves() {
		List<String> parents = this.consumers.values().stream().flatMap((each) -> each.after().stream()).toList();
		return this.consumers.keySet().stream().filter((name) -> !parents.contains(name)).toList();
	}

	/**
	 * Draws the graph.
	 * @return the text of a Mermaid flowchart
	 */
	public String toMermaid() {
		return MermaidText.of(this);
	}

	/**
	 * Describes the ring in one line, for the log.
	 * @return the line
	 */
	public String describe() {
		String graph = this.consumers.values().stream().map(RingGraph::describe).collect(Collectors.joining(", "));
		return "'%s'%s: %d slots%s, %s producer, %s; consumers: %s".formatted(this.ring.name(), eventTypeText(),
				this.ring.bufferSize(), slotsText(), SettingsValidator.lowerCase(this.ring.producerType()),
				this.ring.waitStrategy().describe(), graph.isEmpty() ? "none" : graph);
	}

	private String eventTypeText() {
		return (this.slots != Slots.RANGE) ? " of " + this.ring.eventType() : "";
	}

	private String slotsText() {
		return switch (this.slots) {
			case PRE_ALLOCATED -> "";
			case REFERENCE -> " by reference";
			case RANGE -> " without events";
		};
	}

	private static String describe(ConsumerDefinition consumer) {
		return consumer.after().isEmpty() ? consumer.name()
				: consumer.name() + " (after " + String.join(" and ", consumer.after()) + ")";
	}

	@Override
	public String toString() {
		return describe();
	}

}
