package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.testing.Background;

import static org.assertj.core.api.Assertions.assertThat;

class SequenceTests {

	private final Sequence sequence = new Sequence();

	@Test
	void shouldStartAtMinusOneOrWhereItIsTold() {
		assertThat(this.sequence.get()).isEqualTo(-1L);
		assertThat(new Sequence(42).get()).isEqualTo(42L);
	}

	@Test
	void shouldKeepWhatItIsSetTo() {
		this.sequence.set(7);
		assertThat(this.sequence.get()).isEqualTo(7L);
		this.sequence.setVolatile(Long.MAX_VALUE);
		assertThat(this.sequence.get()).isEqualTo(Long.MAX_VALUE);
		assertThat(this.sequence).hasToString(String.valueOf(Long.MAX_VALUE));
	}

	@Test
	void shouldCompareAndSet() {
		assertThat(this.sequence.compareAndSet(0, 5)).isFalse();
		assertThat(this.sequence.get()).isEqualTo(-1L);
		assertThat(this.sequence.compareAndSet(-1, 5)).isTrue();
		assertThat(this.sequence.get()).isEqualTo(5L);
	}

	@Test
	void shouldCount() {
		assertThat(this.sequence.incrementAndGet()).isZero();
		assertThat(this.sequence.addAndGet(10)).isEqualTo(10L);
		assertThat(this.sequence.getAndAdd(-3)).isEqualTo(10L);
		assertThat(this.sequence.get()).isEqualTo(7L);
	}

	@Test
	void shouldCountEveryIncrementOfManyThreads() throws Throwable {
		List<Background<Void>> threads = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			int kind = i;
			threads.add(Background.run(() -> {
				for (int n = 0; n < 10_000; n++) {
					switch (kind) {
						case 0 -> this.sequence.incrementAndGet();
						case 1 -> this.sequence.addAndGet(1);
						case 2 -> this.sequence.getAndAdd(1);
						default -> casIncrement();
					}
				}
			}));
		}
		for (Background<Void> thread : threads) {
			thread.result();
		}
		assertThat(this.sequence.get()).isEqualTo(39_999L);
	}

	private void casIncrement() {
		long current;
		do {
			current = this.sequence.get();
		}
		while (!this.sequence.compareAndSet(current, current + 1));
	}

	@Test
	void shouldShowWhatWasWrittenBeforeIt() throws Throwable {
		long[] data = new long[1];
		Background<Void> writer = Background.run(() -> {
			for (long i = 0; i < 1000; i++) {
				data[0] = i;
				this.sequence.set(i);
				while (this.sequence.get() == i) {
					Thread.yield();
				}
			}
		});
		for (long i = 0; i < 1000; i++) {
			while (this.sequence.get() != i) {
				assertThat(writer.isDone()).isFalse();
				Thread.yield();
			}
			assertThat(data[0]).isEqualTo(i);
			this.sequence.set(-2);
		}
		writer.result();
	}

	@Test
	void shouldBeReadByBarriersThroughGetOfSubclasses() throws Exception {
		SingleProducerSequencer sequencer = new SingleProducerSequencer(8, new BlockingWaitStrategy());
		Sequence shifted = new Sequence() {

			@Override
			public long get() {
				return super.get() + 3;
			}

		};
		sequencer.publish(sequencer.next(6));
		assertThat(sequencer.newBarrier(shifted).waitFor(2)).isEqualTo(2L);
		assertThat(sequencer.newBarrier(shifted, new Sequence(1)).waitFor(1)).isEqualTo(1L);
	}

}
