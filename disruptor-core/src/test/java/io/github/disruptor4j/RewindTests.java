package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Batches that are delivered again because their handler asked for it.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class RewindTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	private RingBuffer<LongEvent> ring;

	private BatchEventProcessor<LongEvent> processor;

	private final RecordingExceptionHandler failures = new RecordingExceptionHandler();

	private final List<Long> delivered = new ArrayList<>();

	@BeforeEach
	void createRing() {
		this.ring = RingBuffer.create(this.type, LongEvent::new, this.size, new BlockingWaitStrategy());
	}

	@AfterEach
	void releaseHandlers() {
		assertThat(this.processor == null || !this.processor.isRunning()).isTrue();
	}

	private void process(RewindableEventHandler<LongEvent> handler, BatchRewindStrategy strategy, int maxBatchSize,
			int events) throws Throwable {
		this.processor = new BatchEventProcessorBuilder().setMaxBatchSize(maxBatchSize)
			.build(this.ring, this.ring.newBarrier(), handler, strategy);
		this.processor.setExceptionHandler(this.failures);
		this.ring.addGatingSequences(this.processor.getSequence());
		long first = this.ring.getCursor() + 1;
		publishBatch(Math.min(events, this.size));
		Background<Void> run = Background.run(this.processor::run);
		for (int i = this.size; i < events; i++) {
			publishBatch(1);
		}
		Waits.until(() -> this.processor.getSequence().get() >= first + events - 1);
		this.processor.halt();
		run.result();
	}

	private void publishBatch(int n) {
		this.ring.publishEvents((event, sequence, arg) -> event.set(sequence), new Object[n]);
	}

	@Test
	void shouldDeliverTheWholeBatchAgain() throws Throwable {
		int[] rewinds = { 2 };
		long last = this.size - 1;
		process((event, sequence, endOfBatch) -> {
			this.delivered.add(sequence);
			if (sequence == last && rewinds[0]-- > 0) {
				throw new RewindableException(null);
			}
		}, new SimpleBatchRewindStrategy(), Integer.MAX_VALUE, this.size);
		assertThat(this.delivered).hasSize(3 * this.size);
		for (int i = 0; i < this.delivered.size(); i++) {
			assertThat(this.delivered.get(i)).isEqualTo(i % this.size);
		}
		assertThat(this.failures.failures()).isEmpty();
	}

	@Test
	void shouldRewindNoFurtherThanTheBatch() throws Throwable {
		int[] rewinds = { 1 };
		long last = this.size - 1;
		process((event, sequence, endOfBatch) -> {
			this.delivered.add(sequence);
			if (sequence == last && rewinds[0]-- > 0) {
				throw new RewindableException(null);
			}
		}, new SimpleBatchRewindStrategy(), 1, 3 * this.size);
		assertThat(this.delivered).hasSize(3 * this.size + 1);
		assertThat(this.delivered.subList(0, this.size)).doesNotHaveDuplicates();
		assertThat(this.delivered.get(this.size)).isEqualTo(last);
	}

	@Test
	void shouldKeepItsSequenceBeforeTheBatchWhileItRewinds() throws Throwable {
		List<Long> seen = new ArrayList<>();
		int[] rewinds = { 1 };
		long last = this.size - 1;
		process((event, sequence, endOfBatch) -> {
			seen.add(this.processor.getSequence().get());
			if (sequence == last && rewinds[0]-- > 0) {
				throw new RewindableException(null);
			}
		}, new SimpleBatchRewindStrategy(), Integer.MAX_VALUE, this.size);
		assertThat(seen).hasSize(2 * this.size).containsOnly(-1L);
	}

	@Test
	void shouldTellTheStrategyHowOftenTheBatchHasFailed() throws Throwable {
		List<Integer> attempts = new ArrayList<>();
		RewindableException wanted = new RewindableException(new Exception("cause"));
		process((event, sequence, endOfBatch) -> {
			this.delivered.add(sequence);
			long times = this.delivered.stream().filter((delivery) -> delivery == sequence).count();
			if (endOfBatch && times <= 3) {
				throw wanted;
			}
		}, (ex, attempt) -> {
			assertThat(ex).isSameAs(wanted);
			attempts.add(attempt);
			return RewindAction.REWIND;
		}, 1, 2);
		assertThat(attempts).as("counted anew for each batch").containsExactly(1, 2, 3, 1, 2, 3);
	}

	@Test
	void shouldReportTheFailureWhenTheStrategyGivesUp() throws Throwable {
		RewindableException wanted = new RewindableException(new Exception("cause"));
		process((event, sequence, endOfBatch) -> {
			this.delivered.add(sequence);
			if (sequence == 0) {
				throw wanted;
			}
		}, new EventuallyGiveUpBatchRewindStrategy(3), Integer.MAX_VALUE, 2 * this.size);
		assertThat(this.delivered.stream().filter((sequence) -> sequence == 0)).hasSize(3);
		assertThat(this.delivered).hasSize(2 * this.size + 2);
		assertThat(this.failures.failures()).hasSize(1);
		assertThat(this.failures.failures().get(0).cause()).isSameAs(wanted);
		assertThat(this.failures.failures().get(0).sequence()).isZero();
	}

	@Test
	void shouldNotDeliverAgainWhatCountsAsConsumed() throws Throwable {
		int[] rewinds = { 1 };
		long last = this.size - 1;
		process((event, sequence, endOfBatch) -> {
			this.delivered.add(sequence);
			if (sequence == 0) {
				throw new Exception("reported");
			}
			if (sequence == last && rewinds[0]-- > 0) {
				throw new RewindableException(null);
			}
		}, new SimpleBatchRewindStrategy(), Integer.MAX_VALUE, this.size);
		assertThat(this.failures.failures()).hasSize(1);
		assertThat(this.delivered.stream().filter((sequence) -> sequence == 0)).hasSize(1);
		assertThat(this.delivered).hasSize(Math.max(1, 2 * this.size - 1));
	}

	@Test
	void shouldPauseBeforeItRewinds() throws Throwable {
		int[] rewinds = { 3 };
		long start = System.nanoTime();
		process((event, sequence, endOfBatch) -> {
			if (rewinds[0]-- > 0) {
				throw new RewindableException(null);
			}
		}, new NanosecondPauseBatchRewindStrategy(TimeUnit.MILLISECONDS.toNanos(1)), Integer.MAX_VALUE, 1);
		assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(1));
	}

	@Test
	void shouldRefuseRewindsOfHandlersThatMayNot() throws Throwable {
		EventHandler<LongEvent> sneaky = (event, sequence, endOfBatch) -> sneak(new RewindableException(null));
		this.processor = new BatchEventProcessorBuilder().build(this.ring, this.ring.newBarrier(), sneaky);
		this.processor.setExceptionHandler(this.failures);
		publishBatch(1);
		Background<Void> run = Background.run(this.processor::run);
		Waits.until(() -> this.processor.getSequence().get() == 0);
		this.processor.halt();
		run.result();
		assertThat(this.failures.failures()).hasSize(1);
		assertThat(this.failures.failures().get(0).cause()).isInstanceOf(UnsupportedOperationException.class)
			.hasCauseInstanceOf(RewindableException.class);
	}

	@SuppressWarnings("unchecked")
	private static <X extends Throwable> void sneak(Throwable ex) throws X {
		throw (X) ex;
	}

	@Test
	void shouldNotBuildWithoutWhatItNeeds() {
		RewindableEventHandler<LongEvent> handler = (event, sequence, endOfBatch) -> {
		};
		assertThatNullPointerException()
			.isThrownBy(() -> new BatchEventProcessorBuilder().build(this.ring, this.ring.newBarrier(), handler, null));
		for (int limit : new int[] { 0, -1 }) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new BatchEventProcessorBuilder().setMaxBatchSize(limit)
					.build(this.ring, this.ring.newBarrier(), handler, new SimpleBatchRewindStrategy()));
		}
	}

}
