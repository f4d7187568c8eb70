package io.github.disruptor4j.sample.exchange;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * PostgreSQL in a container. The image is named by the environment variable
 * {@code POSTGRES_IMAGE}, so that a build without access to an image registry can bring
 * its own.
 */
public final class PostgresImage {

	private PostgresImage() {
	}

	public static PostgreSQLContainer newContainer() {
		String image = System.getenv().getOrDefault("POSTGRES_IMAGE", "postgres:15");
		return new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
	}

}
