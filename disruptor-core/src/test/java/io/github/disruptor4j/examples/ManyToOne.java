package io.github.disruptor4j.examples;

import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RangeDisruptor;
import io.github.disruptor4j.util.NamedThreadFactory;

/**
 * Several producers and one consumer, with ranges over an array and with events. See the
 * package documentation for how to run it.
 */
public final class ManyToOne {

	private static final int SIZE = 1024;

	private static final int PRODUCERS = 3;

	private ManyToOne() {
	}

	/**
	 * Runs the example.
	 * @param args how many numbers each producer is to send
	 * @throws Exception if the result is wrong
	 */
	public static void main(String[] args) throws Exception {
		long count = Check.count(args);
		System.out.println("Many producers, one consumer, ranges:");
		ranges(count);
		System.out.println("Many producers, one consumer, events:");
		events(count);
	}

	private static void ranges(long count) throws Exception {
		long[] slots = new long[SIZE];
		try (RangeDisruptor disruptor = new RangeDisruptor(SIZE, new NamedThreadFactory("consumer"))) {
			SequenceRing ring = disruptor.getRing();
			Sum sum = new Sum(ring, slots);
			disruptor.handleWith(sum);
			disruptor.start();
			Producers.inParallel(PRODUCERS, () -> Producers.send(ring, slots, count));
			Check.drained(disruptor.stop(30, TimeUnit.SECONDS));
			Check.equal("numbers received", PRODUCERS * count, sum.count());
			Check.equal("sum", PRODUCERS * Check.sumBelow(count), sum.total());
		}
	}

	private static void events(long count) throws Exception {
		long[] sum = new long[1];
		try (Disruptor<ValueEvent> disruptor = new Disruptor<>(ValueEvent::new, SIZE,
				new NamedThreadFactory("consumer"))) {
			disruptor.handleEventsWith((event, sequence, endOfBatch) -> sum[0] += event.value());
			RingBuffer<ValueEvent> ring = disruptor.start();
			Producers.inParallel(PRODUCERS, () -> send(ring, count));
			Check.drained(disruptor.stop(30, TimeUnit.SECONDS));
			Check.equal("sum", PRODUCERS * Check.sumBelow(count), sum[0]);
		}
	}

	private static void send(RingBuffer<ValueEvent> ring, long count) {
		long value = 0;
		while (value < count) {
			try (Claim<ValueEvent> claim = ring.claim((int) Math.min(8, count - value))) {
				for (int i = 0; i < claim.size(); i++) {
					claim.get(i).set(value++);
				}
			}
		}
	}

}
