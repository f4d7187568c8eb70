package io.github.disruptor4j.dsl;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.InsufficientCapacityException;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.RecordingHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What a ring does between a consumer's death and its restart, where that is announced.
 */
class AnnouncedRestartTests extends AbstractRestartTests {

	@Test
	void shouldTakeEventsAsLongAsThereIsRoom() throws Exception {
		announceRestarts();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 0, 1);
		assertThat(consumer.isRestartAnnounced()).isTrue();
		assertThat(consumer.getState()).isEqualTo(ConsumerState.FAILED);
		publish(SIZE - 1);
		assertThatExceptionOfType(InsufficientCapacityException.class)
			.isThrownBy(() -> this.disruptor.getRingBuffer().tryNext());
		heal();
		consumer.restart();
		assertThat(consumer.isRestartAnnounced()).isFalse();
		publish(SIZE);
		awaitHandled(2 * SIZE);
		assertThat(this.handled).isEqualTo(upTo(2 * SIZE - 1));
	}

	@Test
	void shouldFailWhenItIsWithdrawn() throws Exception {
		announceRestarts();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 0, 1);
		publish(1);
		consumer.withdrawRestart();
		assertThat(consumer.isRestartAnnounced()).isFalse();
		assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> publish(1))
			.withMessageContaining("died of 0");
		heal();
		consumer.restart();
		publish(1);
		awaitHandled(3);
	}

	@Test
	void shouldWakeProducersWhenItIsWithdrawn() throws Exception {
		announceRestarts();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 0, SIZE);
		Background<Void> producer = Background.run(() -> publish(1)).awaitBlocked();
		consumer.withdrawRestart();
		assertThat(producer.failure()).isInstanceOf(RingFailedException.class);
	}

	@Test
	void shouldHaveFailedWhileAnotherConsumerIsDeadForGood() throws Exception {
		RingConsumer first = this.disruptor.consumer("first").handleWith(this.mortal);
		RingConsumer second = this.disruptor.consumer("second").handleWith(this.mortal::onEvent);
		second.pause();
		startAndLetDie(first, 0, 1);
		second.resume();
		awaitDeath(second);
		assertThat(first.announceRestart()).isTrue();
		assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> publish(1));
		assertThat(second.announceRestart()).isTrue();
		publish(1);
		heal();
		first.restart();
		second.restart();
		awaitHandled(4);
	}

	@Test
	void shouldStayClosedIfItWasClosed() throws Exception {
		announceRestarts();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		this.deadly.add(0L);
		consumer.pause();
		this.disruptor.start();
		publish(1);
		this.disruptor.getRingBuffer().closeAdmission();
		consumer.resume();
		awaitDeath(consumer);
		assertClosed();
		heal();
		consumer.restart();
		assertClosed();
		this.disruptor.getRingBuffer().openAdmission();
		publish(1);
		awaitHandled(2);
	}

	private void assertClosed() {
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> publish(1))
			.isNotInstanceOf(RingFailedException.class);
	}

	@Test
	void shouldConcernTheDeadOnly() throws Exception {
		RingConsumer consumer = this.disruptor.consumer("fine").handleWith(new RecordingHandler());
		assertThat(consumer.announceRestart()).as("before it has started").isFalse();
		this.disruptor.start();
		assertThat(consumer.announceRestart()).as("while it runs").isFalse();
		consumer.withdrawRestart();
		publish(1);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
	}

	@Test
	void shouldNotOutliveTheRing() throws Exception {
		announceRestarts();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 0, 1);
		this.disruptor.halt();
		assertThat(consumer.isRestartAnnounced()).isFalse();
		assertThat(consumer.announceRestart()).isFalse();
		assertThatIllegalStateException().isThrownBy(consumer::restart);
		// It cannot come any more: the whole minute would be too long for the build.
		ShutdownReport report = this.disruptor.stop(1, TimeUnit.MINUTES);
		assertThat(report.remaining())
			.containsExactly(new ShutdownReport.Remaining("mortal", -1, 1, ConsumerState.FAILED));
		heal();
		this.disruptor.restart();
		awaitHandled(1);
	}

	@Test
	void shouldBeWaitedForByARemoval() throws Throwable {
		announceRestarts();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 1, 3);
		Background<Boolean> removal = Background
			.call(() -> this.disruptor.removeConsumer("mortal", 1, TimeUnit.MINUTES))
			.awaitBlocked();
		heal();
		consumer.restart();
		assertThat(removal.result()).isTrue();
		assertThat(this.handled).isEqualTo(upTo(2));
	}

	@Test
	void shouldNotComeForAConsumerThatWasRemoved() throws Exception {
		this.disruptor.consumer("other").handleWith(new RecordingHandler());
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 0, 1);
		assertThat(this.disruptor.removeConsumer("mortal", 10, TimeUnit.SECONDS)).isTrue();
		assertThat(consumer.announceRestart()).isFalse();
		assertThatIllegalStateException().isThrownBy(consumer::restart).withMessageContaining("removed");
		publish(2 * SIZE);
	}

}
