package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How a processor runs handlers of batches and of ranges, on both kinds of ring and on
 * rings of all sizes.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class BatchHandlerTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	private RingBuffer<LongEvent> ring;

	private final RecordingExceptionHandler failures = new RecordingExceptionHandler();

	private final List<Long> seen = Collections.synchronizedList(new ArrayList<>());

	private BatchEventProcessor<LongEvent> processor;

	private Background<Void> run;

	@BeforeEach
	void createRing() {
		this.ring = RingBuffer.create(this.type, LongEvent::new, this.size, new BlockingWaitStrategy());
	}

	@AfterEach
	void haltAndJoin() throws Throwable {
		this.processor.halt();
		this.run.result();
	}

	private void run(BatchHandler<? super LongEvent> handler, int maxBatchSize) {
		run(new BatchEventProcessorBuilder().setMaxBatchSize(maxBatchSize)
			.build(this.ring, this.ring.newBarrier(), handler));
	}

	private void run(RangeHandler handler, int maxBatchSize) {
		run(new BatchEventProcessorBuilder().setMaxBatchSize(maxBatchSize)
			.<LongEvent>build(this.ring.newBarrier(), handler));
	}

	private void run(BatchEventProcessor<LongEvent> processor) {
		add(processor);
		this.run = Background.run(processor::run);
	}

	private void add(BatchEventProcessor<LongEvent> processor) {
		this.processor = processor;
		processor.setExceptionHandler(this.failures);
		this.ring.addGatingSequences(processor.getSequence());
	}

	private void publishAndAwait(int events) {
		for (int i = 0; i < events; i++) {
			this.ring.publishEvent(LongEvent::set);
		}
		awaitSequence(this.ring.getCursor());
	}

	private void awaitSequence(long sequence) {
		Waits.until(() -> this.processor.getSequence().get() >= sequence);
	}

	private static List<Long> upTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toList();
	}

	private void add(EventBatch<? extends LongEvent> batch) {
		for (int i = 0; i < batch.size(); i++) {
			assertThat(batch.get(i).get()).isEqualTo(batch.firstSequence() + i);
			this.seen.add(batch.get(i).get());
		}
	}

	private void add(long lower, long upper) {
		for (long sequence = lower; sequence <= upper; sequence++) {
			this.seen.add(this.ring.get(sequence).get());
		}
	}

	@Test
	void shouldHandOverEveryEventOnceAndInOrder() {
		run((batch) -> add(batch), Integer.MAX_VALUE);
		publishAndAwait(3 * this.size + 1);
		assertThat(this.seen).isEqualTo(upTo(3L * this.size));
		assertThat(this.failures.failures()).isEmpty();
	}

	@Test
	void shouldHandOverEveryRangeOnceAndInOrder() {
		run((lower, upper) -> add(lower, upper), Integer.MAX_VALUE);
		publishAndAwait(3 * this.size + 1);
		assertThat(this.seen).isEqualTo(upTo(3L * this.size));
		assertThat(this.failures.failures()).isEmpty();
	}

	@Test
	void shouldHandOverWhatIsAvailableInOneCall() throws Throwable {
		List<String> ranges = Collections.synchronizedList(new ArrayList<>());
		add(new BatchEventProcessorBuilder().<LongEvent>build(this.ring.newBarrier(),
				(lower, upper) -> ranges.add(lower + "-" + upper)));
		List<String> expected = new ArrayList<>();
		for (long lap = 0; lap < 3; lap++) {
			this.ring.claim(this.size).close();
			this.run = Background.run(this.processor::run);
			awaitSequence(this.ring.getCursor());
			this.processor.halt();
			this.run.result();
			expected.add((lap * this.size) + "-" + ((lap + 1) * this.size - 1));
		}
		assertThat(ranges).isEqualTo(expected);
	}

	@Test
	void shouldSplitAtTheLimit() {
		AtomicInteger longest = new AtomicInteger();
		run((batch) -> {
			longest.accumulateAndGet(batch.size(), Math::max);
			add(batch);
		}, 3);
		try (Claim<LongEvent> claim = this.ring.claim(this.size)) {
			claim.fill(LongEvent::set);
		}
		publishAndAwait(2 * this.size);
		assertThat(this.seen).isEqualTo(upTo(3L * this.size - 1));
		assertThat(longest).hasValue(Math.min(3, this.size));
	}

	@Test
	void shouldLeaveOutDiscardedSlots() {
		List<Long> expected = new ArrayList<>();
		run((lower, upper) -> add(lower, upper), Integer.MAX_VALUE);
		for (int i = 0; i < Math.max(20, 3 * this.size); i++) {
			try (Claim<LongEvent> claim = this.ring.claim(Math.min(this.size, 3))) {
				claim.get(0).set(-99);
				claim.fill(LongEvent::set);
				claim.keep(i % (claim.size() + 1));
				for (int j = 0; j < claim.size(); j++) {
					if (j < claim.kept()) {
						expected.add(claim.lower() + j);
					}
					else {
						claim.get(j).set(-99);
					}
				}
			}
		}
		awaitSequence(this.ring.getCursor());
		assertThat(this.seen).isEqualTo(expected);
	}

	@Test
	void shouldCountAFailedBatchAsConsumedIfTheExceptionHandlerReturns() {
		RuntimeException failure = new RuntimeException("expected");
		run((batch) -> {
			if (batch.firstSequence() == 0) {
				throw failure;
			}
			add(batch);
		}, 1);
		publishAndAwait(3 * this.size);
		assertThat(this.seen).hasSize(3 * this.size - 1).doesNotContain(0L);
		assertThat(this.failures.failures())
			.containsExactly(new RecordingExceptionHandler.Failure("event", failure, 0, null));
	}

	@Test
	void shouldHandOverAFailedBatchAgainIfTheExceptionHandlerThrows() {
		AtomicInteger attempts = new AtomicInteger();
		run((batch) -> {
			if (batch.lastSequence() >= this.size && attempts.incrementAndGet() == 1) {
				throw new IllegalStateException("expected");
			}
			add(batch);
		}, 1);
		this.processor.setExceptionHandler(new FatalExceptionHandler());
		publishAndAwait(this.size);
		for (int i = 0; i < this.size; i++) {
			this.ring.publishEvent(LongEvent::set);
		}
		assertThat(this.run.failure()).hasRootCauseMessage("expected");
		assertThat(this.processor.getNextSequence()).isEqualTo(this.size);
		assertThat(this.processor.getSequence().get()).isEqualTo(this.size - 1);
		this.run = Background.run(this.processor::run);
		awaitSequence(2L * this.size - 1);
		assertThat(this.seen).isEqualTo(upTo(2L * this.size - 1));
	}

	@Test
	void shouldHideTheBatchAfterTheCall() {
		AtomicReference<EventBatch<? extends LongEvent>> kept = new AtomicReference<>();
		run(kept::set, Integer.MAX_VALUE);
		publishAndAwait(2 * this.size + 1);
		assertThatIllegalStateException().isThrownBy(() -> kept.get().get(0));
	}

	@Test
	void shouldTellTheHandlerOfStartTimeoutAndEnd() throws Throwable {
		List<String> calls = Collections.synchronizedList(new ArrayList<>());
		WaitStrategy impatient = new TimeoutBlockingWaitStrategy(1, TimeUnit.MILLISECONDS);
		BatchHandler<LongEvent> batches = new BatchHandler<>() {

			@Override
			public void onBatch(EventBatch<LongEvent> batch) {
				calls.add("batch");
			}

			@Override
			public void onStart() {
				calls.add("start");
			}

			@Override
			public void onShutdown() {
				calls.add("shutdown");
			}

			@Override
			public void onTimeout(long sequence) {
				calls.add("timeout");
			}

		};
		run(new BatchEventProcessorBuilder().build(this.ring, this.ring.newBarrier(impatient), batches));
		Waits.until(() -> calls.contains("timeout"));
		publishAndAwait(2 * this.size);
		this.processor.halt();
		this.run.result();
		assertThat(calls).startsWith("start").endsWith("shutdown").contains("batch", "timeout");
		assertThat(calls).filteredOn((call) -> call.matches("start|shutdown")).hasSize(2);
	}

	@Test
	void shouldTellTheRangeHandlerOfStartTimeoutAndEnd() throws Throwable {
		List<String> calls = Collections.synchronizedList(new ArrayList<>());
		WaitStrategy impatient = new TimeoutBlockingWaitStrategy(1, TimeUnit.MILLISECONDS);
		RangeHandler ranges = new RangeHandler() {

			@Override
			public void onRange(long lower, long upper) {
				calls.add("range");
			}

			@Override
			public void onStart() {
				calls.add("start");
			}

			@Override
			public void onShutdown() {
				calls.add("shutdown");
			}

			@Override
			public void onTimeout(long sequence) throws Exception {
				calls.add("timeout");
				throw new Exception("expected");
			}

		};
		run(new BatchEventProcessorBuilder().<LongEvent>build(this.ring.newBarrier(impatient), ranges));
		Waits.until(() -> calls.contains("timeout"));
		publishAndAwait(2 * this.size);
		this.processor.halt();
		this.run.result();
		assertThat(calls).startsWith("start").endsWith("shutdown").contains("range", "timeout");
		assertThat(this.failures.failures()).isNotEmpty();
	}

}
