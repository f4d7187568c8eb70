package io.github.disruptor4j.boot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.InvalidRingException;

/**
 * Explains one kind of mistake in the description of a ring: what is wrong, where it was
 * written, what to do.
 *
 * @param <T> the mistake
 */
abstract class RingFailureAnalyzer<T extends InvalidRingException> extends AbstractFailureAnalyzer<T> {

	private final PropertyPlaces places;

	RingFailureAnalyzer(Environment environment) {
		this.places = new PropertyPlaces(environment);
	}

	@Override
	protected final FailureAnalysis analyze(Throwable rootFailure, T cause) {
		return new FailureAnalysis("%s:%n%n%s".formatted(description(cause), where(cause)), action(cause), cause);
	}

	/**
	 * Says what is wrong.
	 * @param cause the mistake
	 * @return a sentence without its full stop, which the place follows
	 */
	abstract String description(T cause);

	/**
	 * Says where the mistake was written.
	 * @param cause the mistake
	 * @return lines, indented
	 */
	abstract String where(T cause);

	/**
	 * Says what to do.
	 * @param cause the mistake
	 * @return one or more sentences
	 */
	abstract String action(T cause);

	final String place(T cause, String setting, String origin) {
		return this.places.describe(origin, property(cause, setting), defaultProperty(setting));
	}

	/**
	 * Names what to change for a setting.
	 * @param cause the mistake
	 * @param setting the setting
	 * @return the property that is set, or that of the ring
	 */
	final String setting(T cause, String setting) {
		String set = this.places.firstSet(property(cause, setting), defaultProperty(setting));
		return (set != null) ? set : property(cause, setting);
	}

	static String property(InvalidRingException cause, String setting) {
		return DisruptorProperties.PREFIX + ".rings." + cause.ring() + "." + setting;
	}

	private static String defaultProperty(String setting) {
		return DisruptorProperties.PREFIX + ".defaults." + setting;
	}

	static String didYouMean(@Nullable String closest) {
		return (closest != null) ? "Did you mean '" + closest + "'? " : "";
	}

	static String list(Iterable<String> names) {
		String joined = String.join(", ", names);
		return joined.isEmpty() ? "none" : joined;
	}

}
