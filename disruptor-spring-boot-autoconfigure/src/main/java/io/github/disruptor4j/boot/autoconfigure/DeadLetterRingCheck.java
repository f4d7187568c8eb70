package io.github.disruptor4j.boot.autoconfigure;

import java.util.Collection;

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
			graphs.stream()
				.filter((other) -> other.ring().name().equals(target) && !takesDeadLetters(other))
				.findFirst()
				.ifPresent((other) -> {
					throw unfit(graph.ring(), other);
				});
		}
	}

	private static boolean takesDeadLetters(RingGraph<?> graph) {
		return graph.slots() == Slots.REFERENCE
				&& graph.ring().eventType().toClass().isAssignableFrom(DeadLetter.class);
	}

	private static InvalidSettingException unfit(RingDefinition<?> ring, RingGraph<?> target) {
		return new InvalidSettingException(ring.name(), "dead-letter.ring", target.ring().name(),
				"a ring by reference whose handlers take %s, while ring '%s' carries %s".formatted(
						DeadLetter.class.getSimpleName(), target.ring().name(),
						(target.slots() == Slots.RANGE) ? "no events" : target.ring().eventType()),
				ring.origin());
	}

}
