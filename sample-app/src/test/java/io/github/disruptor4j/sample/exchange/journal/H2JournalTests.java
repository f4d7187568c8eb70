package io.github.disruptor4j.sample.exchange.journal;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Runs the journal on a database file of H2, with the settings of the application.
 */
@Import(EmbeddedDatabaseConfiguration.class)
@DirtiesContext
class H2JournalTests extends AbstractJournalTests {

	@TempDir
	private static Path directory;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("exchange.data-dir", directory::toString);
	}

}
