package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.Claim;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Rings whose slots refer to events that producers bring along.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class ReferencesTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	/** Slots that were found empty, or with another's event. */
	private final AtomicLong wrong = new AtomicLong();

	private Disruptor<Message> create() {
		return Disruptor.byReference(this.size, new NamedThreadFactory("references"), this.type,
				new BlockingWaitStrategy());
	}

	private EventHandler<Message> checking() {
		return (message, sequence, endOfBatch) -> check(message, sequence);
	}

	private void check(Message message, long sequence) {
		this.wrong.addAndGet((message != null && message.sequence() == sequence) ? 0 : 1);
	}

	private static void send(RingBuffer<Message> ring) {
		long sequence = ring.next();
		ring.set(sequence, new Message(sequence));
		ring.publish(sequence);
	}

	@Test
	void shouldHandOverTheVeryObjectsAndLetGoOfThem() throws Throwable {
		int producers = (this.type == ProducerType.SINGLE) ? 1 : 3;
		int each = Math.max(300, 3 * this.size);
		AtomicLong handled = new AtomicLong();
		try (Disruptor<Message> disruptor = create()) {
			disruptor.handleEventsWith(checking(), checking())
				.then((message, sequence, endOfBatch) -> handled.incrementAndGet());
			disruptor.consumer("batches").handleWith((batch) -> {
				for (int i = 0; i < batch.size(); i++) {
					check(batch.get(i), batch.firstSequence() + i);
				}
			});
			RingBuffer<Message> ring = disruptor.start();
			List<Background<Void>> running = new ArrayList<>();
			for (int p = 0; p < producers; p++) {
				running.add(Background.run(() -> {
					for (int i = 0; i < each; i++) {
						send(ring);
					}
				}));
			}
			for (Background<Void> producer : running) {
				producer.result();
			}
			assertThat(disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
			assertThat(handled).hasValue((long) producers * each);
			assertThat(this.wrong).hasValue(0);
			for (int slot = 0; slot < this.size; slot++) {
				assertThat(ring.get(slot)).as("slot %d", slot).isNull();
			}
		}
	}

	@Test
	void shouldTakeTheEventsOfAClaim() {
		RingBuffer<Message> ring = create().getRingBuffer();
		Message message = new Message(0);
		Claim<Message> claim = ring.claim(1);
		claim.set(0, message);
		claim.close();
		assertThat(ring.get(0)).isSameAs(message);
		assertThatIllegalStateException().isThrownBy(() -> claim.set(0, message));
	}

	@Test
	void shouldClearEventsBeforeItLetsGoOfThem() throws Throwable {
		List<Message> cleared = new CopyOnWriteArrayList<>();
		try (Disruptor<Message> disruptor = create()) {
			disruptor.clearEventsWith(cleared::add);
			disruptor.handleEventsWith(checking());
			RingBuffer<Message> ring = disruptor.start();
			send(ring);
			assertThat(disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
			assertThat(cleared).containsExactly(new Message(0));
			assertThat(ring.get(0)).isNull();
		}
	}

	@Test
	void shouldClearEventsInOneWayOnly() {
		RingBuffer<Message> ring = create().getRingBuffer();
		ring.clearEventsWith((message) -> {
		});
		assertThatIllegalStateException().isThrownBy(() -> ring.clearEventsWith((message) -> {
		}));
	}

	@Test
	void shouldRefuseNoEvent() {
		RingBuffer<Message> ring = create().getRingBuffer();
		assertThatNullPointerException().isThrownBy(() -> ring.set(ring.next(), null)).withMessage("event");
	}

	@Test
	void shouldRefuseToReplaceEventsThatAFactoryCreated() {
		RingBuffer<Message> ring = RingBuffer.create(this.type, () -> new Message(-1), this.size,
				new BlockingWaitStrategy());
		assertThatIllegalStateException().isThrownBy(() -> ring.set(ring.next(), new Message(0)))
			.withMessageContaining("createByReference");
		assertThat(ring.get(0).sequence()).isEqualTo(-1);
	}

	private record Message(long sequence) {

	}

}
