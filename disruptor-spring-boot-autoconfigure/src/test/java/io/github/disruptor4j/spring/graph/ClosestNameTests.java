package io.github.disruptor4j.spring.graph;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClosestName}.
 */
class ClosestNameTests {

	@Test
	void shouldCountLettersToChange() {
		assertThat(ClosestName.distance("", "")).isZero();
		assertThat(ClosestName.distance("", "abc")).isEqualTo(3);
		assertThat(ClosestName.distance("kitten", "sitting")).isEqualTo(3);
		assertThat(ClosestName.distance("Orders", "orders")).isZero();
		assertThat(ClosestName.distance("rsik", "risk")).isOne();
		assertThat(ClosestName.distance("ordres", "orders")).isOne();
		assertThat(ClosestName.distance("ca", "abc")).isEqualTo(3);
	}

	@Test
	void shouldFindTheClosest() {
		assertThat(ClosestName.to("jornal", List.of("risk", "journal", "jokernal"))).isEqualTo("journal");
	}

	@Test
	void shouldFindNoneWhenAllAreFar() {
		assertThat(ClosestName.to("match", List.of("journal", "publish"))).isNull();
		assertThat(ClosestName.to("match", List.of())).isNull();
	}

	@Test
	void shouldNotTakeAnotherShortWordForAMistake() {
		assertThat(ClosestName.to("wait", List.of("fail", "drop"))).isNull();
		assertThat(ClosestName.to("rsik", List.of("journal", "risk"))).isEqualTo("risk");
		assertThat(ClosestName.to("rik", List.of("journal", "risk"))).isEqualTo("risk");
	}

}
