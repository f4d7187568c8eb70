package io.github.disruptor4j.sample.exchange.journal;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

import io.github.disruptor4j.sample.exchange.PostgresImage;

/**
 * Runs the journal on PostgreSQL.
 */
@Testcontainers(disabledWithoutDocker = true)
@DirtiesContext
class PostgresJournalIT extends AbstractJournalTests {

	@Container
	private static final PostgreSQLContainer POSTGRES = PostgresImage.newContainer();

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", POSTGRES::getJdbcUrl);
		registry.add("spring.datasource.username", POSTGRES::getUsername);
		registry.add("spring.datasource.password", POSTGRES::getPassword);
	}

}
