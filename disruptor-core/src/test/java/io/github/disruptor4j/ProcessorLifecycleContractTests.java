package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.RecordingHandler.Call;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How a batch processor runs and ends: started, halted, interrupted and alerted.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class ProcessorLifecycleContractTests extends AbstractProcessorContractTests {

	@Test
	void shouldCallStartAndShutdownOncePerRun() throws Throwable {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		for (int run = 1; run <= 3; run++) {
			Background<Void> running = start(processor);
			publish(1);
			awaitSequence(processor, run - 1);
			assertThat(handler.calls("start")).hasSize(run);
			assertThat(handler.calls("shutdown")).hasSize(run - 1);
			assertThat(processor.isRunning()).isTrue();
			processor.halt();
			running.result();
			assertThat(handler.calls("shutdown")).hasSize(run);
			assertThat(processor.isRunning()).isFalse();
		}
		assertThat(handler.sequences()).isEqualTo(upTo(2));
		assertThat(handler.calls().get(0).name()).isEqualTo("start");
	}

	@Test
	void shouldCallStartAndShutdownWhenHaltedBeforeItRuns() {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		publishFull();
		processor.halt();
		assertThat(processor.isRunning()).as("not yet, and not for ever").isFalse();
		processor.run();
		assertThat(handler.calls()).extracting(Call::name).containsExactly("start", "shutdown");
		assertThat(processor.isRunning()).isFalse();
		start(processor);
		awaitSequence(processor, this.size - 1);
		assertThat(handler.sequences()).as("a later run works").isEqualTo(upTo(this.size - 1));
	}

	@Test
	void shouldForgetAnEarlyHaltWhenReset() {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		processor.halt();
		processor.reset();
		start(processor);
		publish(1);
		awaitSequence(processor, 0);
		assertThatIllegalStateException().isThrownBy(processor::reset);
	}

	@Test
	void shouldRefuseToRunTwiceAtOnce() {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		start(processor);
		Waits.until(() -> !handler.calls("start").isEmpty());
		assertThatIllegalStateException().isThrownBy(processor::run);
		assertThat(processor.isRunning()).isTrue();
		publish(1);
		awaitSequence(processor, 0);
		assertThat(handler.calls("start")).hasSize(1);
	}

	@Test
	void shouldEndWhenHaltedWhileItWaits() throws Throwable {
		for (int i = 0; i < 50; i++) {
			BatchEventProcessor<LongEvent> processor = create(new RecordingHandler());
			Background<Void> run = Background.run(processor::run);
			if (i % 2 == 0) {
				run.awaitBlocked();
			}
			processor.halt();
			run.result();
			this.ring.removeGatingSequence(processor.getSequence());
		}
	}

	@Test
	void shouldFinishItsBatchWhenHalted() throws Throwable {
		AtomicReference<BatchEventProcessor<?>> processor = new AtomicReference<>();
		RecordingHandler handler = new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				super.onEvent(event, sequence, endOfBatch);
				processor.get().halt();
			}

		};
		BatchEventProcessor<LongEvent> created = create(handler);
		processor.set(created);
		publishFull();
		start(created).result();
		assertThat(handler.sequences()).isEqualTo(upTo(this.size - 1));
		assertThat(created.getSequence().get()).isEqualTo(this.size - 1);
	}

	@Test
	void shouldNeitherSkipNorStopWhenInterrupted() throws Throwable {
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = create(handler);
		AtomicInteger interrupts = new AtomicInteger();
		Background<Void> run = Background.run(() -> {
			processor.run();
			interrupts.set(Thread.interrupted() ? 1 : 0);
		});
		for (int i = 0; i < 3 * this.size; i++) {
			if (i < 20) {
				run.awaitBlocked().thread().interrupt();
			}
			publish(1);
		}
		awaitSequence(processor, 3L * this.size - 1);
		assertThat(processor.getSequence().get()).isEqualTo(this.ring.getCursor());
		processor.halt();
		run.result();
		assertThat(handler.sequences()).isEqualTo(upTo(3L * this.size - 1));
		assertThat(this.failures.failures()).isEmpty();
		assertThat(interrupts).as("interrupt kept for the thread's owner").hasValue(1);
	}

	@Test
	void shouldHaveAnAlertOfItsOwnOnASharedBarrier() throws Throwable {
		SequenceBarrier shared = this.ring.newBarrier();
		RecordingHandler handler = new RecordingHandler();
		List<BatchEventProcessor<LongEvent>> siblings = new ArrayList<>();
		List<Background<Void>> running = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			BatchEventProcessor<LongEvent> sibling = new BatchEventProcessorBuilder().build(this.ring, shared,
					(i == 0) ? handler : new RecordingHandler());
			this.ring.addGatingSequences(sibling.getSequence());
			siblings.add(sibling);
			running.add(Background.run(sibling::run));
		}
		publish(1);
		siblings.get(2).halt();
		running.get(2).result();
		siblings.get(1).halt();
		running.get(1).result();
		this.ring.removeGatingSequence(siblings.get(1).getSequence());
		this.ring.removeGatingSequence(siblings.get(2).getSequence());
		publish(2 * this.size);
		awaitSequence(siblings.get(0), 2L * this.size);
		siblings.get(0).halt();
		running.get(0).result();
		assertThat(handler.sequences()).isEqualTo(upTo(2L * this.size));
	}

	@Test
	void shouldSurviveAnAlertThatIsNoHalt() {
		SequenceBarrier barrier = this.ring.newBarrier();
		RecordingHandler handler = new RecordingHandler();
		BatchEventProcessor<LongEvent> processor = new BatchEventProcessorBuilder().build(this.ring, barrier, handler);
		this.ring.addGatingSequences(processor.getSequence());
		this.processors.add(processor);
		Background<Void> run = start(processor).awaitBlocked();
		barrier.alert();
		run.awaitBlocked();
		publish(2 * this.size);
		awaitSequence(processor, 2L * this.size - 1);
		assertThat(handler.sequences()).isEqualTo(upTo(2L * this.size - 1));
		run.awaitBlocked();
	}

}
