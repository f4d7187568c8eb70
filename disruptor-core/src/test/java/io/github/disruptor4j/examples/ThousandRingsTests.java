package io.github.disruptor4j.examples;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Runs the rings on virtual threads where there are any, all on one carrier: if a
 * consumer that waits held on to it, nothing would move.
 */
class ThousandRingsTests {

	@Test
	void shouldDeliverEverythingOnOneCarrierAndRestWhenIdle() throws Exception {
		assumeTrue(VirtualThreads.areAvailable(), "virtual threads are there from Java 21 on");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "-Djdk.virtualThreadScheduler.parallelism=1",
				"-Djdk.virtualThreadScheduler.maxPoolSize=1", ThousandRings.class.getName())
			.redirectErrorStream(true)
			.start();
		try {
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).as(output).isZero();
			assertThat(output).contains("sum before: 4950000", "while idle", "sum after: 4950000");
		}
		finally {
			process.destroyForcibly();
		}
	}

	@Test
	void shouldSayWhatIsMissingOnAnOlderJava() {
		assumeFalse(VirtualThreads.areAvailable());
		assertThatIllegalStateException().isThrownBy(VirtualThreads::factory).withMessageContaining("Java 21");
	}

}
