package io.github.disruptor4j.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Runs the examples, as a user would.
 */
class ExamplesTests {

	private static final String COUNT = "20000";

	static Stream<Main> examples() {
		return Stream.of(OneToOne::main, OneToMany::main, ManyToOne::main, ManyToMany::main, AllExamples::main);
	}

	@ParameterizedTest
	@MethodSource("examples")
	void shouldCheckItsOwnResult(Main example) throws Exception {
		PrintStream console = System.out;
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
		try {
			example.run(new String[] { COUNT });
		}
		finally {
			System.setOut(console);
		}
		assertThat(output.toString(StandardCharsets.UTF_8)).contains("ranges:", "events:", "sum: ");
	}

	@Test
	void shouldEndWithAnErrorIfTheResultIsWrong() {
		assertThatIllegalStateException().isThrownBy(() -> Check.equal("sum", 1, 2))
			.withMessage("sum should be 1 but is 2");
	}

	@Test
	void shouldTellByItsExitCode() throws Exception {
		assertThat(runInItsOwnMachine(COUNT)).isZero();
		assertThat(runInItsOwnMachine("not-a-number")).isNotZero();
	}

	private static int runInItsOwnMachine(String argument) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), ManyToMany.class.getName(), argument)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
			return process.exitValue();
		}
		finally {
			process.destroyForcibly();
		}
	}

	/**
	 * An example's main method.
	 */
	@FunctionalInterface
	interface Main {

		/**
		 * Runs the example.
		 * @param args its arguments
		 * @throws Exception if the result is wrong
		 */
		void run(String[] args) throws Exception;

	}

}
