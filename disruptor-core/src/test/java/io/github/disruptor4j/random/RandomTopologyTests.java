package io.github.disruptor4j.random;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays random scenarios. The system properties {@code disruptor4j.random.seed},
 * {@code .runs} and {@code .repeat} say which; see the package's documentation.
 */
class RandomTopologyTests {

	private static final int LANES = 2 * Runtime.getRuntime().availableProcessors();

	@Test
	@Timeout(value = 12, unit = TimeUnit.HOURS)
	void shouldDeliverEverythingWhateverHappens() throws InterruptedException {
		Long given = Long.getLong("disruptor4j.random.seed");
		long seed = (given != null) ? given : System.nanoTime();
		long repeat = Long.getLong("disruptor4j.random.repeat", 1);
		long runs = Long.getLong("disruptor4j.random.runs", (given != null) ? 1 : 10_000);
		System.out.printf("random topologies: %d from seed %d, %d times each%n", runs, seed, repeat);
		long start = System.nanoTime();
		assertThat(new Lanes(LANES, seed, runs, repeat).play()).isNull();
		System.out.printf("random topologies: passed in %d s%n",
				TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
	}

}
