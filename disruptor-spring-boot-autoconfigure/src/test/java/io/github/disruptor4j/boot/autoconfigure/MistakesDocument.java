package io.github.disruptor4j.boot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Renders mistakes for the documentation, with the code that the test runs.
 */
final class MistakesDocument {

	private static final Path CODE = Path.of("src", "test", "java",
			MistakenCode.class.getName().replace('.', '/') + ".java");

	private final String code;

	private final StringBuilder text = new StringBuilder("""
			// Rendered from Mistakes, and held equal to what the failure analyzers say by MistakesTests.
			""");

	private String group = "";

	MistakesDocument() {
		try {
			this.code = Files.readString(CODE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void add(Mistake mistake, FailureAnalysis analysis) {
		if (!this.group.equals(mistake.group())) {
			this.group = mistake.group();
			this.text.append("\n=== ").append(this.group).append('\n');
		}
		this.text.append("\n.").append(mistake.title()).append('\n');
		if (!mistake.yml().isEmpty()) {
			block("[source,yaml]", "----", mistake.yml());
		}
		for (Class<?> type : mistake.code()) {
			if (type != MistakenCode.Match.class || mistake.yml().isEmpty()) {
				block("[source,java]", "----", source(type));
			}
		}
		block("", "....", "%s%n%s".formatted(analysis.getDescription().strip(), analysis.getAction().strip()));
	}

	String text() {
		return this.text.toString().stripTrailing() + "\n";
	}

	private void block(String style, String fence, String content) {
		if (!style.isEmpty()) {
			this.text.append(style).append('\n');
		}
		this.text.append(fence).append('\n').append(readable(content)).append('\n').append(fence).append("\n\n");
	}

	// Names as an application would have them, and any number of processors.
	private static String readable(String content) {
		return content.replace(System.lineSeparator(), "\n")
			.replace(MistakenCode.class.getName() + "$", "com.example.")
			.replace("mistakenCode.", "")
			.replace(MistakenCode.class.getPackageName() + ".", "com.example.")
			.replaceAll("there (is|are) \\d+ processors?", "there are 8 processors");
	}

	private String source(Class<?> type) {
		String head = "class " + type.getSimpleName() + " ";
		int start = this.code.indexOf(head);
		start = this.code.lastIndexOf("\n\n", start) + 2;
		int end = this.code.indexOf("\n\t}\n", start) + "\n\t}".length();
		return this.code.substring(start, end)
			.indent(-1)
			.replace("static class", "class")
			.replace("\t", "    ")
			.strip();
	}

}
