package io.github.disruptor4j.docs.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands in the README for pasting is what runs here.
 */
class ReadmeTests {

	private static final Path SOURCES = Path.of("src/test/java/io/github/disruptor4j/docs/readme");

	@Test
	void shouldShowTheClassesThatAreTested() throws IOException {
		String sources = Stream.of("OrderEvent.java", "OrderHandlers.java", "Intake.java")
			.map(SOURCES::resolve)
			.map(ReadmeTests::tagged)
			.collect(Collectors.joining("\n"));
		assertThat(block("java")).isEqualTo(sources.replace("\t", "    "));
	}

	@Test
	void shouldShowTheConfigurationThatIsTested() throws IOException {
		assertThat(block("yaml")).isEqualTo(tagged(Path.of("src/test/resources/readme.yml")));
	}

	@Test
	void shouldRun() {
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withPropertyValues("spring.config.name=readme")
			.withUserConfiguration(Application.class)
			.run((context) -> {
				context.getBean(Intake.class).place("ACME", 10);
				OrderHandlers handlers = context.getBean(OrderHandlers.class);
				Awaitility.await()
					.atMost(Duration.ofSeconds(20))
					.untilAsserted(() -> assertThat(handlers.positions).containsOnlyKeys("ACME"));
				assertThat(handlers.journal).containsExactly("0 ACME");
			});
	}

	private static String block(String language) throws IOException {
		String readme = Files.readString(Path.of("../README.md"));
		String start = "```%s\n".formatted(language);
		int from = readme.indexOf(start) + start.length();
		return readme.substring(from, readme.indexOf("```", from));
	}

	private static String tagged(Path source) {
		try (Stream<String> lines = Files.lines(source)) {
			return lines.dropWhile((line) -> !line.contains("tag::readme[]"))
				.skip(1)
				.takeWhile((line) -> !line.contains("end::readme[]"))
				.collect(Collectors.joining("\n", "", "\n"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(DisruptorAutoConfiguration.class)
	@Import({ Intake.class, OrderHandlers.class })
	static class Application {

	}

}
