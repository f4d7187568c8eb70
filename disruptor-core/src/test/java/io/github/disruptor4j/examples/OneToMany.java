package io.github.disruptor4j.examples;

import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.dsl.RangeDisruptor;
import io.github.disruptor4j.util.NamedThreadFactory;

/**
 * One producer and several consumers in groups: two side by side, and one behind both,
 * which uses what one of them has worked out. See the package documentation for how to
 * run it.
 */
public final class OneToMany {

	private static final int SIZE = 1024;

	private OneToMany() {
	}

	/**
	 * Runs the example.
	 * @param args how many numbers to send
	 * @throws Exception if the result is wrong
	 */
	public static void main(String[] args) throws Exception {
		long count = Check.count(args);
		System.out.println("One producer, many consumers, ranges:");
		ranges(count);
		System.out.println("One producer, many consumers, events:");
		events(count);
	}

	private static void ranges(long count) throws Exception {
		long[] slots = new long[SIZE];
		long[] doubled = new long[SIZE];
		try (RangeDisruptor disruptor = new RangeDisruptor(SIZE, new NamedThreadFactory("consumer"),
				ProducerType.SINGLE, new BlockingWaitStrategy())) {
			SequenceRing ring = disruptor.getRing();
			Sum sum = new Sum(ring, slots);
			Sum sumOfDoubled = new Sum(ring, doubled);
			disruptor.handleWith(sum, (lower, upper) -> {
				for (long sequence = lower; sequence <= upper; sequence++) {
					doubled[ring.index(sequence)] = 2 * slots[ring.index(sequence)];
				}
			}).then(sumOfDoubled);
			disruptor.start();
			Producers.send(ring, slots, count);
			Check.drained(disruptor.stop(30, TimeUnit.SECONDS));
			Check.equal("sum", Check.sumBelow(count), sum.total());
			Check.equal("sum of the doubled numbers", 2 * Check.sumBelow(count), sumOfDoubled.total());
		}
	}

	private static void events(long count) throws Exception {
		long[] sums = new long[2];
		try (Disruptor<ValueEvent> disruptor = new Disruptor<>(ValueEvent::new, SIZE,
				new NamedThreadFactory("consumer"), ProducerType.SINGLE, new BlockingWaitStrategy())) {
			BatchHandler<ValueEvent> adding = (batch) -> batch.forEach((event) -> sums[1] += event.squared());
			disruptor.consumer("sum").handleWith((event, sequence, endOfBatch) -> sums[0] += event.value());
			disruptor.consumer("square").handleWith((event, sequence, endOfBatch) -> event.square());
			disruptor.consumer("sum-of-squares").after("sum", "square").handleWith(adding);
			disruptor.start();
			for (long i = 0; i < count; i++) {
				disruptor.publishEvent((event, sequence, value) -> event.set(value), i);
			}
			Check.drained(disruptor.stop(30, TimeUnit.SECONDS));
			Check.equal("sum", Check.sumBelow(count), sums[0]);
			Check.equal("sum of the squares", Check.sumBelow(count) * (2 * count - 1) / 3, sums[1]);
		}
	}

}
