package io.github.disruptor4j.boot.endpoint;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.spring.consumer.FailureAction;
import io.github.disruptor4j.spring.consumer.HandlerFailure;

/**
 * A failure as the endpoint shows it.
 *
 * @param consumer the consumer whose handler threw
 * @param sequence the event's sequence, -1 when a start or shutdown hook threw
 * @param exception the exception's class
 * @param message the exception's message
 * @param action what was done about it, {@code null} when the failure is why the ring has
 * failed
 * @param time when it happened, {@code null} likewise
 * @since 0.1.0
 */
public record FailureDescriptor(String consumer, long sequence, String exception, @Nullable String message,
		@Nullable FailureAction action, @Nullable Instant time) {

	static @Nullable FailureDescriptor of(@Nullable ConsumerFailure failure) {
		return (failure != null) ? new FailureDescriptor(failure.consumer(), failure.sequence(),
				failure.cause().getClass().getName(), failure.cause().getMessage(), null, null) : null;
	}

	static @Nullable FailureDescriptor of(String consumer, @Nullable HandlerFailure failure) {
		return (failure != null) ? new FailureDescriptor(consumer, failure.sequence(),
				failure.cause().getClass().getName(), failure.cause().getMessage(), failure.action(), failure.time())
				: null;
	}

}
