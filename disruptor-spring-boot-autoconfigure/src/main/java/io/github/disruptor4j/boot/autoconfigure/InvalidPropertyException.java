package io.github.disruptor4j.boot.autoconfigure;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/**
 * Thrown when the value of a property is of another type than the property, or out of
 * range.
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
final class InvalidPropertyException extends RuntimeException {

	private final String name;

	private final @Nullable String value;

	private final Class<?> type;

	private final @Nullable String requirement;

	InvalidPropertyException(BindException cause) {
		super("Property '" + cause.getName() + "' has no valid value", cause);
		ConfigurationProperty property = cause.getProperty();
		this.name = (property != null) ? property.getName().toString() : cause.getName().toString();
		this.value = (property != null) ? Objects.toString(property.getValue(), null) : null;
		this.type = cause.getTarget().getType().toClass();
		this.requirement = null;
	}

	InvalidPropertyException(String name, String value, Class<?> type, String requirement) {
		super("Property '%s' is '%s', but must be %s".formatted(name, value, requirement));
		this.name = name;
		this.value = value;
		this.type = type;
		this.requirement = requirement;
	}

	String name() {
		return this.name;
	}

	@Nullable String value() {
		return this.value;
	}

	/**
	 * Returns what a value of the right type is not.
	 * @return what it must be, {@code null} when it is of another type
	 */
	@Nullable String requirement() {
		return this.requirement;
	}

	Class<?> type() {
		return this.type;
	}

}
