package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.FatalExceptionHandler;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.Waits;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The states of one consumer, who waits for them, and who is told of a failure.
 */
class ConsumerStateTests extends AbstractDisruptorTests {

	@Test
	void shouldGoFromIdleToHalted() throws Throwable {
		CountDownLatch scheduled = new CountDownLatch(1);
		CountDownLatch gate = new CountDownLatch(1);
		this.gates.add(scheduled);
		RingConsumer consumer = this.disruptor.consumer("journal")
			.threadFactory((task) -> this.threadFactory.newThread(() -> {
				Waits.forLatch(scheduled);
				task.run();
			}))
			.handleWith(blockedAt(0, gate));
		assertThat(consumer.getState()).isEqualTo(ConsumerState.IDLE);
		assertThat(consumer.isRunning()).isFalse();
		assertThat(consumer.getThread()).isNull();
		assertThat(consumer.join(0, TimeUnit.SECONDS)).isTrue();
		this.disruptor.start();
		assertThat(consumer.getState()).isEqualTo(ConsumerState.STARTING);
		assertThat(consumer.isRunning()).isTrue();
		assertThat(consumer.await(ConsumerState.RUNNING, 1, TimeUnit.MILLISECONDS)).isFalse();
		scheduled.countDown();
		assertThat(consumer.await(ConsumerState.RUNNING, 10, TimeUnit.SECONDS)).isTrue();
		assertThat(consumer.getThread()).isSameAs(this.threads.get(0));
		publish(1);
		Waits.forLatch(this.blocked);
		Background<Boolean> join = Background.call(() -> consumer.join(10, TimeUnit.SECONDS)).awaitBlocked();
		this.disruptor.halt();
		assertThat(consumer.getState()).isEqualTo(ConsumerState.HALTING);
		gate.countDown();
		assertThat(join.result()).isTrue();
		assertThat(consumer.getState()).isEqualTo(ConsumerState.HALTED);
		assertThat(consumer.getFailure()).isNull();
		assertThat(consumer.getThread()).isNull();
	}

	@Test
	void shouldHaltBeforeItHasRun() throws Exception {
		CountDownLatch scheduled = new CountDownLatch(1);
		this.gates.add(scheduled);
		RecordingHandler handler = new RecordingHandler();
		RingConsumer consumer = this.disruptor.consumer("journal")
			.threadFactory((task) -> this.threadFactory.newThread(() -> {
				Waits.forLatch(scheduled);
				task.run();
			}))
			.handleWith(handler);
		this.disruptor.start();
		publish(1);
		this.disruptor.halt();
		assertThat(consumer.getState()).isEqualTo(ConsumerState.HALTING);
		scheduled.countDown();
		assertThat(consumer.await(ConsumerState.HALTED, 10, TimeUnit.SECONDS)).isTrue();
		assertThat(handler.sequences()).isEmpty();
		this.disruptor.stopNow(10, TimeUnit.SECONDS);
		this.disruptor.restart();
		handler.awaitEvents(1);
	}

	@Test
	void shouldTellTheListenerOnceWithCauseAndSequence() throws Exception {
		List<ConsumerFailure> failures = new CopyOnWriteArrayList<>();
		AtomicReference<Thread> teller = new AtomicReference<>();
		AtomicReference<ConsumerState> stateThen = new AtomicReference<>();
		RingConsumer consumer = failing("five");
		this.disruptor.setConsumerFailureListener((failure) -> {
			failures.add(failure);
			teller.set(Thread.currentThread());
			stateThen.set(consumer.getState());
		});
		this.disruptor.start();
		publishUntilItFails();
		assertThat(consumer.join(10, TimeUnit.SECONDS)).isTrue();
		assertThat(failures).containsExactly(consumer.getFailure());
		assertThat(failures.get(0).consumer()).isEqualTo("fragile");
		assertThat(failures.get(0).sequence()).isEqualTo(5);
		assertThat(failures.get(0).cause()).hasRootCauseMessage("five");
		assertThat(teller.get()).isSameAs(this.threads.get(0));
		assertThat(stateThen.get()).isEqualTo(ConsumerState.FAILED);
		assertThat(consumer.getState()).isEqualTo(ConsumerState.FAILED);
	}

