package io.github.disruptor4j.boot.autoconfigure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.AbstractResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a user reads for every mistake of {@link Mistakes}: which property or bean, the
 * value found, and what to do. Keeps the table in the documentation equal to that; when
 * this fails, the file under {@code target} is the right one.
 */
class MistakesTests {

	private static final Path DOCUMENTED = Path.of("..", "docs", "src", "docs", "asciidoc", "includes",
			"mistakes.adoc");

	private static final Path RENDERED = Path.of("target", "mistakes.adoc");

	static List<Mistake> mistakes() {
		return Mistakes.all();
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void shouldNameThePlaceTheValueAndTheFix(Mistake mistake) {
		FailureAnalysis analysis = analyze(mistake);
		assertThat(analysis.getDescription() + analysis.getAction()).contains(mistake.names());
		assertThat(analysis.getDescription()).contains(mistake.value());
		assertThat(analysis.getAction()).contains(mistake.fix());
	}

	@Test
	void shouldBeManyAndDifferent() {
		assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(40);
		assertThat(mistakes()).extracting(Mistake::toString).doesNotHaveDuplicates();
	}

	@Test
	void shouldBeWhatTheDocumentationSays() throws IOException {
		MistakesDocument document = new MistakesDocument();
		mistakes().forEach((mistake) -> document.add(mistake, analyze(mistake)));
		Files.createDirectories(RENDERED.getParent());
		Files.writeString(RENDERED, document.text());
		assertThat(DOCUMENTED).content().as("Copy %s to %s", RENDERED, DOCUMENTED).isEqualTo(document.text());
	}

	private static FailureAnalysis analyze(Mistake mistake) {
		return FailureAnalyses.analyze(new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class))
			.withInitializer((context) -> load(context, mistake.yml()))
			.withUserConfiguration(mistake.code().toArray(Class<?>[]::new)));
	}

	private static void load(ConfigurableApplicationContext context, String yml) {
		try {
			new YamlPropertySourceLoader().load("application.yml", new Yml(yml))
				.forEach(context.getEnvironment().getPropertySources()::addFirst);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The configuration as the file that a user has.
	 */
	private static final class Yml extends AbstractResource {

		private final String text;

		private Yml(String text) {
			this.text = text;
		}

		@Override
		public String getDescription() {
			return "application.yml";
		}

		@Override
		public InputStream getInputStream() {
			return new ByteArrayInputStream(this.text.getBytes(StandardCharsets.UTF_8));
		}

	}

}
