package io.github.disruptor4j.spring.consumer;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * Thrown when a ring starts and a handler bean cannot be called the way its declaration
 * says.
 *
 * @since 0.1.0
 */
public class HandlerBindingException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable HandlerReference reference;

	HandlerBindingException(HandlerReference reference, String reason) {
		this(reference, reason, null);
	}

	HandlerBindingException(HandlerReference reference, String reason, @Nullable Throwable cause) {
		super("Handler " + reference + " cannot be called: " + reason, cause);
		this.reference = reference;
	}

	/**
	 * Returns the handler that cannot be called.
	 * @return the handler, {@code null} after deserialization
	 */
	public @Nullable HandlerReference getReference() {
		return this.reference;
	}

}
