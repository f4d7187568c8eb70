package io.github.disruptor4j.sample.exchange.journal;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps the journal in a database file of this process, unless
 * {@code spring.datasource.url} names a database.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

	@Bean
	JdbcConnectionDetails embeddedDatabase(@Value("${exchange.data-dir}") Path directory) {
		return new EmbeddedDatabase(directory);
	}

	/**
	 * A file of H2.
	 *
	 * @param directory where the file is; may be relative, which H2 itself refuses
	 */
	private record EmbeddedDatabase(Path directory) implements JdbcConnectionDetails {

		/**
		 * {@code WRITE_DELAY=0}: a commit is in the file when it returns, and survives
		 * {@code kill -9}. {@code DB_CLOSE_ON_EXIT=FALSE}: the database stays open until
		 * the ring has been drained.
		 */
		@Override
		public String getJdbcUrl() {
			return "jdbc:h2:file:" + this.directory.toAbsolutePath().resolve("exchange")
					+ ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
		}

		@Override
		public String getUsername() {
			return "sa";
		}

		@Override
		public String getPassword() {
			return "";
		}

	}

}
