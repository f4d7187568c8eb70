package io.github.disruptor4j.examples;

import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RangeDisruptor;
import io.github.disruptor4j.util.NamedThreadFactory;

/**
 * Several producers and several consumers in groups, with ranges over an array and with
 * events. See the package documentation for how to run it.
 */
public final class ManyToMany {

	private static final int SIZE = 1024;

	private static final int PRODUCERS = 3;

	private ManyToMany() {
	}

	/**
	 * Runs the example.
	 * @param args how many numbers each producer is to send
	 * @throws Exception if the result is wrong
	 */
	public static void main(String[] args) throws Exception {
		long count = Check.count(args);
		System.out.println("Many producers, many consumers, ranges:");
		ranges(count);
		System.out.println("Many producers, many consumers, events:");
		events(count);
	}

	private static void ranges(long count) throws Exception {
		long[] slots = new long[SIZE];
		try (RangeDisruptor disruptor = new RangeDisruptor(SIZE, new NamedThreadFactory("consumer"))) {
			SequenceRing ring = disruptor.getRing();
			Sum[] sums = { new Sum(ring, slots), new Sum(ring, slots), new Sum(ring, slots) };
			disruptor.handleWith(sums[0], sums[1]).then((lower, upper) -> {
				for (long sequence = lower; sequence <= upper; sequence++) {
					slots[ring.index(sequence)] *= 3;
				}
			}).then(sums[2]);
			disruptor.start();
			Producers.inParallel(PRODUCERS, () -> Producers.send(ring, slots, count));
			Check.drained(disruptor.stop(30, TimeUnit.SECONDS));
			Check.equal("sum at the first consumer", PRODUCERS * Check.sumBelow(count), sums[0].total());
			Check.equal("sum at the second consumer", PRODUCERS * Check.sumBelow(count), sums[1].total());
			Check.equal("sum after tripling", 3 * PRODUCERS * Check.sumBelow(count), sums[2].total());
		}
	}

	private static void events(long count) throws Exception {
		long[] sums = new long[2];
		try (Disruptor<ValueEvent> disruptor = new Disruptor<>(ValueEvent::new, SIZE,
				new NamedThreadFactory("consumer"))) {
			disruptor
				.handleEventsWith((event, sequence, endOfBatch) -> sums[0] += event.value(),
						(event, sequence, endOfBatch) -> event.square())
				.then((event, sequence, endOfBatch) -> sums[1] += event.squared());
			disruptor.start();
			Producers.inParallel(PRODUCERS, () -> {
				for (long i = 0; i < count; i++) {
					disruptor.publishEvent((event, sequence, value) -> event.set(value), i);
				}
			});
			Check.drained(disruptor.stop(30, TimeUnit.SECONDS));
			Check.equal("sum", PRODUCERS * Check.sumBelow(count), sums[0]);
			Check.equal("sum of the squares", PRODUCERS * (Check.sumBelow(count) * (2 * count - 1) / 3), sums[1]);
		}
	}

}
