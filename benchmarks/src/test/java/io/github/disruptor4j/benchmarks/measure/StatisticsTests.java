package io.github.disruptor4j.benchmarks.measure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class StatisticsTests {

	@Test
	void shouldTakeTheMiddleValueAsMedian() {
		assertThat(Statistics.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
	}

	@Test
	void shouldTakeTheMeanOfTheTwoMiddleValuesAsMedian() {
		assertThat(Statistics.median(List.of(9.0, 1.0, 5.0, 7.0))).isEqualTo(6.0);
	}

	@Test
	void shouldTakeTheRootOfTheProductAsGeometricMean() {
		assertThat(Statistics.geometricMean(List.of(2.0, 8.0))).isCloseTo(4.0, within(1e-9));
	}

	@Test
	void shouldRefuseNoValues() {
		assertThatIllegalArgumentException().isThrownBy(() -> Statistics.median(List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> Statistics.geometricMean(List.of()));
	}

}
