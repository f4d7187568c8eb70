package io.github.disruptor4j.boot.autoconfigure;

import java.util.Collection;

import org.springframework.core.ResolvableType;

import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.graph.InvalidSettingException;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.Slots;

/**
 * Sees that a ring which takes the dead letters of another can hold them: otherwise the
 * first event that fails would tell.
 */
final class DeadLetterRingCheck {

	private DeadLetterRingCheck() {
	}

	static void validate(Collection<? extends RingGraph<?>> graphs) {
		for (RingGraph<?> graph : graphs) {
			String target = graph.ring().deadLetter().ring();
			for (RingGraph<?> other : graphs) {
				if (other.ring().name().equals(target) && !takesDeadLetters(other, graph.ring())) {
					throw unfit(graph.ring(), other);
				}
			}
		}
	}

	private static boolean takesDeadLetters(RingGraph<?> graph, RingDefinition<?> source) {
		ResolvableType type = graph.ring().eventType();
		if (graph.slots() != Slots.REFERENCE || !type.toClass().isAssignableFrom(DeadLetter.class)) {
			return false;
		}
		ResolvableType letters = type.as(DeadLetter.class).getGeneric(0);
		return letters.resolve() == null || letters.isAssignableFrom(source.eventType());
	}

	private static InvalidSettingException unfit(RingDefinition<?> ring, RingGraph<?> target) {
		String name = target.ring().name();
		String carries = (target.slots() == Slots.RANGE) ? "no events" : target.ring().eventType().toString();
		return new InvalidSettingException(ring.name(), "dead-letter.ring", name,
				"a ring by reference that takes DeadLetter<%s>, while '%s' carries %s".formatted(
						ring.eventType().toClass().getSimpleName(), name,
						(target.slots() == Slots.PRE_ALLOCATED) ? carries + ", pre-allocated" : carries),
				ring.origin(),
				"Name a ring whose handlers take DeadLetter<%s>, or set disruptor.rings.%s.event-type to %s."
					.formatted(ring.eventType().toClass().getSimpleName(), name, DeadLetter.class.getName()));
	}

}
