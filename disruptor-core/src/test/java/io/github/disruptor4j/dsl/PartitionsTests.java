package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.PartitionKey;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.RecordingHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Consumers that share the events of a ring by key.
 */
class PartitionsTests {

	private static final int SIZE = 64;

	private static final int KEYS = 17;

	private Disruptor<LongEvent> disruptor = create(ProducerType.MULTI);

	private final List<RecordingHandler> handlers = List.of(new RecordingHandler(), new RecordingHandler(),
			new RecordingHandler());

	@AfterEach
	void close() {
		this.disruptor.close();
	}

	private static Disruptor<LongEvent> create(ProducerType type) {
		return new Disruptor<>(LongEvent::new, SIZE, Thread::new, type, new BlockingWaitStrategy());
	}

	private static long keyOf(LongEvent event) {
		return event.get() % KEYS;
	}

	private List<RingConsumer> add(String... parents) {
		return this.disruptor.consumer("shard")
			.after(parents)
			.partitionedBy(PartitionsTests::keyOf, this.handlers.get(0), this.handlers.get(1), this.handlers.get(2));
	}

	private void publish(long events) {
		for (long i = 0; i < events; i++) {
			this.disruptor.publishEvent((event, sequence) -> event.set(sequence));
		}
	}

	private List<Long> sequences() {
		return this.handlers.stream().flatMap((handler) -> handler.sequences().stream()).sorted().toList();
	}

	@ParameterizedTest
	@EnumSource(ProducerType.class)
	void shouldHandleEachEventOnceAndThoseOfAKeyInOrder(ProducerType type) throws Exception {
		this.disruptor = create(type);
		add();
		this.disruptor.start();
		publish(5000);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		assertThat(sequences()).isEqualTo(LongStream.range(0, 5000).boxed().toList());
		for (int i = 0; i < this.handlers.size(); i++) {
			int partition = i;
			assertThat(this.handlers.get(i).sequences()).isSorted()
				.isNotEmpty()
				.allMatch((sequence) -> PartitionKey.partitionOf(sequence % KEYS, 3) == partition);
		}
	}

	@Test
	void shouldSayWhichEventOfAPartitionIsTheLastOfItsBatch() {
		add();
		publish(SIZE);
		this.disruptor.start();
		this.disruptor.shutdown();
		for (RecordingHandler handler : this.handlers) {
			List<Long> sequences = handler.sequences();
			assertThat(handler.calls("batch")).singleElement().satisfies((batch) -> {
				assertThat(batch.first()).isEqualTo(sequences.size());
				assertThat(batch.second()).isEqualTo(SIZE);
			});
			assertThat(handler.calls("last")).singleElement()
				.satisfies((last) -> assertThat(last.first()).isEqualTo(sequences.get(sequences.size() - 1)));
		}
	}

	@Test
	void shouldBeOneNodeOfTheGraph() {
		List<RingConsumer> shards = add();
		List<Long> seen = new CopyOnWriteArrayList<>();
		RingConsumer behind = this.disruptor.consumer("behind").after("shard").handleWith((event, sequence, end) -> {
			assertThat(sequences()).contains(sequence);
			seen.add(sequence);
		});
		assertThat(shards).extracting(RingConsumer::getName).containsExactly("shard-1", "shard-2", "shard-3");
		assertThat(behind.getParents()).containsExactly("shard-1", "shard-2", "shard-3");
		this.disruptor.start();
		publish(500);
		this.disruptor.shutdown();
		assertThat(seen).isEqualTo(LongStream.range(0, 500).boxed().toList());
	}

	@Test
	void shouldReportAKeyThatCannotBeTold() {
		RecordingExceptionHandler failures = new RecordingExceptionHandler();
		this.disruptor.consumer("shard").exceptionHandler(failures).partitionedBy((event) -> {
			if (event.get() == 3) {
				throw new IllegalStateException("no key");
			}
			return event.get();
		}, this.handlers.get(0), this.handlers.get(1), this.handlers.get(2));
		this.disruptor.start();
		publish(10);
		this.disruptor.shutdown();
		assertThat(failures.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure.cause()).hasMessage("no key");
			assertThat(failure.sequence()).isEqualTo(3);
		});
		assertThat(sequences()).containsExactly(0L, 1L, 2L, 4L, 5L, 6L, 7L, 8L, 9L);
	}

	@Test
	void shouldJoinARunningRingAllAtTheSamePlace() throws Exception {
		this.disruptor.consumer("first").handleWith((event, sequence, end) -> {
		});
		this.disruptor.start();
		publish(100);
		add("first");
		publish(400);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		assertThat(sequences()).isEqualTo(LongStream.range(100, 500).boxed().toList());
	}

	@Test
	void shouldBeRemovedAsAWholeOnly() throws Exception {
		add();
		this.disruptor.start();
		publish(100);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.disruptor.removeConsumer("shard-2", 10, TimeUnit.SECONDS))
			.withMessageContaining("remove all of 'shard'");
		assertThat(this.disruptor.removeConsumer("shard", 10, TimeUnit.SECONDS)).isTrue();
		assertThat(sequences()).hasSize(100);
		publish(3L * SIZE);
		assertThat(this.disruptor.getConsumers()).isEmpty();
	}

	@Test
	void shouldRefuseAHandlerForTwoPartitions() {
		EventHandler<LongEvent> handler = this.handlers.get(0);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.disruptor.consumer("shard").partitionedBy(PartitionsTests::keyOf, handler, handler));
	}

	@Test
	void shouldSpreadKeysEvenly() {
		for (int partitions : new int[] { 1, 2, 3, 7, 8 }) {
			assertSpread(partitions, LongStream.range(0, 10_000));
			assertSpread(partitions, LongStream.range(-10_000, 0));
			assertSpread(partitions, LongStream.range(0, 10_000).map((key) -> key * 1024));
			assertSpread(partitions, LongStream.range(0, 10_000).map((key) -> key << 40));
			assertSpread(partitions, LongStream.range(0, 10_000).map((key) -> Long.MIN_VALUE + key * 3));
		}
	}

	private static void assertSpread(int partitions, LongStream keys) {
		int[] counts = new int[partitions];
		keys.forEach((key) -> counts[PartitionKey.partitionOf(key, partitions)]++);
		List<Integer> list = new ArrayList<>();
		for (int count : counts) {
			list.add(count);
		}
		int fair = 10_000 / partitions;
		assertThat(list).allMatch((count) -> count > fair * 0.85 && count < fair * 1.15);
	}

	@Test
	void shouldMakeAKeyOfAnyObject() {
		PartitionKey<LongEvent> key = PartitionKey.of((event) -> (event.get() < 0) ? null : "key");
		LongEvent event = new LongEvent();
		assertThat(key.keyOf(event)).isZero();
		event.set(1);
		assertThat(key.keyOf(event)).isEqualTo("key".hashCode());
	}

}
