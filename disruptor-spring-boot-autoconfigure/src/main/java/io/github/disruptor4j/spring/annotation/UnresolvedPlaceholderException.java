package io.github.disruptor4j.spring.annotation;

/**
 * Thrown when an attribute of {@link DisruptorHandler @DisruptorHandler} holds a
 * placeholder that nothing resolves.
 */
@SuppressWarnings("serial") // never serialized: becomes an InvalidHandlerException
final class UnresolvedPlaceholderException extends RuntimeException {

	private final String value;

	UnresolvedPlaceholderException(String value, IllegalArgumentException cause) {
		super("Nothing resolves '" + value + "'", cause);
		this.value = value;
	}

	String value() {
		return this.value;
	}

}
