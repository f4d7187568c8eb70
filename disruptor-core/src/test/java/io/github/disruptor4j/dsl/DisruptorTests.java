package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.FatalExceptionHandler;
import io.github.disruptor4j.NoOpEventProcessor;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RewindableException;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.SimpleBatchRewindStrategy;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The DSL as users of LMAX know it: starting and publishing. What it has beyond that is
 * in {@link RingConsumerLifecycleTests}.
 */
class DisruptorTests extends AbstractDisruptorTests {

	@Test
	void shouldCreateOneThreadPerProcessorAtStartAndNotBefore() {
		this.disruptor.handleEventsWith(new RecordingHandler(), new RecordingHandler()).then(new RecordingHandler());
		assertThat(this.threads).isEmpty();
		assertThat(this.disruptor.hasStarted()).isFalse();
		assertThat(this.disruptor.start()).isSameAs(this.disruptor.getRingBuffer());
		assertThat(this.threads).hasSize(3);
		assertThat(this.disruptor.hasStarted()).isTrue();
	}

	@Test
	void shouldStartOnlyOnce() {
		this.disruptor.handleEventsWith(new RecordingHandler());
		this.disruptor.start();
		assertThatIllegalStateException().isThrownBy(this.disruptor::start);
		assertThat(this.threads).hasSize(1);
	}

	@Test
	@SuppressWarnings("deprecation")
	void shouldNotTakeHandlersAfterItWasStarted() {
		RecordingHandler handler = new RecordingHandler();
		EventHandlerGroup<LongEvent> group = this.disruptor.handleEventsWith(handler);
		EventProcessorFactory<LongEvent> factory = (ring, sequences) -> new NoOpEventProcessor(ring);
		this.disruptor.start();
		List<Runnable> changes = List.of(() -> this.disruptor.handleEventsWith(new RecordingHandler()),
				() -> this.disruptor.handleEventsWith(new NoOpEventProcessor(this.disruptor.getRingBuffer())),
				() -> this.disruptor.handleEventsWith(factory), () -> group.then(new RecordingHandler()),
				() -> group.then(factory), () -> group.handleEventsWith(new RecordingHandler()),
				() -> group.and(new NoOpEventProcessor(this.disruptor.getRingBuffer())),
				() -> this.disruptor.after(handler).then(new RecordingHandler()),
				() -> this.disruptor.handleEventsWith(new SimpleBatchRewindStrategy(), rewindable()),
				() -> group.then(new SimpleBatchRewindStrategy(), rewindable()),
				() -> this.disruptor.setDefaultExceptionHandler(new FatalExceptionHandler()));
		for (Runnable change : changes) {
			assertThatIllegalStateException().isThrownBy(change::run);
		}
		assertThat(this.threads).hasSize(1);
	}

	private static RewindableEventHandler<LongEvent> rewindable() {
		return (event, sequence, endOfBatch) -> {
		};
	}

	@Test
	void shouldHandEveryEventToEveryHandler() {
		List<RecordingHandler> handlers = IntStream.range(0, 3).mapToObj((i) -> new RecordingHandler()).toList();
		this.disruptor.handleEventsWith(handlers.toArray(new RecordingHandler[0]));
		this.disruptor.start();
		publish(3 * SIZE);
		this.disruptor.shutdown();
		assertThat(handlers).allMatch((handler) -> handler.sequences().equals(upTo(3 * SIZE - 1)));
	}

	@Test
	void shouldRunHandlersThatRewind() {
		List<Long> delivered = new CopyOnWriteArrayList<>();
		AtomicBoolean rewound = new AtomicBoolean();
		RecordingHandler last = new RecordingHandler();
		RewindableEventHandler<LongEvent> rewinding = (event, sequence, endOfBatch) -> {
			delivered.add(sequence);
			if (sequence == 1 && rewound.compareAndSet(false, true)) {
				throw new RewindableException(null);
			}
		};
		this.disruptor.handleEventsWith(new SimpleBatchRewindStrategy(), rewinding)
			.then(new SimpleBatchRewindStrategy(), rewindable())
			.then(last);
		this.disruptor.start();
		publish(4);
		this.disruptor.shutdown();
		assertThat(last.sequences()).isEqualTo(upTo(3));
		assertThat(delivered).containsOnlyOnce(2L, 3L).hasSizeBetween(5, 6);
		assertThat(this.disruptor.getSequenceValueFor(rewinding)).isEqualTo(3L);
	}

	@Test
	void shouldPublishInEachForm() {
		List<Long> values = new CopyOnWriteArrayList<>();
		this.disruptor.handleEventsWith((event, sequence, endOfBatch) -> values.add(event.get()));
		this.disruptor.start();
		this.disruptor.publishEvent((event, sequence) -> event.set(1));
		this.disruptor.publishEvent((event, sequence, arg) -> event.set(arg), 2L);
		this.disruptor.publishEvent((event, sequence, arg0, arg1) -> event.set(arg0 + arg1), 1L, 2L);
		this.disruptor.publishEvent((event, sequence, arg0, arg1, arg2) -> event.set(arg0 + arg1 + arg2), 1L, 1L, 2L);
		this.disruptor.publishEvents((event, sequence, arg) -> event.set(arg), new Long[] { 5L, 6L });
		this.disruptor.shutdown();
		assertThat(values).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
	}

	@Test
	void shouldShowItsRing() {
		Disruptor<LongEvent> single = new Disruptor<>(LongEvent::new, 4, this.threadFactory, ProducerType.SINGLE,
				new BlockingWaitStrategy());
		assertThat(single.getBufferSize()).isEqualTo(4L);
		assertThat(single.getCursor()).isEqualTo(-1L);
		single.publishEvent((event, sequence) -> event.set(7));
		assertThat(single.getCursor()).isZero();
		assertThat(single.get(0).get()).isEqualTo(7L);
		assertThat(single.get(4)).isSameAs(single.getRingBuffer().get(0));
		assertThat(single.toString()).startsWith("Disruptor{ringBuffer=RingBuffer{").contains("started=false");
	}

	@Test
	void shouldRefuseSizesThatAreNoPowerOfTwo() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Disruptor<>(LongEvent::new, 6, this.threadFactory));
		assertThatIllegalArgumentException().isThrownBy(() -> new Disruptor<>(LongEvent::new, 0, this.threadFactory,
				ProducerType.SINGLE, new BlockingWaitStrategy()));
	}

	@Test
	void shouldHaltWhatItHasStartedWhenAThreadCannotBeMade() {
		AtomicBoolean first = new AtomicBoolean(true);
		Disruptor<LongEvent> broken = new Disruptor<>(LongEvent::new, SIZE, (task) -> {
			if (first.getAndSet(false)) {
				return this.threadFactory.newThread(task);
			}
			throw new IllegalStateException("no more threads");
		});
		broken.handleEventsWith(new RecordingHandler(), new RecordingHandler());
		assertThatIllegalStateException().isThrownBy(broken::start).withMessage("no more threads");
		Waits.until(() -> this.threads.stream().noneMatch(Thread::isAlive));
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> broken.getRingBuffer().next());
	}

}
