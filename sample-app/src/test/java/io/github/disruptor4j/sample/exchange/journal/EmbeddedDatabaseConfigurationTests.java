package io.github.disruptor4j.sample.exchange.journal;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EmbeddedDatabaseConfiguration}.
 */
class EmbeddedDatabaseConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(EmbeddedDatabaseConfiguration.class);

	@Test
	void shouldTakeARelativeDirectory() {
		this.runner.withPropertyValues("exchange.data-dir=data/exchange-1")
			.run((context) -> assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
				.startsWith("jdbc:h2:file:" + Path.of("data/exchange-1/exchange").toAbsolutePath() + ";"));
	}

	@Test
	void shouldWriteACommitBeforeItReturns() {
		this.runner.withPropertyValues("exchange.data-dir=/somewhere")
			.run((context) -> assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
				.startsWith("jdbc:h2:file:/somewhere/exchange;")
				.contains(";WRITE_DELAY=0"));
	}

	@Test
	void shouldMakeWayForADatabaseThatIsConfigured() {
		this.runner.withPropertyValues("exchange.data-dir=/somewhere", "spring.datasource.url=jdbc:postgresql:exchange")
			.run((context) -> assertThat(context).doesNotHaveBean(JdbcConnectionDetails.class));
	}

}
