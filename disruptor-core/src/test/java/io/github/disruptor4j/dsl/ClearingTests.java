package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Clearing with consumers and producers at work: nobody ever sees a slot that is cleared
 * too early or too late.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class ClearingTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	/**
	 * Slots that a producer found full, or a consumer empty or with another's contents.
	 */
	private final AtomicLong wrong = new AtomicLong();

	private final AtomicLong cleared = new AtomicLong();

	private Disruptor<Message> create() {
		Disruptor<Message> disruptor = new Disruptor<>(Message::new, this.size, new NamedThreadFactory("clearing"),
				this.type, new BlockingWaitStrategy());
		disruptor.clearEventsWith((message) -> {
			this.wrong.addAndGet((message.body != null) ? 0 : 1);
			message.body = null;
			this.cleared.incrementAndGet();
		});
		return disruptor;
	}

	private EventHandler<Message> checking() {
		return (message, sequence, endOfBatch) -> check(message, sequence);
	}

	private void check(Message message, long sequence) {
		this.wrong.addAndGet((message.body != null && message.body == sequence) ? 0 : 1);
	}

	private void fill(Message message, long sequence) {
		this.wrong.addAndGet((message.body == null) ? 0 : 1);
		message.body = sequence;
	}

	private int produce(Disruptor<Message> disruptor) throws Throwable {
		int producers = (this.type == ProducerType.SINGLE) ? 1 : 3;
		int each = Math.max(300, 3 * this.size);
		List<Background<Void>> running = new ArrayList<>();
		for (int p = 0; p < producers; p++) {
			running.add(Background.run(() -> {
				for (int i = 0; i < each; i++) {
					disruptor.publishEvent(this::fill);
				}
			}));
		}
		for (Background<Void> producer : running) {
			producer.result();
		}
		return producers * each;
	}

	@Test
	void shouldClearBetweenTheLastConsumerAndTheNextProducer() throws Throwable {
		try (Disruptor<Message> disruptor = create()) {
			disruptor.handleEventsWith(checking(), checking()).then(checking());
			disruptor.handleEventsWith(checking());
			disruptor.consumer("batches").handleWith((batch) -> {
				for (int i = 0; i < batch.size(); i++) {
					check(batch.get(i), batch.firstSequence() + i);
				}
			});
			RingBuffer<Message> ring = disruptor.start();
			int published = produce(disruptor);
			assertThat(disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
			assertThat(this.wrong).hasValue(0);
			assertThat(this.cleared).hasValue(published);
			for (int i = 0; i < this.size; i++) {
				assertThat(ring.get(i).body).isNull();
			}
		}
	}

	@Test
	void shouldClearWhileConsumersComeAndGo() throws Throwable {
		try (Disruptor<Message> disruptor = create()) {
			disruptor.consumer("first").handleWith(checking());
			disruptor.consumer("last").after("first").handleWith(checking());
			disruptor.start();
			Background<Integer> producers = Background.call(() -> {
				try {
					return produce(disruptor);
				}
				catch (Throwable ex) {
					throw new AssertionError(ex);
				}
			});
			for (int i = 0; i < 10; i++) {
				disruptor.consumer("guest")
					.after((i % 2 == 0) ? new String[0] : new String[] { "first" })
					.handleWith(checking());
				assertThat(disruptor.removeConsumer("guest", 10, TimeUnit.SECONDS)).isTrue();
			}
			int published = producers.result();
			assertThat(disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
			assertThat(this.wrong).hasValue(0);
			assertThat(this.cleared).hasValue(published);
		}
	}

	@Test
	void shouldBeSetUpBeforeTheStart() {
		try (Disruptor<Message> disruptor = create()) {
			assertThatIllegalStateException().isThrownBy(() -> disruptor.clearEventsWith((message) -> {
			}));
			disruptor.start();
			assertThatIllegalStateException().isThrownBy(() -> disruptor.clearEventsWith((message) -> {
			}));
		}
	}

	/**
	 * An event that refers to something.
	 */
	private static final class Message {

		private Long body;

	}

}
