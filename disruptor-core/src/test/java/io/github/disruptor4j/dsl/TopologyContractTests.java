package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.BusySpinWaitStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.LiteBlockingWaitStrategy;
import io.github.disruptor4j.LiteTimeoutBlockingWaitStrategy;
import io.github.disruptor4j.PhasedBackoffWaitStrategy;
import io.github.disruptor4j.SleepingWaitStrategy;
import io.github.disruptor4j.TimeoutBlockingWaitStrategy;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a graph promises, whatever its ring and however its consumers wait: every consumer
 * gets every event once, in order, and never before its parents.
 */
@ParameterizedClass(name = "{0} with {1} slots, {2}")
@MethodSource("rings")
class TopologyContractTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	@Parameter(2)
	private String name;

	@Parameter(3)
	private Supplier<WaitStrategy> waitStrategy;

	static Stream<Arguments> rings() {
		List<Arguments> rings = new ArrayList<>();
		for (ProducerType type : ProducerType.values()) {
			for (int size : new int[] { 1, 2, 8, 1024 }) {
				rings.add(Arguments.of(type, size, "blocking", strategy(BlockingWaitStrategy::new)));
				rings.add(Arguments.of(type, size, "lite blocking", strategy(LiteBlockingWaitStrategy::new)));
				rings.add(Arguments.of(type, size, "timeout",
						strategy(() -> new TimeoutBlockingWaitStrategy(1, TimeUnit.MILLISECONDS))));
				rings.add(Arguments.of(type, size, "lite timeout",
						strategy(() -> new LiteTimeoutBlockingWaitStrategy(10, TimeUnit.MICROSECONDS))));
				rings.add(Arguments.of(type, size, "sleeping", strategy(SleepingWaitStrategy::new)));
				rings.add(Arguments.of(type, size, "yielding", strategy(YieldingWaitStrategy::new)));
				rings.add(Arguments.of(type, size, "phased",
						strategy(() -> PhasedBackoffWaitStrategy.withLock(1, 1, TimeUnit.MICROSECONDS))));
			}
			rings.add(Arguments.of(type, 8, "busy spin", strategy(BusySpinWaitStrategy::new)));
		}
		return rings.stream();
	}

	private static Supplier<WaitStrategy> strategy(Supplier<WaitStrategy> supplier) {
		return supplier;
	}

	@Test
	void shouldDeliverEveryEventOnceInOrderAndAfterTheParents() throws Throwable {
		boolean spins = this.name.equals("busy spin");
		int producers = (this.type == ProducerType.MULTI) ? 2 : 1;
		int each = spins ? 20 : Math.max(100, this.size + this.size / 2) / producers * 2;
		AtomicLongArray progress = new AtomicLongArray(new long[] { -1, -1, -1 });
		List<Throwable> mistakes = new ArrayList<>();
		Disruptor<LongEvent> disruptor = new Disruptor<>(LongEvent::new, this.size, Thread::new, this.type,
				this.waitStrategy.get());
		disruptor.setConsumerFailureListener((failure) -> {
			synchronized (mistakes) {
				mistakes.add(failure.cause());
			}
		});
		disruptor.handleEventsWith(step(progress, 0), step(progress, 1)).then(step(progress, 2, 0, 1));
		disruptor.start();
		List<Background<Void>> running = new ArrayList<>();
		for (int producer = 0; producer < producers; producer++) {
			running.add(Background.run(() -> {
				for (int i = 0; i < each; i++) {
					disruptor.publishEvent((event, sequence) -> event.set(sequence));
				}
			}));
		}
		for (Background<Void> producer : running) {
			producer.result();
		}
		ShutdownReport report = disruptor.stop(10, TimeUnit.SECONDS);
		assertThat(mistakes).isEmpty();
		assertThat(report.remaining()).isEmpty();
		assertThat(report.drained()).isTrue();
		assertThat(report.target()).isEqualTo((long) producers * each - 1);
		for (int consumer = 0; consumer < 3; consumer++) {
			assertThat(progress.get(consumer)).isEqualTo(report.target());
		}
	}

	private static EventHandler<LongEvent> step(AtomicLongArray progress, int own, int... parents) {
		return (event, sequence, endOfBatch) -> {
			assertThat(event.get()).isEqualTo(sequence);
			assertThat(sequence).isEqualTo(progress.get(own) + 1);
			for (int parent : parents) {
				assertThat(progress.get(parent)).isGreaterThanOrEqualTo(sequence);
			}
			progress.set(own, sequence);
		};
	}

}
