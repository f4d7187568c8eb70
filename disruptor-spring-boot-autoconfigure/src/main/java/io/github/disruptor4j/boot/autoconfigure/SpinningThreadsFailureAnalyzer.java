package io.github.disruptor4j.boot.autoconfigure;

import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains that there are too few processors for the threads that spin.
 */
final class SpinningThreadsFailureAnalyzer extends AbstractFailureAnalyzer<TooManySpinningThreadsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, TooManySpinningThreadsException cause) {
		String consumers = cause.threads()
			.lines()
			.map((line) -> PropertyPlaces.line("Consumer", line))
			.collect(Collectors.joining());
		return new FailureAnalysis(
				"%s, and disruptor.cpu-guard is 'fail':%n%n%s".formatted(cause.getMessage(), consumers),
				TooManySpinningThreadsException.FIX, cause);
	}

}
