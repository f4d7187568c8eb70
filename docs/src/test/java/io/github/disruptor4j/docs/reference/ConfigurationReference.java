package io.github.disruptor4j.docs.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

import io.github.disruptor4j.boot.autoconfigure.DisruptorProperties;

/**
 * Renders the reference of all properties: from the configuration metadata and, for what
 * is below the name of a ring or consumer, which metadata cannot list, from the records
 * that the properties are bound to. Run by the build before the guide is.
 */
public final class ConfigurationReference {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private static final String DEFAULTS = "disruptor.defaults.";

	private static final String RING = "disruptor.rings.<ring>.";

	private static final String CONSUMER = RING + "consumers.<consumer>.";

	private final Map<String, Property> listed = new TreeMap<>();

	private final RecordDescriptions descriptions;

	ConfigurationReference(RecordDescriptions descriptions) {
		this.descriptions = descriptions;
		for (Map<String, Object> property : metadata()) {
			String name = String.valueOf(property.get("name"));
			this.listed.put(name, new Property(name, type(String.valueOf(property.get("type"))),
					text(property.get("defaultValue")), text(property.get("description"))));
		}
	}

	/**
	 * Writes the reference.
	 * @param arguments the source of {@code DisruptorProperties}, and the file to write
	 */
	public static void main(String[] arguments) throws IOException {
		ConfigurationReference reference = new ConfigurationReference(
				RecordDescriptions.parse(Files.readString(Path.of(arguments[0]))));
		Path file = Path.of(arguments[1]);
		Files.createDirectories(Objects.requireNonNull(file.getParent()));
		Files.writeString(file, reference.render());
	}

	String render() {
		Map<String, Property> ring = new LinkedHashMap<>();
		collect(ring, RING, DisruptorProperties.Ring.class);
		Map<String, Property> consumer = new LinkedHashMap<>();
		collect(consumer, CONSUMER, DisruptorProperties.Consumer.class);
		return table("All rings", listed((name) -> !name.startsWith(DEFAULTS) && !name.startsWith("disruptor.rings")))
				+ table("Defaults of rings", listed((name) -> name.startsWith(DEFAULTS))) + table("A ring", ring)
				+ table("A consumer", consumer);
	}

	private Map<String, Property> listed(Predicate<String> choice) {
		Map<String, Property> chosen = new LinkedHashMap<>();
		this.listed.forEach((name, property) -> {
			if (choice.test(name)) {
				chosen.put(name, property);
			}
		});
		return chosen;
	}

	private void collect(Map<String, Property> properties, String prefix, Class<?> type) {
		for (RecordComponent component : type.getRecordComponents()) {
			String name = prefix + dashed(component.getName());
			if (component.getType().isRecord()) {
				collect(properties, name + ".", component.getType());
				continue;
			}
			String onDefault = DEFAULTS + name.substring(prefix(name).length());
			String value = this.listed.containsKey(onDefault) ? "that of `+" + DEFAULTS + "…+`" : "";
			properties.put(name, new Property(name, type(component.getGenericType().getTypeName()), value,
					this.descriptions.of(type, component.getName())));
		}
	}

	private static String prefix(String name) {
		return name.startsWith(CONSUMER) ? CONSUMER : RING;
	}

	private static String dashed(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	private static String table(String title, Map<String, Property> properties) {
		StringBuilder text = new StringBuilder("""
				== %s

				[cols="5,2,2,5",options="header"]
				|===
				| Property | Type | Default | Description

				""".formatted(title));
		properties.values().forEach((property) -> text.append(property.row()));
		return text.append("|===\n\n").toString();
	}

	// com.example.Outer$Inner<java.lang.String> becomes Inner<String>.
	private static String type(String name) {
		return name.replaceAll("[\\w.]+[.$](\\w+)", "$1");
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? String.valueOf(value) : "";
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> metadata() {
		try (InputStream json = DisruptorProperties.class.getClassLoader().getResourceAsStream(METADATA)) {
			// JSON is YAML
			Map<String, Object> all = new Yaml().load(Objects.requireNonNull(json, METADATA));
			return ((List<Map<String, Object>>) all.get("properties")).stream()
				.filter((property) -> String.valueOf(property.get("name")).contains("disruptor"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A property.
	 *
	 * @param name its name
	 * @param type its type
	 * @param value its default
	 * @param description what it is
	 */
	private record Property(String name, String type, String value, String description) {

		String row() {
			return "| `+%s+` | `+%s+` | %s | %s\n".formatted(this.name, this.type,
					(this.value.isEmpty() || this.value.startsWith("that")) ? this.value : "`+" + this.value + "+`",
					this.description.replace("|", "{vbar}"));
		}

	}

}
