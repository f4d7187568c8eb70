package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Consumers of a ring of events that take batches, ranges and single events.
 */
class BatchConsumerTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 8, 1024 })
	void shouldMixHandlersOfAllKinds(int size) throws Exception {
		List<Long> batches = new ArrayList<>();
		List<Long> ranges = new ArrayList<>();
		List<Long> events = new ArrayList<>();
		List<Long> expected = LongStream.range(0, 3L * size + 5).boxed().toList();
		try (Disruptor<LongEvent> disruptor = new Disruptor<>(LongEvent::new, size, new NamedThreadFactory("mixed"))) {
			RingBuffer<LongEvent> ring = disruptor.getRingBuffer();
			BatchHandler<LongEvent> handler = (batch) -> batch.forEach((event) -> batches.add(event.get()));
			RingConsumer first = disruptor.consumer("batches").maxBatchSize(4).handleWith(handler);
			disruptor.consumer("ranges").after("batches").handleWith((lower, upper) -> {
				for (long sequence = lower; sequence <= upper; sequence++) {
					ranges.add(ring.get(sequence).get());
				}
			});
			disruptor.consumer("events")
				.after("ranges")
				.handleWith((event, sequence, endOfBatch) -> events.add(event.get()));
			assertThatIllegalArgumentException().isThrownBy(() -> disruptor.consumer("again").handleWith(handler));
			disruptor.start();
			for (int i = 0; i < expected.size(); i++) {
				disruptor.publishEvent(LongEvent::set);
			}
			assertThat(disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
			assertThat(first.getSequence()).isEqualTo(expected.size() - 1);
		}
		assertThat(batches).isEqualTo(expected);
		assertThat(ranges).isEqualTo(expected);
		assertThat(events).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 8, 1024 })
	void shouldTakeAHandlerOfASupertype(int size) throws Exception {
		List<Object> seen = new ArrayList<>();
		BatchHandler<Object> anything = (batch) -> batch.forEach(seen::add);
		try (Disruptor<LongEvent> disruptor = new Disruptor<>(LongEvent::new, size, new NamedThreadFactory("any"))) {
			disruptor.consumer("anything").handleWith(anything);
			disruptor.start();
			for (int i = 0; i < 2 * size; i++) {
				disruptor.publishEvent(LongEvent::set);
			}
			assertThat(disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		}
		assertThat(seen).hasSize(2 * size).allMatch(LongEvent.class::isInstance);
	}

}
