package io.github.disruptor4j.spring.ring;

import java.util.ArrayList;
import java.util.List;

import io.github.disruptor4j.spring.consumer.DeadLetters;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.DeadLetterDefinition;
import io.github.disruptor4j.spring.graph.ErrorHandling;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.InvalidSettingException;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.Slots;

/**
 * Opens an office for each consumer of a ring whose error policy asks for one.
 *
 * @param <E> the type of event
 */
final class DeadLetterOffices<E> {

	private final RingGraph<E> graph;

	private final RingResources resources;

	private final List<DeadLetterTarget> targets = new ArrayList<>();

	DeadLetterOffices(RingGraph<E> graph, RingResources resources) {
		this.graph = graph;
		this.resources = resources;
	}

	DeadLetters<E> of(ConsumerDefinition consumer, ErrorHandling handling) {
		if (handling.last() != ErrorPolicy.DEAD_LETTER) {
			return (sequence, attempts, exception, event) -> {
				throw new IllegalStateException("No dead letters were asked for");
			};
		}
		HandlerReference handler = consumer.handler();
		if (this.graph.slots() == Slots.RANGE || (handler != null && handler.shape().isRange())) {
			String others = (handling.policy() == ErrorPolicy.DEAD_LETTER) ? "halt, skip or retry" : "halt or skip";
			throw new InvalidSettingException(this.graph.ring().name(), setting(consumer, handling), "dead-letter",
					others + ", as a handler of ranges is given no events to make dead letters of", consumer.origin(),
					"Set it to " + others + ".");
		}
		DeadLetterTarget target = target(consumer);
		this.targets.add(target);
		return new DeadLetterOffice<>(this.graph.ring().name(), consumer.name(),
				EventCopiers.find(this.graph, this.resources), target, settings().timeout());
	}

	// Where the policy was set: for the consumer or for all of the ring, at once or for
	// what retries have not helped.
	private static String setting(ConsumerDefinition consumer, ErrorHandling handling) {
		boolean then = handling.policy() != ErrorPolicy.DEAD_LETTER;
		boolean own = (then ? consumer.onError().then() : consumer.onError().policy()) != null;
		return (own ? "consumers." + consumer.name() + "." : "") + (then ? "on-error.then" : "on-error.policy");
	}

	private DeadLetterTarget target(ConsumerDefinition consumer) {
		String ring = settings().ring();
		if (ring != null) {
			return new DeadLetterRing(ring, () -> this.resources.deadLetterRing(ring));
		}
		String sink = sink();
		return new DeadLetterThread("disruptor-%s-%s-dead-letters".formatted(this.graph.ring().name(), consumer.name()),
				() -> this.resources.deadLetterSink(sink));
	}

	private String sink() {
		String bean = settings().sink();
		List<String> beans = (bean != null) ? List.of(bean)
				: this.resources.deadLetterSinks(this.graph.ring().eventType());
		if (beans.size() == 1) {
			return beans.get(0);
		}
		String type = "DeadLetterSink<%s>".formatted(this.graph.ring().eventType().toClass().getSimpleName());
		String property = "disruptor.rings." + this.graph.ring().name() + ".dead-letter.";
		throw new InvalidSettingException(this.graph.ring().name(), "dead-letter",
				beans.isEmpty() ? "not set" : "open to " + String.join(", ", beans),
				"set to a ring or a sink, as the error policy says dead-letter and there is %s bean of type %s"
					.formatted(beans.isEmpty() ? "no" : "more than one", type),
				this.graph.ring().origin(),
				beans.isEmpty() ? "Set %sring or %1$ssink, or define a bean of type %s.".formatted(property, type)
						: "Set %ssink to one of: %s.".formatted(property, String.join(", ", beans)));
	}

	private DeadLetterDefinition settings() {
		return this.graph.ring().deadLetter();
	}

	void close() {
		this.targets.forEach(DeadLetterTarget::close);
	}

}
