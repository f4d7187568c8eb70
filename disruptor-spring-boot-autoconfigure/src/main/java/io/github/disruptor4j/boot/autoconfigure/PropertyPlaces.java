package io.github.disruptor4j.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

/**
 * Tells where a property was set, as the block that failure messages show.
 *
 * @param environment the environment
 */
record PropertyPlaces(Environment environment) {

	/**
	 * Describes the first of some properties that is set.
	 * @param otherwise where the value was declared when no property is set
	 * @param names names of properties
	 * @return the block, its lines indented
	 */
	String describe(String otherwise, String... names) {
		for (String name : names) {
			String place = place(name);
			if (place != null) {
				return place;
			}
		}
		return line("Declared by", otherwise);
	}

	/**
	 * Returns the first of some properties that is set.
	 * @param names names of properties
	 * @return the name, {@code null} when none is set
	 */
	@Nullable String firstSet(String... names) {
		for (String name : names) {
			if (!find(name).isEmpty()) {
				return name;
			}
		}
		return null;
	}

	/**
	 * Returns what a property was set to.
	 * @param name the property's name
	 * @return the value as it was written, {@code null} when the property is not set
	 */
	@Nullable String value(String name) {
		ConfigurationProperty property = get(name);
		return (property != null) ? String.valueOf(property.getValue()) : null;
	}

	private @Nullable String place(String name) {
		List<ConfigurationProperty> found = find(name);
		if (found.isEmpty()) {
			return null;
		}
		String values = String.join(", ",
				found.stream().map((property) -> String.valueOf(property.getValue())).toList());
		StringBuilder text = new StringBuilder(line("Property", name));
		if (!values.isEmpty()) {
			text.append(line("Value", values));
		}
		if (found.get(0).getOrigin() != null) {
			text.append(line("Origin", found.get(0).getOrigin().toString()));
		}
		return text.toString();
	}

	private List<ConfigurationProperty> find(String name) {
		ConfigurationProperty single = get(name);
		if (single != null) {
			return List.of(single);
		}
		List<ConfigurationProperty> elements = new ArrayList<>();
		ConfigurationProperty element = get(name + "[0]");
		while (element != null) {
			elements.add(element);
			element = get(name + "[" + elements.size() + "]");
		}
		return elements;
	}

	private @Nullable ConfigurationProperty get(String name) {
		if (!ConfigurationPropertyName.isValid(name)) {
			return null;
		}
		ConfigurationPropertyName propertyName = ConfigurationPropertyName.of(name);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(propertyName);
			if (property != null) {
				return property;
			}
		}
		return null;
	}

	static String line(String label, String value) {
		return "    %s: %s%n".formatted(label, value);
	}

}