	@Test
	void shouldKeepTheCauseWhereTheListenerFails() throws Exception {
		RuntimeException listeners = new IllegalStateException("listener");
		RingConsumer consumer = failing("five");
		this.disruptor.setConsumerFailureListener((failure) -> {
			throw listeners;
		});
		this.disruptor.start();
		publishUntilItFails();
		assertThat(consumer.join(10, TimeUnit.SECONDS)).isTrue();
		assertThat(consumer.getFailure()).isNotNull()
			.extracting(ConsumerFailure::cause)
			.satisfies((cause) -> assertThat(cause.getSuppressed()).containsExactly(listeners));
	}

	@Test
	void shouldNotMissAFailureThatIsFollowedByARestart() throws Throwable {
		AtomicBoolean broken = new AtomicBoolean(true);
		RingConsumer consumer = this.disruptor.consumer("fragile")
			.exceptionHandler(new FatalExceptionHandler())
			.handleWith((event, sequence, endOfBatch) -> {
				if (broken.getAndSet(false)) {
					throw new IllegalArgumentException("once");
				}
			});
		this.disruptor.setConsumerFailureListener((failure) -> consumer.restart());
		this.disruptor.start();
		Background<Boolean> failed = Background.call(() -> consumer.await(ConsumerState.FAILED, 10, TimeUnit.SECONDS))
			.awaitBlocked();
		Background<Boolean> joined = Background.call(() -> consumer.join(10, TimeUnit.SECONDS)).awaitBlocked();
		publish(1);
		assertThat(failed.result()).isTrue();
		assertThat(joined.result()).isTrue();
		assertThat(this.threads.get(0).isAlive()).isFalse();
		assertThat(consumer.isRunning()).isTrue();
		assertThat(consumer.join(1, TimeUnit.MILLISECONDS)).isFalse();
		assertThat(consumer.await(ConsumerState.FAILED, 1, TimeUnit.MILLISECONDS)).isFalse();
	}

	@Test
	void shouldRemoveOneThatDiesOfItsEndAndIsRestarted() throws Exception {
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onShutdown() {
				super.onShutdown();
				if (ConsumerStateTests.this.threads.size() == 1) {
					throw new IllegalArgumentException("first end");
				}
			}

		};
		RecordingExceptionHandler unforgiving = new RecordingExceptionHandler() {

			@Override
			public void handleOnShutdownException(Throwable ex) {
				throw new IllegalStateException(ex);
			}

		};
		RingConsumer consumer = this.disruptor.consumer("fragile").exceptionHandler(unforgiving).handleWith(handler);
		this.disruptor.setConsumerFailureListener((failure) -> consumer.restart());
		this.disruptor.start();
		publish(1);
		assertThat(this.disruptor.removeConsumer("fragile", 10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.threads).hasSize(2);
		assertThat(this.disruptor.getConsumers()).isEmpty();
	}

	private RingConsumer failing(String message) {
		return this.disruptor.consumer("fragile")
			.exceptionHandler(new FatalExceptionHandler())
			.handleWith((event, sequence, endOfBatch) -> {
				if (sequence == 5) {
					throw new IllegalArgumentException(message);
				}
			});
	}

	private void publishUntilItFails() {
		for (int i = 0; i <= 5; i++) {
			this.disruptor.getRingBuffer().tryPublishEvent((event, sequence) -> event.set(sequence));
		}
	}

	@Test
	void shouldNameItsThreadAfterItself() throws Exception {
		NamedThreadFactory factory = new NamedThreadFactory("orders");
		Disruptor<long[]> named = new Disruptor<>(() -> new long[1], SIZE, factory);
		try (named) {
			RingConsumer journal = named.consumer("journal").handleWith((event, sequence, endOfBatch) -> {
			});
			named.handleEventsWith((event, sequence, endOfBatch) -> {
			});
			named.start();
			assertThat(named.getConsumers()).extracting((consumer) -> consumer.getThread().getName())
				.containsExactly("orders-journal", "orders-consumer-2");
			named.stop(10, TimeUnit.SECONDS);
			named.restart();
			assertThat(journal.getThread().getName()).isEqualTo("orders-journal");
		}
	}

}
