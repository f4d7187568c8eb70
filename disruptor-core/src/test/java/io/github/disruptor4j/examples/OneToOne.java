package io.github.disruptor4j.examples;

import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.dsl.RangeDisruptor;
import io.github.disruptor4j.util.NamedThreadFactory;

/**
 * One producer and one consumer, with ranges over an array and with events. See the
 * package documentation for how to run it.
 */
public final class OneToOne {

	private static final int SIZE = 1024;

	private OneToOne() {
	}

	/**
	 * Runs the example.
	 * @param args how many numbers to send
	 * @throws Exception if the result is wrong
	 */
	public static void main(String[] args) throws Exception {
		long count = Check.count(args);
		System.out.println("One producer, one consumer, ranges:");
		ranges(count);
		System.out.println("One producer, one consumer, events:");
		events(count);
	}

	// tag::main[]
	private static void ranges(long count) throws Exception {
		long[] slots = new long[SIZE];
		try (RangeDisruptor disruptor = new RangeDisruptor(SIZE, new NamedThreadFactory("consumer"),
				ProducerType.SINGLE, new BlockingWaitStrategy())) {
			Sum sum = new Sum(disruptor.getRing(), slots);
			disruptor.handleWith(sum);
			Producers.send(disruptor.start(), slots, count);
			Check.drained(disruptor.stop(30, TimeUnit.SECONDS));
			Check.equal("numbers received", count, sum.count());
			Check.equal("sum", Check.sumBelow(count), sum.total());
		}
	}

	private static void events(long count) throws Exception {
		long[] sum = new long[1];
		try (Disruptor<ValueEvent> disruptor = new Disruptor<>(ValueEvent::new, SIZE,
				new NamedThreadFactory("consumer"), ProducerType.SINGLE, new BlockingWaitStrategy())) {
			disruptor.handleEventsWith((event, sequence, endOfBatch) -> sum[0] += event.value());
			disruptor.start();
			for (long i = 0; i < count; i++) {
				disruptor.publishEvent((event, sequence, value) -> event.set(value), i);
			}
			Check.drained(disruptor.stop(30, TimeUnit.SECONDS));
			Check.equal("sum", Check.sumBelow(count), sum[0]);
		}
	}
	// end::main[]

}
