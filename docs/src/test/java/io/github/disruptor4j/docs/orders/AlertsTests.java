package io.github.disruptor4j.docs.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yaml.snakeyaml.Yaml;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.autoconfigure.metrics.DisruptorMetricsAutoConfiguration;
import io.github.disruptor4j.boot.metrics.RingMeterBinder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the alerts of the guide ask Prometheus for is there, in an application that
 * publishes its meters, with the labels and values that they name. What they say of these
 * figures is checked by {@code src/test/prometheus/check-alerts}.
 */
class AlertsTests {

	private static final Path RULES = Path.of("src", "test", "resources", "alerts.yml");

	private static final Pattern SELECTOR = Pattern.compile("(disruptor_[a-z_]+)(?:\\{([a-z]+)=~\"([^\"]*)\"})?");

	private static final Pattern LABEL = Pattern.compile("\\$labels\\.([a-z]+)");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withUserConfiguration(Application.class)
		.withBean(PrometheusMeterRegistry.class, () -> new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))
		.withPropertyValues("spring.config.name=orders", "disruptor.rings.orders.consumers.risk.on-error.policy=halt");

	@Test
	void shouldAskForSeriesThatAreThere() {
		this.runner.run((context) -> {
			PrometheusMeterRegistry registry = context.getBean(PrometheusMeterRegistry.class);
			context.getBean(RingMeterBinder.class).bindTo(registry);
			context.getBean(Intake.class).place(new Order("BOLT", 0));
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(registry.scrape()).contains("action=\"halt\""));
			List<String> series = registry.scrape().lines().toList();
			List<Map<String, ?>> rules = rules();
			assertThat(rules).hasSizeGreaterThan(4).allSatisfy((rule) -> {
				String expression = String.valueOf(rule.get("expr"));
				List<MatchResult> selectors = SELECTOR.matcher(expression).results().toList();
				assertThat(selectors).isNotEmpty()
					.allSatisfy((selector) -> assertThat(series).anyMatch(matching(selector)));
				assertThat(LABEL.matcher(rule.toString()).results()).isNotEmpty()
					.allSatisfy((label) -> assertThat(series).filteredOn(matching(selectors.get(0)))
						.anyMatch((each) -> each.contains(label.group(1) + "=\"")));
			});
		});
	}

	@Test
	void shouldBeExplained() throws IOException {
		String chapter = Files.readString(Path.of("src", "docs", "asciidoc", "troubleshooting.adoc"));
		assertThat(rules()).allSatisfy((rule) -> assertThat(chapter).contains("`" + rule.get("alert") + "`"));
	}

	private static Predicate<String> matching(MatchResult selector) {
		String values = (selector.group(3) != null)
				? Arrays.stream(selector.group(3).split("\\|")).map(Pattern::quote).collect(Collectors.joining("|"))
				: "";
		String labels = (selector.group(2) != null) ? "(.*,)?" + selector.group(2) + "=\"(" + values + ")\"" : "";
		return Pattern.compile("^" + selector.group(1) + "\\{" + labels).asPredicate();
	}

	private static List<Map<String, ?>> rules() {
		try {
			Map<String, List<Map<String, List<Map<String, ?>>>>> file = new Yaml().load(Files.readString(RULES));
			return file.get("groups").get(0).get("rules");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptorAutoConfiguration.class, DisruptorMetricsAutoConfiguration.class })
	@Import({ Intake.class, Journal.class, Matching.class, Risk.class, Watch.class })
	static class Application {

	}

}
