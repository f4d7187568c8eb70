package io.github.disruptor4j.boot.autoconfigure;

import java.util.Collection;
import java.util.List;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Thrown when properties below the prefix do not exist.
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
final class UnknownPropertyException extends RuntimeException {

	private final List<ConfigurationPropertyName> names;

	UnknownPropertyException(Collection<ConfigurationProperty> properties, Throwable cause) {
		super("There are no properties " + properties.stream().map(ConfigurationProperty::getName).toList(), cause);
		this.names = properties.stream().map(ConfigurationProperty::getName).sorted().toList();
	}

	List<ConfigurationPropertyName> names() {
		return this.names;
	}

}
