package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.spring.consumer.ConsumerProbe;
import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.OnErrorDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every hook of every type of handler is called, whatever stands between it and the
 * engine: attempts, probes, threads that share its events.
 */
@Timeout(60)
class HandlerHooksTests {

	private static final WaitStrategyDefinition BRIEF = new WaitStrategyDefinition(WaitStrategyType.TIMEOUT_BLOCKING,
			null, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), WaitStrategyType.BLOCKING, 1,
			Duration.ofMillis(1));

	private static final OnErrorDefinition RETRY = OnErrorDefinition.retry(2,
			new BackoffDefinition(Duration.ZERO, 1, Duration.ZERO), ErrorPolicy.HALT);

	private final Set<String> calls = ConcurrentHashMap.newKeySet();

	@ParameterizedTest
	@CsvSource({ "EVENT_HANDLER, 1,, batchStart callback", "EVENT_HANDLER, 2,, batchStart",
			"EVENT_HANDLER, 2, value, batchStart", "REWINDABLE_EVENT_HANDLER, 1,, batchStart", "BATCH_HANDLER, 1,,",
			"WORK_HANDLER, 1,,", "WORK_HANDLER, 2,,", "WORK_HANDLER, 2, value,", "RANGE_HANDLER, 1,," })
	void shouldBeCalled(HandlerShape shape, int threads, @Nullable String partitionBy, @Nullable String more) {
		Object bean = handler(shape);
		HandlerReference reference = HandlerReference.bean("handler", bean.getClass(), shape,
				(shape != HandlerShape.RANGE_HANDLER) ? ResolvableType.forClass(TestEvent.class) : ResolvableType.NONE);
		ConsumerDefinition.Builder consumer = ConsumerDefinition.builder("match")
			.handler(reference)
			.concurrency(threads)
			.onError(RETRY);
		if (partitionBy != null) {
			consumer.partitionBy(partitionBy);
		}
		try (TestRing ring = TestRing.named("orders")
			.bean("handler", bean)
			.bean("watching", (RingInstrumentation) (graph) -> (name) -> new Unmoved())
			.define((definition) -> definition.waitStrategy(BRIEF).consumer(consumer.build()))
			.build()
			.start()) {
			await().until(() -> this.calls.contains("timeout"));
			ring.publish(0, 1);
			await().until(() -> this.calls.contains("event"));
		}
		assertThat(this.calls).contains("start", "timeout", "event", "shutdown");
		if (more != null) {
			assertThat(this.calls).contains(more.split(" "));
		}
	}

	private Object handler(HandlerShape shape) {
		return switch (shape) {
			case EVENT_HANDLER -> new OfEvents(this.calls);
			case REWINDABLE_EVENT_HANDLER -> new Rewindable(this.calls);
			case BATCH_HANDLER -> new OfBatches(this.calls);
			case WORK_HANDLER -> new OfWork(this.calls);
			case RANGE_HANDLER -> new OfRanges(this.calls);
			default -> throw new IllegalArgumentException(shape.name());
		};
	}

	record OfEvents(Set<String> calls) implements EventHandler<TestEvent> {

		@Override
		public void onEvent(TestEvent event, long sequence, boolean endOfBatch) {
			this.calls.add("event");
		}

		@Override
		public void onBatchStart(long batchSize, long queueDepth) {
			this.calls.add("batchStart");
		}

		@Override
		public void setSequenceCallback(Sequence sequenceCallback) {
			this.calls.add("callback");
		}

		@Override
		public void onStart() {
			this.calls.add("start");
		}

		@Override
		public void onShutdown() {
			this.calls.add("shutdown");
		}

		@Override
		public void onTimeout(long sequence) {
			this.calls.add("timeout");
		}

	}

	record Rewindable(Set<String> calls) implements RewindableEventHandler<TestEvent> {

		@Override
		public void onEvent(TestEvent event, long sequence, boolean endOfBatch) {
			this.calls.add("event");
		}

		@Override
		public void onBatchStart(long batchSize, long queueDepth) {
			this.calls.add("batchStart");
		}

		@Override
		public void onStart() {
			this.calls.add("start");
		}

		@Override
		public void onShutdown() {
			this.calls.add("shutdown");
		}

		@Override
		public void onTimeout(long sequence) {
			this.calls.add("timeout");
		}

	}

	record OfBatches(Set<String> calls) implements BatchHandler<TestEvent> {

		@Override
		public void onBatch(EventBatch<TestEvent> batch) {
			this.calls.add("event");
		}

		@Override
		public void onStart() {
			this.calls.add("start");
		}

		@Override
		public void onShutdown() {
			this.calls.add("shutdown");
		}

		@Override
		public void onTimeout(long sequence) {
			this.calls.add("timeout");
		}

	}

	record OfWork(Set<String> calls) implements WorkHandler<TestEvent> {

		@Override
		public void onEvent(TestEvent event) {
			this.calls.add("event");
		}

		@Override
		public void onStart() {
			this.calls.add("start");
		}

		@Override
		public void onShutdown() {
			this.calls.add("shutdown");
		}

		@Override
		public void onTimeout(long sequence) {
			this.calls.add("timeout");
		}

	}

	record OfRanges(Set<String> calls) implements RangeHandler {

		@Override
		public void onRange(long lower, long upper) {
			this.calls.add("event");
		}

		@Override
		public void onStart() {
			this.calls.add("start");
		}

		@Override
		public void onShutdown() {
			this.calls.add("shutdown");
		}

		@Override
		public void onTimeout(long sequence) {
			this.calls.add("timeout");
		}

	}

	/**
	 * A probe that only stands between.
	 */
	static final class Unmoved implements ConsumerProbe {

		@Override
		public void batchStarted(long size) {
		}

		@Override
		public void callStarted(long lower, long upper) {
		}

		@Override
		public void callEnded(@Nullable Throwable failure) {
		}

		@Override
		public void batchEnded() {
		}

		@Override
		public void runEnded() {
		}

	}

}
