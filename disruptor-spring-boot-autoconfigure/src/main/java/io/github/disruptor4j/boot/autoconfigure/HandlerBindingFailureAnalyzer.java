package io.github.disruptor4j.boot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.disruptor4j.spring.consumer.HandlerBindingException;

/**
 * Explains a handler whose bean does not let it be called, as a proxy does that has only
 * the bean's interfaces.
 */
final class HandlerBindingFailureAnalyzer extends AbstractFailureAnalyzer<HandlerBindingException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, HandlerBindingException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Declare the method in an interface of the bean, have the bean proxied by class"
						+ " (spring.aop.proxy-target-class=true), or make the method visible to the proxy.",
				cause);
	}

}
