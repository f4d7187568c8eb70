package io.github.disruptor4j.boot.autoconfigure;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.graph.InvalidRingException;

/**
 * Thrown when a setting names a bean that does not exist or is of another type.
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
final class InvalidBeanReferenceException extends InvalidRingException {

	private final String setting;

	private final String bean;

	private final String required;

	private final @Nullable Class<?> found;

	private final String origin;

	private final List<String> candidates;

	InvalidBeanReferenceException(String ring, String setting, String bean, String required, @Nullable Class<?> found,
			String origin, Collection<String> candidates) {
		super(ring, "Setting '%s' of ring '%s' names bean '%s', which %s".formatted(setting, ring, bean,
				(found != null) ? "is no " + required : "does not exist"));
		this.setting = setting;
		this.bean = bean;
		this.required = required;
		this.found = found;
		this.origin = origin;
		this.candidates = List.copyOf(candidates);
	}

	String setting() {
		return this.setting;
	}

	String bean() {
		return this.bean;
	}

	/**
	 * Returns what the bean should be.
	 * @return names of types
	 */
	String required() {
		return this.required;
	}

	/**
	 * Returns what the bean is.
	 * @return its type, {@code null} when there is no such bean
	 */
	@Nullable Class<?> found() {
		return this.found;
	}

	String origin() {
		return this.origin;
	}

	/**
	 * Returns the beans that could be named.
	 * @return their names
	 */
	List<String> candidates() {
		return this.candidates;
	}

}
