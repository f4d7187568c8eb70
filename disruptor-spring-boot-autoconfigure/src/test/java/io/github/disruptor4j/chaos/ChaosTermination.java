package io.github.disruptor4j.chaos;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The end of a JVM by SIGTERM, at some moment: what its journal says is checked against
 * what it said itself when it ended.
 */
final class ChaosTermination {

	private static final int SIGTERM = 128 + 15;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** Slack of a busy machine on top of the time that rings have for their stop. */
	private static final Duration SLACK = Duration.ofSeconds(3);

	private final long seed;

	private final Path directory;

	private final boolean early;

	private ChaosPhase phase = ChaosPhase.RUNNING;

	private int events;

	private Properties claims = new Properties();

	private Duration time = Duration.ZERO;

	/**
	 * Prepares the end of a JVM.
	 * @param seed the seed
	 * @param directory where to keep its journal
	 * @param early whether it may be ended while it starts, publishing already
	 */
	ChaosTermination(long seed, Path directory, boolean early) {
		this.seed = seed;
		this.directory = directory;
		this.early = early;
	}

	/**
	 * Starts the JVM, ends it, and checks its books.
	 * @param millis the longest time that it has for its trouble, in milliseconds
	 */
	void run(long millis) throws IOException, InterruptedException {
		Random random = new Random(~this.seed);
		Process process = start();
		try {
			await().atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(20))
				.until(() -> Files.exists(this.directory.resolve(ChaosVictim.READY)) || !process.isAlive());
			LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(millis)));
			assertThat(process.isAlive()).as("runs before it is ended; %s", output()).isTrue();
			long start = System.nanoTime();
			process.destroy();
			boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			this.time = Duration.ofNanos(System.nanoTime() - start);
			if (!ended) {
				askForThreads(process);
			}
			assertThat(ended).as("%d has ended after %s; %s", this.seed, this.time, output()).isTrue();
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		assertThat(process.exitValue()).as("exit value; %s", output()).isEqualTo(SIGTERM);
		assertThat(this.time).as("time to stop").isLessThan(ChaosPlan.SHUTDOWN_TIMEOUT.plus(SLACK));
		check();
	}

	private Process start() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ChaosVictim.class.getName(),
				this.directory.toString(), Long.toString(this.seed), Boolean.toString(this.early))
			.redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("output").toFile())
			.start();
	}

	// A JVM writes what its threads do to its output.
	private static void askForThreads(Process process) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start().waitFor();
		process.waitFor(1, TimeUnit.SECONDS);
	}

	private String output() throws IOException {
		return Files.readString(this.directory.resolve("output"));
	}

	private void check() throws IOException {
		if (this.early) {
			this.phase = ChaosPhase.valueOf(Files.readString(this.directory.resolve(ChaosVictim.PHASE)));
		}
		assertThat(this.directory.resolve(ChaosVictim.CLAIMS)).as("what it says in the end; %s", output()).exists();
		try (Reader reader = Files.newBufferedReader(this.directory.resolve(ChaosVictim.CLAIMS))) {
			this.claims.load(reader);
		}
		ChaosLedger ledger = ChaosJournal.read(this.directory);
		new ChaosBooks(ChaosPlan.of(this.seed), ledger, this.claims).check();
		this.events = ledger.acceptedCount();
	}

	int events() {
		return this.events;
	}

	ChaosPhase phase() {
		return this.phase;
	}

	long stops() {
		return claim(ChaosVictim.STOPS);
	}

	long faults() {
		return claim(ChaosVictim.FAULTS);
	}

	long behind() {
		return claim(ChaosVictim.BEHIND);
	}

	long longestNanos() {
		return claim(ChaosVictim.LONGEST);
	}

	long left() {
		return ChaosPlan.CONSUMERS.stream().mapToLong((consumer) -> ChaosBooks.left(this.claims, consumer)).sum();
	}

	private long claim(String key) {
		return Long.parseLong(this.claims.getProperty(key));
	}

	Duration time() {
		return this.time;
	}

}
