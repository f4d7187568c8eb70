package io.github.disruptor4j.boot.autoconfigure;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.spring.graph.ClosestName;

/**
 * Follows the name of a property that does not exist as far as it is known.
 *
 * @param group the records of properties that its last known part stands for
 * @param depth how many of its elements are known
 */
record KnownProperties(ResolvableType group, int depth) {

	private static final KnownProperties NOWHERE = new KnownProperties(ResolvableType.NONE, 0);

	private static KnownProperties follow(ConfigurationPropertyName name) {
		ResolvableType type = ResolvableType.forClass(DisruptorProperties.class);
		int depth = 1;
		while (depth < name.getNumberOfElements()) {
			ResolvableType next = next(type, name.getElement(depth, Form.UNIFORM));
			if (next.resolve() == null) {
				return new KnownProperties(type, depth);
			}
			type = next;
			depth++;
		}
		return NOWHERE;
	}

	private static ResolvableType next(ResolvableType type, String element) {
		Class<?> resolved = type.toClass();
		if (Map.class.isAssignableFrom(resolved)) {
			return type.asMap().getGeneric(1);
		}
		if (!resolved.isRecord()) {
			return ResolvableType.NONE;
		}
		return Arrays.stream(resolved.getRecordComponents())
			.filter((component) -> component.getName().equalsIgnoreCase(element))
			.map((component) -> ResolvableType.forMethodReturnType(component.getAccessor()))
			.findFirst()
			.orElse(ResolvableType.NONE);
	}

	/**
	 * Returns the property that was probably meant.
	 * @param name the property that does not exist
	 * @return its full name, {@code null} when nothing is close
	 */
	static @Nullable String closestTo(ConfigurationPropertyName name) {
		KnownProperties known = follow(name);
		if (known.depth() == 0) {
			return null;
		}
		String closest = ClosestName.to(name.getElement(known.depth(), Form.DASHED), known.names());
		if (closest == null) {
			return null;
		}
		StringBuilder text = new StringBuilder(name.chop(known.depth()).append(closest).toString());
		for (int i = known.depth() + 1; i < name.getNumberOfElements(); i++) {
			text.append('.').append(name.getElement(i, Form.ORIGINAL));
		}
		return text.toString();
	}

	/**
	 * Returns the longest part of a name that exists.
	 * @param name the property that does not exist
	 * @return the name of a group of properties, {@code null} when nothing can be below
	 * what exists
	 */
	static @Nullable String groupOf(ConfigurationPropertyName name) {
		KnownProperties known = follow(name);
		return known.names().isEmpty() ? null : name.chop(known.depth()).toString();
	}

	/**
	 * Lists what exists beside a property that does not.
	 * @param name the property that does not exist
	 * @return the last elements of the names of those that do
	 */
	static List<String> namesIn(ConfigurationPropertyName name) {
		return follow(name).names();
	}

	/**
	 * Returns the first property of a group, which is the one that those who give the
	 * group itself a value have most likely meant.
	 * @param type the group
	 * @return the last element of the property's name
	 */
	static String firstOf(Class<?> type) {
		return DataObjectPropertyName.toDashedForm(type.getRecordComponents()[0].getName());
	}

	private List<String> names() {
		Class<?> type = this.group.toClass();
		return !type.isRecord() ? List.of()
				: Arrays.stream(type.getRecordComponents())
					.map(RecordComponent::getName)
					.map(DataObjectPropertyName::toDashedForm)
					.sorted()
					.toList();
	}

}
