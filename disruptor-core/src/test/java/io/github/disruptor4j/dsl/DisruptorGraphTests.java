package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.FatalExceptionHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Graphs of handlers and of users' own processors.
 */
class DisruptorGraphTests extends AbstractDisruptorTests {

	@Test
	void shouldKeepTheOrderOfADiamond() {
		Set<Long> left = ConcurrentHashMap.newKeySet();
		Set<Long> right = ConcurrentHashMap.newKeySet();
		List<Long> tooEarly = new CopyOnWriteArrayList<>();
		RecordingHandler joined = new RecordingHandler();
		this.disruptor
			.handleEventsWith((event, sequence, endOfBatch) -> left.add(sequence),
					(event, sequence, endOfBatch) -> right.add(sequence))
			.then((event, sequence, endOfBatch) -> {
				if (!left.contains(sequence) || !right.contains(sequence)) {
					tooEarly.add(sequence);
				}
				joined.onEvent(event, sequence, endOfBatch);
			});
		this.disruptor.start();
		publish(50 * SIZE);
		this.disruptor.shutdown();
		assertThat(tooEarly).isEmpty();
		assertThat(joined.sequences()).isEqualTo(upTo(50 * SIZE - 1));
	}

	@Test
	void shouldBuildTheSameGraphWithAfterAndThenAnd() throws Exception {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler first = new RecordingHandler();
		RecordingHandler slow = blockedAt(0, gate);
		RecordingHandler afterFirst = new RecordingHandler();
		RecordingHandler afterBoth = new RecordingHandler();
		EventHandlerGroup<LongEvent> firsts = this.disruptor.handleEventsWith(first);
		EventHandlerGroup<LongEvent> slows = this.disruptor.handleEventsWith(slow);
		this.disruptor.after(first).handleEventsWith(afterFirst);
		firsts.and(slows).then(afterBoth);
		this.disruptor.start();
		publish(3);
		afterFirst.awaitEvents(3);
		assertThat(afterBoth.sequences()).isEmpty();
		gate.countDown();
		afterBoth.awaitEvents(3);
		this.disruptor.shutdown();
		assertThat(afterBoth.sequences()).isEqualTo(upTo(2));
	}

	@Test
	void shouldFollowSeveralHandlersByName() {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler fast = new RecordingHandler();
		RecordingHandler slow = blockedAt(0, gate);
		RecordingHandler last = new RecordingHandler();
		this.disruptor.handleEventsWith(fast, slow);
		this.disruptor.after(fast, slow).then(last);
		this.disruptor.start();
		publish(2);
		fast.awaitEvents(2);
		assertThat(last.sequences()).isEmpty();
		gate.countDown();
		last.awaitEvents(2);
	}

	@Test
	void shouldHoldProducersBackByTheLastHandlersOnly() throws Exception {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler first = new RecordingHandler();
		RecordingHandler last = blockedAt(0, gate);
		this.disruptor.handleEventsWith(first).then(last);
		RingBuffer<LongEvent> ring = this.disruptor.start();
		publish(SIZE);
		first.awaitEvents(SIZE);
		assertThat(ring.hasAvailableCapacity(1)).isFalse();
		gate.countDown();
		publish(SIZE);
		this.disruptor.shutdown();
		assertThat(last.sequences()).isEqualTo(upTo(2 * SIZE - 1));
	}

