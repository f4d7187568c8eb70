package io.github.disruptor4j.benchmarks.workload;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.benchmarks.engine.Engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RowsTests {

	@Test
	void shouldHaveUniqueNames() {
		assertThat(Rows.all()).extracting(Row::name).doesNotHaveDuplicates();
	}

	@Test
	void shouldCompareThisProjectWithKnownEngines() {
		assertThat(Rows.all()).allSatisfy((row) -> {
			assertThat(row.engines()).first().isIn("disruptor4j", "spring");
			assertThat(row.engines()).allSatisfy((name) -> assertThat(Engines.create(name).name()).isEqualTo(name));
		});
	}

	@Test
	void shouldNameRowsAfterTheirWorkload() {
		assertThat(Rows.named("unicast-yielding-batch10").workload())
			.isEqualTo(new Workload(Topology.UNICAST, Producing.alone().inBatchesOf(10), Waiting.YIELDING));
		assertThat(Rows.named("multi-2p-blocking").workload())
			.isEqualTo(new Workload(Topology.UNICAST, Producing.shared(2), Waiting.BLOCKING));
	}

	@Test
	void shouldSelectRowsByNameByGroupAndAllThatCountForTheMean() {
		assertThat(Rows.selected(List.of("floor", "latency"))).extracting(Row::name)
			.containsExactly("floor", "floor-unicast", "floor-pipeline", "floor-multicast", "floor-diamond",
					"floor-unicast-batch10", "floor-multi-1p", "floor-multi-2p", "ping-pong-yielding",
					"ping-pong-busy-spin", "ping-pong-blocking");
		assertThat(Rows.selected(List.of("throughput"))).hasSize(18)
			.allMatch((row) -> row.measurement() == Measurement.THROUGHPUT);
	}

	@Test
	void shouldRefuseUnknownRows() {
		assertThatIllegalArgumentException().isThrownBy(() -> Rows.named("warp")).withMessageContaining("warp");
	}

	@Test
	void shouldListParentsBeforeTheirConsumers() {
		for (Topology topology : Topology.values()) {
			List<List<Integer>> parents = topology.parents();
			for (int consumer = 0; consumer < parents.size(); consumer++) {
				int number = consumer;
				assertThat(parents.get(consumer)).allSatisfy((parent) -> assertThat(parent).isLessThan(number));
			}
		}
	}

}
