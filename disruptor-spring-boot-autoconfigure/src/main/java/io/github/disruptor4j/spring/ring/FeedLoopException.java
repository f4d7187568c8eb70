package io.github.disruptor4j.spring.ring;

import java.util.List;

/**
 * Thrown where a consumer would wait for a ring whose consumers wait for it.
 */
@SuppressWarnings("serial") // never serialized: caught by who claims
final class FeedLoopException extends RuntimeException {

	private final List<String> rings;

	FeedLoopException(List<String> rings) {
		super("Rings wait for each other: " + rings);
		this.rings = rings;
	}

	List<String> rings() {
		return this.rings;
	}

}
