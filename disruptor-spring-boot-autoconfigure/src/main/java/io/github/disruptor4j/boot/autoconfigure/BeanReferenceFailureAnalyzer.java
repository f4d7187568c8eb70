package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.ClosestName;

/**
 * Explains a setting that names a bean which is not there or is something else.
 */
final class BeanReferenceFailureAnalyzer extends RingFailureAnalyzer<InvalidBeanReferenceException> {

	BeanReferenceFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(InvalidBeanReferenceException cause) {
		return "Setting '%s' of ring '%s' names the bean '%s', which %s".formatted(cause.setting(), cause.ring(),
				cause.bean(), problem(cause));
	}

	@Override
	String where(InvalidBeanReferenceException cause) {
		return place(cause, cause.setting(), cause.origin())
				+ PropertyPlaces.line("Beans of that type", list(cause.candidates()));
	}

	@Override
	String action(InvalidBeanReferenceException cause) {
		return didYouMean(ClosestName.to(cause.bean(), cause.candidates()))
				+ "Define a bean '%s' of type %s, or name another bean in %s.".formatted(cause.bean(), cause.required(),
						setting(cause, cause.setting()));
	}

	private static String problem(InvalidBeanReferenceException cause) {
		Class<?> found = cause.found();
		return (found != null) ? "is a %s and no %s".formatted(found.getName(), cause.required()) : "does not exist";
	}

}
