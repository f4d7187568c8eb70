package io.github.disruptor4j.benchmarks.measure;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CoreDistance}.
 */
class CoreDistanceTests {

	@Test
	void shouldMeasureMoreThanOnceAndLeaveNoThread() throws InterruptedException {
		CoreDistance distance = new CoreDistance();
		assertThat(distance.nanos()).isPositive();
		assertThat(distance.nanos()).isPositive();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("core-distance");
	}

}
