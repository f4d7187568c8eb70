package io.github.disruptor4j.dsl;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How a ring ends, and what becomes of its producers then.
 */
class DisruptorShutdownTests extends AbstractDisruptorTests {

	@Test
	void shouldLoseNothingThatWasPublishedBetweenStartAndShutdown() {
		for (int round = 0; round < 50; round++) {
			RecordingHandler handler = new RecordingHandler();
			RecordingHandler second = new RecordingHandler();
			Disruptor<LongEvent> fresh = new Disruptor<>(LongEvent::new, SIZE, this.threadFactory);
			fresh.handleEventsWith(handler).then(second);
			fresh.start();
			fresh.publishEvent((event, sequence) -> event.set(sequence));
			fresh.shutdown();
			assertThat(handler.sequences()).containsExactly(0L);
			assertThat(second.sequences()).containsExactly(0L);
		}
	}

	@Test
	void shouldDrainBeforeItShutsDownAndTurnProducersAway() throws Throwable {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler handler = blockedAt(2, gate);
		this.disruptor.handleEventsWith(handler);
		RingBuffer<LongEvent> ring = this.disruptor.start();
		publish(SIZE);
		Background<Void> shutdown = Background.run(this.disruptor::shutdown).awaitBlocked();
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> publish(1));
		assertThat(shutdown.isDone()).isFalse();
		gate.countDown();
		shutdown.result();
		assertThat(handler.sequences()).isEqualTo(upTo(SIZE - 1));
		assertThat(handler.calls("shutdown")).hasSize(1);
		assertThat(ring.isAdmissionOpen()).isFalse();
		assertThat(this.threads).noneMatch(Thread::isAlive);
	}

	@Test
	void shouldGiveUpAShutdownInTimeAndEndItsThreadsAllTheSame() {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler handler = blockedAt(0, gate);
		this.disruptor.handleEventsWith(handler);
		this.disruptor.start();
		publish(1);
		assertThatExceptionOfType(TimeoutException.class)
			.isThrownBy(() -> this.disruptor.shutdown(5, TimeUnit.MILLISECONDS))
			.isSameAs(TimeoutException.INSTANCE);
		gate.countDown();
		Waits.until(() -> !this.threads.get(0).isAlive());
		assertThat(handler.calls("shutdown")).hasSize(1);
	}

	@Test
	void shouldShutDownInTimeWhereNothingIsLeft() throws Exception {
		RecordingHandler handler = new RecordingHandler();
		this.disruptor.handleEventsWith(handler);
		this.disruptor.start();
		publish(3);
		this.disruptor.shutdown(10, TimeUnit.SECONDS);
		assertThat(handler.sequences()).isEqualTo(upTo(2));
	}

	@Test
	void shouldShutDownWithoutHavingStarted() throws Exception {
		this.disruptor.handleEventsWith(new RecordingHandler());
		this.disruptor.shutdown();
		this.disruptor.shutdown(1, TimeUnit.SECONDS);
		this.disruptor.halt();
		this.disruptor.close();
		assertThat(this.threads).isEmpty();
	}

	@Test
	void shouldShutDownAfterItWasHaltedWithABacklog() {
		CountDownLatch gate = new CountDownLatch(1);
		this.disruptor.handleEventsWith(blockedAt(0, gate));
		this.disruptor.start();
		publish(1);
		this.disruptor.halt();
		gate.countDown();
		Waits.until(() -> !this.threads.get(0).isAlive());
		this.disruptor.shutdown();
	}

	@Test
	void shouldLetABlockedProducerGoWhenItHalts() {
		CountDownLatch gate = new CountDownLatch(1);
		this.disruptor.handleEventsWith(blockedAt(0, gate));
		this.disruptor.start();
		publish(SIZE);
		Background<Void> producer = Background.run(() -> publish(1)).awaitBlocked();
		this.disruptor.halt();
		assertThat(producer.failure()).isInstanceOf(RingClosedException.class);
		gate.countDown();
	}

	@Test
	void shouldLetABlockedProducerGoWhenAConsumerDies() throws Throwable {
		CountDownLatch gate = new CountDownLatch(1);
		this.gates.add(gate);
		RuntimeException death = new IllegalStateException("death");
		this.disruptor.setDefaultExceptionHandler(new RecordingExceptionHandler() {

			@Override
			public void handleEventException(Throwable ex, long sequence, Object event) {
				throw death;
			}

		});
		this.disruptor.handleEventsWith((event, sequence, endOfBatch) -> {
			Waits.forLatch(gate);
			throw new Exception();
		});
		this.disruptor.start();
		publish(SIZE);
		Background<Void> producer = Background.run(() -> publish(1)).awaitBlocked();
		gate.countDown();
		assertThat(producer.failure()).isInstanceOf(RingFailedException.class).hasCause(death);
		assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> publish(1));
		this.disruptor.shutdown();
	}

}
