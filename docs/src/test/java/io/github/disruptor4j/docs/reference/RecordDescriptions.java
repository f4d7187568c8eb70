package io.github.disruptor4j.docs.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The descriptions of record components, read from the Javadoc in a source file.
 *
 * @param texts the descriptions, by record and component
 */
record RecordDescriptions(Map<String, String> texts) {

	private static final Pattern RECORD = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/[^{;]*?\\brecord (\\w+)\\(",
			Pattern.DOTALL);

	private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ((?:(?!\\n\\s*\\*\\s*@).)*)",
			Pattern.DOTALL);

	static RecordDescriptions parse(String source) {
		Map<String, String> texts = new HashMap<>();
		Matcher records = RECORD.matcher(source);
		while (records.find()) {
			Matcher parameters = PARAMETER.matcher(records.group(1));
			while (parameters.find()) {
				texts.put(records.group(2) + "." + parameters.group(1),
						parameters.group(2).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip());
			}
		}
		return new RecordDescriptions(texts);
	}

	String of(Class<?> type, String component) {
		String text = this.texts.get(type.getSimpleName() + "." + component);
		if (text == null) {
			throw new IllegalStateException(type.getSimpleName() + " does not describe " + component);
		}
		return text;
	}

}
