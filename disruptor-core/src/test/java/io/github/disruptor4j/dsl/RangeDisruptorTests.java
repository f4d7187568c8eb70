package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.BusySpinWaitStrategy;
import io.github.disruptor4j.RangeClaim;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.RecordingExceptionHandler.Failure;
import io.github.disruptor4j.testing.Waits;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A ring of sequences with its graph and its threads.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class RangeDisruptorTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	private RangeDisruptor disruptor;

	@BeforeEach
	void create() {
		NamedThreadFactory named = new NamedThreadFactory("ranges");
		this.disruptor = new RangeDisruptor(this.size, (task) -> {
			Thread thread = named.newThread(task);
			thread.setUncaughtExceptionHandler((dead, ex) -> {
			});
			return thread;
		}, this.type, new BlockingWaitStrategy());
	}

	@AfterEach
	void close() {
		this.disruptor.close();
	}

	private static void publish(SequenceRing ring, int times, int n) {
		for (int i = 0; i < times; i++) {
			ring.claim(n).close();
		}
	}

	@Test
	void shouldRunGroupsOneBehindTheOther() throws Exception {
		long[] slots = new long[this.size];
		SequenceRing ring = this.disruptor.getRing();
		Stage first = new Stage(ring, slots, 0, 1);
		Stage beside = new Stage(ring, new long[this.size], 0, 0);
		Stage second = new Stage(ring, slots, 1, 1);
		Stage third = new Stage(ring, slots, 2, 0);
		RangeHandlerGroup last = this.disruptor.handleWith(first).then(second);
		last.and(this.disruptor.handleWith(beside)).then(third);
		assertThat(this.disruptor.start()).isSameAs(ring);
		assertThat(this.disruptor.hasStarted()).isTrue();
		int n = Math.min(3, this.size);
		for (int i = 0; i < Math.max(30, 3 * this.size); i++) {
			try (RangeClaim claim = ring.claim(n)) {
				for (long sequence = claim.lower(); sequence <= claim.upper(); sequence++) {
					slots[ring.index(sequence)] = 0;
				}
			}
		}
		ShutdownReport report = this.disruptor.stop(10, TimeUnit.SECONDS);
		assertThat(report.drained()).isTrue();
		for (Stage stage : List.of(first, beside, second, third)) {
			stage.assertSawEverythingUpTo(report.target());
		}
		assertThat(this.disruptor.getConsumers()).extracting(RingConsumer::getParents)
			.containsExactly(List.of(), List.of("consumer-1"), List.of(), List.of("consumer-2", "consumer-3"));
	}

	@Test
	void shouldGiveAConsumerANameAndSettings() throws Exception {
		List<Long> lengths = new ArrayList<>();
		Stage before = new Stage(this.disruptor.getRing(), new long[this.size], 0, 0);
		NamedThreadFactory own = new NamedThreadFactory("own");
		this.disruptor.consumer("before").waitStrategy(new BlockingWaitStrategy()).handleWith(before);
		RingConsumer consumer = this.disruptor.consumer("sum")
			.after("before")
			.maxBatchSize(2)
			.threadFactory(own)
			.exceptionHandler(new RecordingExceptionHandler())
			.handleWith((lower, upper) -> {
				lengths.add(upper - lower + 1);
				throw new IllegalStateException("expected");
			});
		SequenceRing ring = this.disruptor.start();
		Thread thread = consumer.getThread();
		assertThat(thread).isNotNull();
		assertThat(thread.getName()).isEqualTo("own-sum");
		publish(ring, 3, this.size);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		assertThat(lengths).allMatch((length) -> length <= 2);
		assertThat(lengths.stream().mapToLong(Long::longValue).sum()).isEqualTo(3L * this.size);
		assertThat(this.disruptor.getConsumer("sum").getSequence()).isEqualTo(3L * this.size - 1);
	}

	@Test
	void shouldFailTheRingWhenAHandlerDies() throws Throwable {
		AtomicReference<ConsumerFailure> told = new AtomicReference<>();
		AtomicReference<RuntimeException> fault = new AtomicReference<>(new RuntimeException("expected"));
		RangeHandler fragile = (lower, upper) -> {
			if (upper >= this.size && fault.get() != null) {
				throw fault.get();
			}
		};
		this.disruptor.setConsumerFailureListener(told::set);
		this.disruptor.consumer("fragile").handleWith(fragile);
		SequenceRing ring = this.disruptor.start();
		Background<Void> producer = Background.run(() -> publish(ring, 3 * this.size, 1));
		assertThat(producer.failure()).isInstanceOf(RingFailedException.class).hasRootCause(fault.get());
		Waits.until(() -> told.get() != null);
		assertThat(told.get().consumer()).isEqualTo("fragile");
		assertThat(told.get().sequence()).isLessThanOrEqualTo(this.size);
		fault.set(null);
		assertThat(this.disruptor.getConsumer("fragile").join(10, TimeUnit.SECONDS)).isTrue();
		this.disruptor.restart();
		publish(ring, 3 * this.size, 1);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
	}

	@Test
	void shouldAskTheDefaultExceptionHandler() throws Exception {
		RecordingExceptionHandler failures = new RecordingExceptionHandler();
		this.disruptor.setDefaultExceptionHandler(failures);
		this.disruptor.handleWith((lower, upper) -> {
			throw new IllegalStateException("expected");
		});
		SequenceRing ring = this.disruptor.start();
		publish(ring, 3, this.size);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		assertThat(failures.failures()).extracting(Failure::sequence).startsWith(0L).isSorted();
		assertThat(failures.failures()).extracting(Failure::event).containsOnlyNulls();
	}

	@Test
	void shouldKeepWhatIsLeftForARestart() throws Exception {
		Stage stage = new Stage(this.disruptor.getRing(), new long[this.size], 0, 0);
		RingConsumer consumer = this.disruptor.consumer("stage").handleWith(stage);
		consumer.pause();
		SequenceRing ring = this.disruptor.start();
		publish(ring, this.size, 1);
		ShutdownReport report = this.disruptor.stopNow(10, TimeUnit.SECONDS);
		assertThat(report.drained()).isFalse();
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> ring.claim(1));
		consumer.resume();
		assertThat(this.disruptor.restart()).isSameAs(ring);
		publish(ring, 2 * this.size, 1);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		stage.assertSawEverythingUpTo(3L * this.size - 1);
	}

	@Test
	void shouldAddAndRemoveConsumersWhileRunning() throws Exception {
		Stage stage = new Stage(this.disruptor.getRing(), new long[this.size], 0, 0);
		this.disruptor.handleWith(stage);
		SequenceRing ring = this.disruptor.start();
		publish(ring, 2 * this.size, 1);
		List<Long> seen = new ArrayList<>();
		this.disruptor.consumer("late").handleWith((lower, upper) -> {
			for (long sequence = lower; sequence <= upper; sequence++) {
				seen.add(sequence);
			}
		});
		publish(ring, 2 * this.size, 1);
		assertThat(this.disruptor.removeConsumer("late", 10, TimeUnit.SECONDS)).isTrue();
		publish(ring, 2 * this.size, 1);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		assertThat(seen).hasSize(2 * this.size).startsWith(2L * this.size).isSorted();
		stage.assertSawEverythingUpTo(6L * this.size - 1);
	}

	@Test
	void shouldHaltWithoutWaiting() throws Exception {
		CountDownLatch entered = new CountDownLatch(1);
		CountDownLatch leave = new CountDownLatch(1);
		RingConsumer consumer = this.disruptor.consumer("slow").handleWith((lower, upper) -> {
			entered.countDown();
			Waits.forLatch(leave);
		});
		SequenceRing ring = this.disruptor.start();
		publish(ring, 1, this.size);
		Waits.forLatch(entered);
		this.disruptor.halt();
		assertThat(consumer.getState()).isEqualTo(ConsumerState.HALTING);
		leave.countDown();
		assertThat(consumer.join(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void shouldRefuseAGraphThatMakesNoSense() {
		RangeHandler handler = (lower, upper) -> {
		};
		RangeHandler unknown = (lower, upper) -> {
		};
		this.disruptor.handleWith(handler);
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.handleWith(handler));
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.after(unknown));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.disruptor.consumer("x").after("nobody").handleWith(unknown));
		this.disruptor.after(handler).then(unknown);
		this.disruptor.start();
		assertThatIllegalStateException().isThrownBy(this.disruptor::start);
		assertThatIllegalStateException().isThrownBy(() -> this.disruptor.handleWith((lower, upper) -> {
		}));
		assertThat(this.disruptor).asString().contains("consumer-1", "consumer-2");
	}

	@Test
	void shouldServeManyProducersUnlessToldOtherwise() throws Throwable {
		try (RangeDisruptor many = new RangeDisruptor(this.size, new NamedThreadFactory("many"))) {
			long[] sum = new long[1];
			many.consumer("sum")
				.waitStrategy(new BusySpinWaitStrategy())
				.handleWith((lower, upper) -> sum[0] += upper - lower + 1);
			SequenceRing ring = many.start();
			List<Background<Void>> producers = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				producers.add(Background.run(() -> publish(ring, Math.max(20, this.size), 1)));
			}
			for (Background<Void> producer : producers) {
				producer.result();
			}
			many.stop(10, TimeUnit.SECONDS);
			assertThat(sum[0]).isEqualTo(3L * Math.max(20, this.size));
		}
	}

	/**
	 * Checks that each slot holds what the stage before left there, and adds to it.
	 */
	private static final class Stage implements RangeHandler {

		private final SequenceRing ring;

		private final long[] slots;

		private final long expected;

		private final long added;

		private long next;

		private long wrong;

		Stage(SequenceRing ring, long[] slots, long expected, long added) {
			this.ring = ring;
			this.slots = slots;
			this.expected = expected;
			this.added = added;
		}

		@Override
		public void onRange(long lower, long upper) {
			this.wrong += (lower == this.next && upper >= lower) ? 0 : 1;
			for (long sequence = lower; sequence <= upper; sequence++) {
				int index = this.ring.index(sequence);
				this.wrong += (this.slots[index] == this.expected) ? 0 : 1;
				this.slots[index] += this.added;
			}
			this.next = upper + 1;
		}

		void assertSawEverythingUpTo(long last) {
			assertThat(this.next).isEqualTo(last + 1);
			assertThat(this.wrong).isZero();
		}

	}

}
