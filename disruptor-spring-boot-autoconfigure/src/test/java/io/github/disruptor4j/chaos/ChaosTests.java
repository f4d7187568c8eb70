package io.github.disruptor4j.chaos;

import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs applications that go wrong in every way at random, and expects that nothing is
 * lost, handled twice, left behind or waited for in vain. Consecutive seeds go through
 * all error policies with all that publishers of a full ring can do.
 * <p>
 * {@code -Dchaos.seed=…} sets the first seed, {@code -Dchaos.runs=…} the number of runs,
 * {@code -Dchaos.seconds=…} when to begin no further run, {@code -Dchaos.millis=…} how
 * long a run makes trouble.
 */
class ChaosTests {

	private static final long SEED = Long.getLong("chaos.seed", System.currentTimeMillis() / 1000);

	private static final int RUNS = Integer.getInteger("chaos.runs", 56);

	private static final int SECONDS = Integer.getInteger("chaos.seconds", 75);

	private static final long MILLIS = Long.getLong("chaos.millis", 500);

	/** Slack of a busy machine on top of a publisher's own timeout. */
	private static final long SLACK_NANOS = TimeUnit.SECONDS.toNanos(3);

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

	@Test
	@Timeout(value = 30, unit = TimeUnit.MINUTES)
	void shouldAccountForEveryEvent() throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		long events = 0;
		long faults = 0;
		long disturbances = 0;
		long longest = 0;
		int runs = 0;
		while (runs < RUNS && System.nanoTime() < end) {
			long seed = SEED + runs;
			ChaosRun run = new ChaosRun(seed);
			try {
				run.run(MILLIS);
			}
			catch (Throwable ex) {
				System.out.printf("chaos: seed %d failed: repeat with -Dchaos.seed=%1$d -Dchaos.runs=1%n", seed);
				throw ex;
			}
			events += run.ledger().acceptedCount();
			faults += run.ledger().faults.get();
			disturbances += run.disturbances();
			longest = Math.max(longest, run.ledger().longestWaitNanos.get());
			runs++;
		}
		System.out.printf(
				"chaos: seeds %d to %d, runs %d, events %d, faults injected %d, stops, pauses and interrupts %d,"
						+ " lost 0, duplicated 0, longest call with a timeout of %d ms: %d ms%n",
				SEED, SEED + runs - 1, runs, events, faults, disturbances, ChaosPublisher.TIMEOUT.toMillis(),
				TimeUnit.NANOSECONDS.toMillis(longest));
		assertThat(longest).as("longest call with a timeout, in ns")
			.isLessThan(ChaosPublisher.TIMEOUT.toNanos() + SLACK_NANOS);
	}

}
