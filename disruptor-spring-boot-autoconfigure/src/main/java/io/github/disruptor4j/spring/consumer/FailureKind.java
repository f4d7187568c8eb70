package io.github.disruptor4j.spring.consumer;

/**
 * What failures are counted by.
 *
 * @param exception the exception's class without its package
 * @param action what was done about it
 * @since 0.1.0
 */
public record FailureKind(String exception, FailureAction action) {

	static FailureKind of(Throwable failure, FailureAction action) {
		String simpleName = failure.getClass().getSimpleName();
		return new FailureKind(simpleName.isEmpty() ? failure.getClass().getName() : simpleName, action);
	}

}
