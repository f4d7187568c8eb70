package io.github.disruptor4j.docs.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.spring.consumer.FailureAction;
import io.github.disruptor4j.spring.ring.PublishResult;
import io.github.disruptor4j.spring.ring.RejectionReason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody on call can come across has a place in the chapter on
 * troubleshooting: log lines, as they stand in the sources, meters, reasons and results.
 */
class TroubleshootingTests {

	private static final Path GUIDE = Path.of("src", "docs", "asciidoc");

	private static final Path SOURCES = Path.of("..", "disruptor-spring-boot-autoconfigure", "src", "main", "java");

	private static final Pattern LOG = Pattern.compile("logger\\s*\\.(warn|error)\\((.*?)\\);\\n", Pattern.DOTALL);

	private static final Pattern LIMITED_LOG = Pattern
		.compile("(?:RateLimitedLog\\s*\\.of\\w+|\\.happened)\\((.*?)\\);\\n", Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

	private static final Pattern METER = Pattern.compile("`(disruptor\\.[a-z.]+)`");

	private final String chapter;

	TroubleshootingTests() throws IOException {
		this.chapter = Files.readString(GUIDE.resolve("troubleshooting.adoc"));
	}

	@Test
	void shouldExplainEveryWarningAndErrorInTheLog() throws IOException {
		List<String> lines = logged();
		assertThat(lines).hasSizeGreaterThan(20);
		assertThat(lines).allSatisfy((line) -> assertThat(this.chapter).contains(line));
	}

	@Test
	void shouldExplainEveryMeter() throws IOException {
		Matcher meters = METER.matcher(Files.readString(GUIDE.resolve(Path.of("includes", "meters.adoc"))));
		List<String> names = meters.results().map((found) -> found.group(1)).toList();
		assertThat(names).hasSizeGreaterThan(10);
		assertThat(names).allSatisfy((name) -> assertThat(this.chapter).contains("`" + name + "`"));
	}

	@Test
	void shouldExplainEveryReasonResultAndAction() {
		assertThat(RejectionReason.values())
			.allSatisfy((reason) -> assertThat(this.chapter).contains("`" + reason.name() + "`")
				.contains("`" + tag(reason) + "`"));
		assertThat(PublishResult.values()).filteredOn((result) -> !result.isPublished())
			.allSatisfy((result) -> assertThat(this.chapter).contains("`" + result.name() + "`"));
		assertThat(FailureAction.values())
			.allSatisfy((action) -> assertThat(this.chapter).contains("`" + tag(action) + "`"));
	}

	private static String tag(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	// What is fixed of each line, or as much of it as tells it from the others.
	private static List<String> logged() throws IOException {
		List<String> lines = new ArrayList<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".java")).sorted().toList()) {
				String source = read(file);
				Matcher log = LOG.matcher(source);
				while (log.find()) {
					lines.add(longestText(log.group(2).contains("\"%s: %s") ? fixedBy(file, log.group(2))
							: LITERAL.matcher(log.group(2)).find() ? log.group(2) : source));
				}
				LIMITED_LOG.matcher(source)
					.results()
					.map((limited) -> limited.group(1))
					.flatMap((limited) -> LITERAL.matcher(limited).find() ? texts(limited)
							: Stream.of(longestText(source)))
					.filter((text) -> text.length() > 8)
					.forEach(lines::add);
			}
		}
		return lines;
	}

	// A line that another class words.
	private static String fixedBy(Path file, String statement) {
		Matcher type = Pattern.compile("([A-Z]\\w+)\\.describe").matcher(statement);
		assertThat(type.find()).as(statement).isTrue();
		return read(file.resolveSibling(type.group(1) + ".java")).replaceAll("(?s)FIX = .*?;", "");
	}

	private static String longestText(String source) {
		return texts(source).max(Comparator.comparingInt(String::length))
			.orElseThrow(() -> new AssertionError("No text in " + source));
	}

	private static Stream<String> texts(String source) {
		String joined = source.replaceAll("\"\\s*\\+\\s*\"", "");
		return LITERAL.matcher(joined)
			.results()
			.flatMap((literal) -> Arrays.stream(literal.group(1).split("%[0-9$]*[a-z]|'")))
			.map(String::strip);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
