package io.github.disruptor4j.lmax;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares worker pools with those of LMAX Disruptor 3.4.4, the last version that had
 * them. It is loaded from where the build has put it.
 */
class LmaxWorkerPoolApiTests {

	private static final Path JAR = Path.of("target", "lmax-with-worker-pools", "disruptor.jar");

	private static final List<String> TYPES = List.of("WorkerPool", "WorkProcessor", "WorkHandler", "EventReleaser",
			"EventReleaseAware");

	private static final ApiSurface ENGINE = ApiSurface.of(io.github.disruptor4j.RingBuffer.class);

	private final ApiDifferences justified = ApiDifferences.read("lmax-worker-pool-api-differences.txt");

	private URLClassLoader loader;

	private ApiSurface lmax;

	@BeforeEach
	void load() throws Exception {
		this.loader = new URLClassLoader(new URL[] { JAR.toUri().toURL() }, ClassLoader.getPlatformClassLoader());
		this.lmax = ApiSurface.of(this.loader.loadClass("com.lmax.disruptor.WorkerPool"));
	}

	@AfterEach
	void unload() throws Exception {
		this.loader.close();
	}

	@Test
	void shouldDifferOnlyWhereThereIsAReason() {
		SortedSet<String> differences = new TreeSet<>();
		for (String type : TYPES) {
			LmaxApiTests.addDifferences(differences, "-", type, this.lmax, ENGINE);
			LmaxApiTests.addDifferences(differences, "+", type, ENGINE, this.lmax);
		}
		assertThat(differences).containsExactlyInAnyOrderElementsOf(this.justified.reasons().keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "dsl.Disruptor", "dsl.EventHandlerGroup" })
	void shouldHaveTheSameMethodsForPools(String type) {
		List<String> theirs = this.lmax.types()
			.get(type)
			.stream()
			.filter((line) -> line.contains("WorkerPool"))
			.toList();
		assertThat(theirs).isNotEmpty();
		assertThat(ENGINE.types().get(type)).containsAll(theirs);
	}

}
