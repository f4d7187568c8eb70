package io.github.disruptor4j.spring.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a graph as a Mermaid flowchart. Nodes are numbered, since a consumer's name may
 * hold anything.
 */
final class MermaidText {

	private MermaidText() {
	}

	static String of(RingGraph<?> graph) {
		StringBuilder text = new StringBuilder("flowchart LR\n");
		text.append("    ring([\"").append(escape(graph.ring().name())).append("\"])\n");
		Map<String, String> ids = new LinkedHashMap<>();
		for (ConsumerDefinition consumer : graph.consumers()) {
			String id = "c" + ids.size();
			ids.put(consumer.name(), id);
			text.append("    ").append(id).append("[\"").append(escape(consumer.name())).append("\"]\n");
		}
		ids.forEach((name, id) -> {
			List<String> parents = graph.parentsOf(name);
			if (parents.isEmpty()) {
				edge(text, "ring", id);
			}
			parents.forEach((parent) -> edge(text, ids.getOrDefault(parent, parent), id));
		});
		return text.toString();
	}

	private static void edge(StringBuilder text, String from, String to) {
		text.append("    ").append(from).append(" --> ").append(to).append('\n');
	}

	// Labels may hold HTML, formulas and Markdown; names are shown as they are.
	private static String escape(String name) {
		StringBuilder text = new StringBuilder();
		name.codePoints().forEach((letter) -> {
			if (Character.isLetterOrDigit(letter) || "-_.".indexOf(letter) >= 0) {
				text.appendCodePoint(letter);
			}
			else {
				text.append('#').append(letter).append(';');
			}
		});
		return text.toString();
	}

}
