package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.UnknownParentException;

/**
 * Explains an {@code after} that names no consumer.
 */
final class UnknownParentFailureAnalyzer extends RingFailureAnalyzer<UnknownParentException> {

	UnknownParentFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(UnknownParentException cause) {
		return "Consumer '%s' of ring '%s' comes after '%s', which is not a consumer of that ring"
			.formatted(cause.consumer(), cause.ring(), cause.parent());
	}

	@Override
	String where(UnknownParentException cause) {
		return place(cause, "consumers." + cause.consumer() + ".after", cause.origin())
				+ PropertyPlaces.line("Other consumers of the ring", list(cause.known()));
	}

	@Override
	String action(UnknownParentException cause) {
		return didYouMean(cause.closest()) + "Correct what '%s' comes after, or add a consumer '%s' to the ring."
			.formatted(cause.consumer(), cause.parent());
	}

}
