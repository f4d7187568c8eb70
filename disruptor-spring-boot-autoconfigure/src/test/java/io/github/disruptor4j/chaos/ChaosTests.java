package io.github.disruptor4j.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs applications that go wrong in every way at random, and expects that nothing is
 * lost, handled twice, left behind or waited for in vain. Consecutive seeds go through
 * all error policies with all that publishers of a full ring can do, and with all forms
 * of handlers.
 * <p>
 * {@code -Dchaos.seed=…} sets the first seed, {@code -Dchaos.runs=…} the number of runs,
 * {@code -Dchaos.terminations=…} how many JVMs are ended by SIGTERM, {@code
 * -Dchaos.starts=…} how many of them while they start, {@code -Dchaos.seconds=…} when to
 * begin no further one of each, {@code -Dchaos.millis=…} how long a run makes trouble; a
 * JVM is ended at some moment within that time.
 */
class ChaosTests {

	private static final long SEED = Long.getLong("chaos.seed", System.currentTimeMillis() / 1000);

	private static final int RUNS = Integer.getInteger("chaos.runs", 56);

	private static final int SECONDS = Integer.getInteger("chaos.seconds", 75);

	private static final long MILLIS = Long.getLong("chaos.millis", 500);

	private static final int TERMINATIONS = Integer.getInteger("chaos.terminations", 28);

	private static final int STARTS = Integer.getInteger("chaos.starts", 14);

	/**
	 * About as long as a start takes from when beans can publish, and a moment longer.
	 */
	private static final long START_MILLIS = 600;

	/** Slack of a busy machine on top of a publisher's own timeout. */
	private static final long SLACK_NANOS = TimeUnit.SECONDS.toNanos(3);

	private static final ChaosSummary summary = new ChaosSummary();

	private static boolean accountedFor = true;

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.disruptor4j");

	private Level level;

	@BeforeEach
	void silence() {
		this.level = this.logger.getLevel();
		this.logger.setLevel(Level.OFF);
	}

	@AfterEach
	void speak() {
		this.logger.setLevel(this.level);
	}

	@AfterAll
	static void sumUp() {
		if (accountedFor) {
			System.out.println(summary.text(SEED));
		}
	}

	@Test
	@Timeout(value = 60, unit = TimeUnit.MINUTES)
	void shouldAccountForEveryEvent() throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		for (int i = 0; i < RUNS && System.nanoTime() < end; i++) {
			ChaosRun run = new ChaosRun(SEED + i);
			attempt(SEED + i, "runs", () -> run.run(MILLIS));
			summary.add(run);
		}
		checkLongest();
	}

	@Test
	@Timeout(value = 60, unit = TimeUnit.MINUTES)
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no SIGTERM")
	void shouldAccountForEveryEventWhenItsJvmIsEnded(@TempDir Path directory) throws Exception {
		terminate(TERMINATIONS, "terminations", directory, false, MILLIS);
	}

	@Test
	@Timeout(value = 60, unit = TimeUnit.MINUTES)
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no SIGTERM")
	void shouldAccountForEveryEventWhenItsJvmIsEndedWhileItStarts(@TempDir Path directory) throws Exception {
		terminate(STARTS, "starts", directory, true, START_MILLIS);
	}

	private static void terminate(int count, String property, Path directory, boolean early, long millis)
			throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		for (int i = 0; i < count && System.nanoTime() < end; i++) {
			ChaosTermination termination = new ChaosTermination(SEED + i,
					Files.createDirectory(directory.resolve("round-" + i)), early);
			attempt(SEED + i, property, () -> termination.run(millis));
			summary.add(termination);
		}
		checkLongest();
	}

	private static void checkLongest() {
		assertThat(summary.longestNanos()).as("longest call with a timeout, in ns")
			.isLessThan(ChaosPublisher.TIMEOUT.toNanos() + SLACK_NANOS);
	}

	private static void attempt(long seed, String property, Executable executable) throws Exception {
		try {
			executable.execute();
		}
		catch (Throwable ex) {
			accountedFor = false;
			System.out.printf("chaos: seed %d failed: repeat with -Dchaos.seed=%1$d -Dchaos.%s=1%n", seed, property);
			ReflectionUtils.rethrowException(ex);
		}
	}

}