	@Test
	void shouldRefuseToFollowWhatIsNotThere() {
		RecordingHandler unknown = new RecordingHandler();
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.after(unknown));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.disruptor.handleExceptionsFor(unknown).with(new FatalExceptionHandler()));
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.getSequenceValueFor(unknown));
		assertThat(this.disruptor.getBarrierFor(unknown)).isNull();
	}

	@Test
	void shouldTellHandlersApartByIdentity() {
		List<Long> first = new CopyOnWriteArrayList<>();
		List<Long> second = new CopyOnWriteArrayList<>();
		EqualHandler one = new EqualHandler(first);
		EqualHandler two = new EqualHandler(second);
		assertThat(one).isEqualTo(two);
		this.disruptor.handleEventsWith(one, two);
		this.disruptor.start();
		publish(3);
		this.disruptor.shutdown();
		assertThat(first).isEqualTo(upTo(2));
		assertThat(second).isEqualTo(upTo(2));
		assertThat(this.disruptor.getBarrierFor(one)).isNotNull().isNotSameAs(this.disruptor.getBarrierFor(two));
		assertThat(this.disruptor.getSequenceValueFor(two)).isEqualTo(2L);
		assertThat(this.disruptor.getBarrierFor(new EqualHandler(first))).isNull();
	}

	@Test
	void shouldRefuseTheSameHandlerTwice() {
		RecordingHandler handler = new RecordingHandler();
		EventHandlerGroup<LongEvent> group = this.disruptor.handleEventsWith(handler);
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.handleEventsWith(handler));
		assertThatIllegalArgumentException().isThrownBy(() -> group.then(handler));
		assertThat(this.disruptor.getConsumers()).hasSize(1);
	}

	@Test
	void shouldRunUsersOwnProcessors() throws Exception {
		List<Long> own = new CopyOnWriteArrayList<>();
		RecordingHandler before = new RecordingHandler();
		RecordingHandler after = new RecordingHandler();
		EventProcessorFactory<LongEvent> factory = (ring, sequences) -> {
			assertThat(ring).isSameAs(this.disruptor.getRingBuffer());
			assertThat(sequences).hasSize(1);
			return new OwnProcessor(ring, sequences, own);
		};
		this.disruptor.handleEventsWith(before).then(factory).then(after);
		this.disruptor.start();
		publish(3 * SIZE);
		this.disruptor.shutdown();
		assertThat(own).isEqualTo(upTo(3 * SIZE - 1));
		assertThat(after.sequences()).isEqualTo(upTo(3 * SIZE - 1));
		assertThat(this.threads).hasSize(3);
	}

	@Test
	void shouldRunProcessorsThatAreWiredByHand() {
		RecordingHandler first = new RecordingHandler();
		RecordingHandler second = new RecordingHandler();
		RecordingHandler third = new RecordingHandler();
		RingBuffer<LongEvent> ring = this.disruptor.getRingBuffer();
		SequenceBarrier barrier = this.disruptor.handleEventsWith(first).asSequenceBarrier();
		BatchEventProcessor<LongEvent> processor = new BatchEventProcessorBuilder().build(ring, barrier, second);
		this.disruptor.handleEventsWith(processor);
		this.disruptor.after(processor).handleEventsWith(third);
		this.disruptor.start();
		publish(3 * SIZE);
		this.disruptor.shutdown();
		assertThat(second.sequences()).isEqualTo(upTo(3 * SIZE - 1));
		assertThat(third.sequences()).isEqualTo(upTo(3 * SIZE - 1));
	}

	@Test
	void shouldJoinHandlersAndProcessorsInOneGroup() {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler first = new RecordingHandler();
		RecordingHandler slow = blockedAt(0, gate);
		RecordingHandler last = new RecordingHandler();
		RingBuffer<LongEvent> ring = this.disruptor.getRingBuffer();
		EventProcessor processor = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(), slow);
		this.disruptor.handleEventsWith(first).and(processor).then(last);
		this.disruptor.start();
		publish(2);
		first.awaitEvents(2);
		assertThat(last.sequences()).isEmpty();
		gate.countDown();
		last.awaitEvents(2);
		assertThat(this.threads).hasSize(3);
	}

	@Test
	void shouldJoinAProcessorThatIsInTheGraphAlready() {
		RecordingHandler first = new RecordingHandler();
		RecordingHandler second = new RecordingHandler();
		RecordingHandler last = new RecordingHandler();
		RingBuffer<LongEvent> ring = this.disruptor.getRingBuffer();
		EventProcessor processor = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(), second);
		this.disruptor.handleEventsWith(processor);
		this.disruptor.handleEventsWith(first).and(processor).then(last);
		this.disruptor.start();
		assertThat(this.threads).as("one thread per processor").hasSize(3);
		publish(3 * SIZE);
		this.disruptor.shutdown();
		assertThat(last.sequences()).isEqualTo(upTo(3 * SIZE - 1));
	}

	/**
	 * A handler that equals all others of its kind.
	 */
	private record EqualHandler(List<Long> seen) implements EventHandler<LongEvent> {

		@Override
		public void onEvent(LongEvent event, long sequence, boolean endOfBatch) {
			this.seen.add(sequence);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof EqualHandler;
		}

		@Override
		public int hashCode() {
			return 1;
		}

	}

	/**
	 * A processor as a user would write it: polls, and has a plain sequence.
	 */
	private static final class OwnProcessor implements EventProcessor {

		private final RingBuffer<LongEvent> ring;

		private final SequenceBarrier barrier;

		private final List<Long> seen;

		private final Sequence sequence = new Sequence();

		private final AtomicBoolean running = new AtomicBoolean();

		OwnProcessor(RingBuffer<LongEvent> ring, Sequence[] parents, List<Long> seen) {
			this.ring = ring;
			this.barrier = ring.newBarrier(parents);
			this.seen = seen;
		}

		@Override
		public Sequence getSequence() {
			return this.sequence;
		}

		@Override
		public void halt() {
			this.running.set(false);
		}

		@Override
		public boolean isRunning() {
			return this.running.get();
		}

		@Override
		public void run() {
			this.running.set(true);
			while (this.running.get()) {
				long next = this.sequence.get() + 1;
				if (this.barrier.getCursor() >= next && this.ring.isAvailable(next)) {
					this.seen.add(this.ring.get(next).get());
					this.sequence.set(next);
				}
				else {
					Thread.yield();
				}
			}
		}

	}

}
