package io.github.disruptor4j.boot.autoconfigure;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/**
 * Thrown when the value of a property is of another type than the property.
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
final class InvalidPropertyException extends RuntimeException {

	private final String name;

	private final @Nullable String value;

	private final Class<?> type;

	InvalidPropertyException(BindException cause) {
		super("Property '" + cause.getName() + "' has no valid value", cause);
		ConfigurationProperty property = cause.getProperty();
		this.name = (property != null) ? property.getName().toString() : cause.getName().toString();
		this.value = (property != null) ? Objects.toString(property.getValue(), null) : null;
		this.type = cause.getTarget().getType().toClass();
	}

	String name() {
		return this.name;
	}

	@Nullable String value() {
		return this.value;
	}

	Class<?> type() {
		return this.type;
	}

}
