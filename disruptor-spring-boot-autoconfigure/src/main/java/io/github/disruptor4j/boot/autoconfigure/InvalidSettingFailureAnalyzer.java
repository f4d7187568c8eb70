package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.InvalidSettingException;

/**
 * Explains a setting that is out of range.
 */
final class InvalidSettingFailureAnalyzer extends RingFailureAnalyzer<InvalidSettingException> {

	InvalidSettingFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(InvalidSettingException cause) {
		return "Setting '%s' of ring '%s' is %s, but must be %s".formatted(cause.setting(), cause.ring(), cause.value(),
				cause.requirement());
	}

	@Override
	String where(InvalidSettingException cause) {
		return place(cause, cause.setting(), cause.origin());
	}

	@Override
	String action(InvalidSettingException cause) {
		String fix = cause.fix();
		return (fix != null) ? fix : "Change the value to one that is %s.".formatted(cause.requirement());
	}

}
