package io.github.disruptor4j.sample.exchange.recovery;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import io.github.disruptor4j.sample.exchange.ExchangeApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application in a process of its own, which can be killed.
 */
final class ExchangeProcess {

	private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+).*Started ExchangeApplication",
			Pattern.DOTALL);

	private final Process process;

	private final Path log;

	private ExchangeProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	static ExchangeProcess start(Path directory) throws IOException {
		Path log = Files.createTempFile(directory, "exchange", ".log");
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classPath, ExchangeApplication.class.getName(), "--server.port=0", "--exchange.data-dir=" + directory)
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.redirectInput(new File("/dev/null"))
			.start();
		return new ExchangeProcess(process, log);
	}

	String awaitUrl() {
		Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
			assertThat(this.process.isAlive()).as(Files.readString(this.log)).isTrue();
			assertThat(Files.readString(this.log)).containsPattern(STARTED);
		});
		try {
			Matcher matcher = STARTED.matcher(Files.readString(this.log));
			assertThat(matcher.find()).isTrue();
			return "http://localhost:" + matcher.group(1);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * As {@code kill -9}: nothing in the process gets to say goodbye.
	 */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		assertThat(this.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
	}

}
