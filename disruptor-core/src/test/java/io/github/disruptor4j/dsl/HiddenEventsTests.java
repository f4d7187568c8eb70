package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.HiddenEvents;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.util.DaemonThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HiddenEvents}.
 */
class HiddenEventsTests {

	private static final int SIZE = 8;

	@ParameterizedTest
	@EnumSource(ProducerType.class)
	void shouldBeSeenByThoseAboveAndBesideOnly(ProducerType type) throws Exception {
		HiddenEvents odd = new HiddenEvents(SIZE);
		List<Long> beside = new CopyOnWriteArrayList<>();
		List<Long> below = new CopyOnWriteArrayList<>();
		List<Long> ends = new CopyOnWriteArrayList<>();
		List<Long> workers = new CopyOnWriteArrayList<>();
		List<Long> batches = new CopyOnWriteArrayList<>();
		Disruptor<LongEvent> disruptor = new Disruptor<>(LongEvent::new, SIZE, DaemonThreadFactory.INSTANCE, type,
				new BlockingWaitStrategy());
		disruptor.consumer("check").handleWith((event, sequence, endOfBatch) -> {
			if (sequence % 2 == 1) {
				odd.hide(sequence);
			}
		});
		disruptor.consumer("beside").handleWith((event, sequence, endOfBatch) -> beside.add(sequence));
		disruptor.consumer("below").after("check").without(odd).handleWith((event, sequence, endOfBatch) -> {
			below.add(sequence);
			if (endOfBatch) {
				ends.add(sequence);
			}
		});
		disruptor.consumer("workers")
			.after("check")
			.without(odd)
			.workers((event) -> workers.add(event.get()), (event) -> workers.add(event.get()));
		disruptor.consumer("batches")
			.after("below")
			.without(odd)
			.handleWith((BatchHandler<LongEvent>) (batch) -> batch.forEach((event) -> batches.add(event.get())));
		disruptor.start();
		int events = 10 * SIZE;
		for (long i = 0; i < events; i++) {
			disruptor.publishEvent((event, sequence) -> event.set(sequence));
		}
		ShutdownReport report = disruptor.stop(10, TimeUnit.SECONDS);
		assertThat(report.remaining()).isEmpty();
		Long[] even = LongStream.range(0, events).filter((i) -> i % 2 == 0).boxed().toArray(Long[]::new);
		assertThat(beside).hasSize(events);
		assertThat(below).containsExactly(even);
		assertThat(ends).endsWith((long) events - 2);
		assertThat(workers).containsExactlyInAnyOrder(even);
		assertThat(batches).containsExactly(even);
	}

}
