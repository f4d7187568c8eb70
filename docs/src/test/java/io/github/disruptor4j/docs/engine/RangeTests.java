package io.github.disruptor4j.docs.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.RangeClaim;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.dsl.RangeDisruptor;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rings of sequences only, over arrays that the user owns.
 */
class RangeTests {

	@Test
	void shouldRunGroupsOfRangeHandlers() throws Exception {
		AtomicLong journaled = new AtomicLong();
		AtomicLong total = new AtomicLong();
		// tag::range[]
		long[] prices = new long[1024]; // <1>
		long[] fees = new long[1024];
		RangeDisruptor disruptor = new RangeDisruptor(1024, new NamedThreadFactory("prices"));
		SequenceRing ring = disruptor.getRing();
		RangeHandler journal = (lower, upper) -> journaled.addAndGet(upper - lower + 1); // <2>
		RangeHandler charge = (lower, upper) -> {
			for (long sequence = lower; sequence <= upper; sequence++) {
				fees[ring.index(sequence)] = prices[ring.index(sequence)] / 100; // <3>
			}
		};
		disruptor.handleWith(journal, charge).then((lower, upper) -> { // <4>
			for (long sequence = lower; sequence <= upper; sequence++) {
				total.addAndGet(fees[ring.index(sequence)]);
			}
		});
		disruptor.start();

		long upper = ring.next(16); // <5>
		long lower = upper - 15;
		for (long sequence = lower; sequence <= upper; sequence++) {
			prices[ring.index(sequence)] = 100 * sequence;
		}
		ring.publish(lower, upper);
		// end::range[]
		// tag::range-claim[]
		try (RangeClaim claim = ring.claim(16)) {
			for (long sequence = claim.lower(); sequence <= claim.upper(); sequence++) {
				prices[ring.index(sequence)] = 100 * sequence;
			}
		}
		// end::range-claim[]
		assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		assertThat(journaled.get()).isEqualTo(32);
		assertThat(total.get()).isEqualTo(31 * 32 / 2);
	}

}
