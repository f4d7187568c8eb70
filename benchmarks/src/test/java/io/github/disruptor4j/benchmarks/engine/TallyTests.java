package io.github.disruptor4j.benchmarks.engine;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.benchmarks.workload.Producing;
import io.github.disruptor4j.benchmarks.workload.Topology;
import io.github.disruptor4j.benchmarks.workload.Waiting;
import io.github.disruptor4j.benchmarks.workload.Workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class TallyTests {

	private final CountDownLatch done = new CountDownLatch(1);

	@Test
	void shouldAcceptARoundThatIsCompleteAndInOrder() {
		Tally tally = tally(Producing.alone(), 7, 8, 9);
		assertThat(this.done.getCount()).isZero();
		assertThatNoException().isThrownBy(() -> tally.check(7, 3));
	}

	@Test
	void shouldRefuseAMissingEvent() {
		Tally tally = tally(Producing.alone(), 7, 8);
		assertThat(this.done.getCount()).isOne();
		assertThatExceptionOfType(WrongResultException.class).isThrownBy(() -> tally.check(7, 3))
			.withMessageContaining("got 2");
	}

	@Test
	void shouldRefuseAnotherSum() {
		Tally tally = tally(Producing.shared(2), 7, 8, 8);
		assertThatExceptionOfType(WrongResultException.class).isThrownBy(() -> tally.check(7, 3));
	}

	@Test
	void shouldRefuseAnotherOrderOfOneProducer() {
		Tally tally = tally(Producing.alone(), 8, 7, 9);
		assertThatExceptionOfType(WrongResultException.class).isThrownBy(() -> tally.check(7, 3))
			.withMessageContaining("out of order");
	}

	@Test
	void shouldAcceptAnyOrderOfSeveralProducers() {
		Tally tally = tally(Producing.shared(2), 8, 7, 9);
		assertThatNoException().isThrownBy(() -> tally.check(7, 3));
	}

	private Tally tally(Producing producing, long... values) {
		Tally tally = new Tally(new Workload(Topology.UNICAST, producing, Waiting.YIELDING)) {
		};
		tally.arm(7, 3, this.done);
		for (long value : values) {
			tally.take(value);
		}
		return tally;
	}

}
