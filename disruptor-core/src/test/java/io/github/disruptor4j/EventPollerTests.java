package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.EventPoller.PollState;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.LongEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class EventPollerTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	private RingBuffer<LongEvent> ring;

	private EventPoller<LongEvent> poller;

	private final List<Long> handled = new ArrayList<>();

	private final List<Long> ends = new ArrayList<>();

	@BeforeEach
	void createRing() {
		this.ring = RingBuffer.create(this.type, LongEvent::new, this.size, new BlockingWaitStrategy());
		this.poller = this.ring.newPoller();
		this.ring.addGatingSequences(this.poller.getSequence());
	}

	private boolean handle(LongEvent event, long sequence, boolean endOfBatch) {
		assertThat(event.get()).isEqualTo(sequence);
		this.handled.add(sequence);
		if (endOfBatch) {
			this.ends.add(sequence);
		}
		return true;
	}

	private void publish(int n) {
		this.ring.publishEvents((event, sequence, arg) -> event.set(sequence), new Object[n]);
	}

	private List<Long> upTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toList();
	}

	@Test
	void shouldBeIdleWhileNothingIsPublished() throws Exception {
		assertThat(this.poller.poll(this::handle)).isEqualTo(PollState.IDLE);
		assertThat(this.poller.getSequence().get()).isEqualTo(-1L);
		assertThat(this.handled).isEmpty();
	}

	@Test
	void shouldHandOverAllThatIsAvailable() throws Exception {
		for (int lap = 0; lap < 3; lap++) {
			publish(this.size);
			assertThat(this.poller.poll(this::handle)).isEqualTo(PollState.PROCESSING);
			assertThat(this.poller.getSequence().get()).isEqualTo(this.ring.getCursor());
			assertThat(this.poller.poll(this::handle)).isEqualTo(PollState.IDLE);
		}
		assertThat(this.handled).isEqualTo(upTo(3L * this.size - 1));
		assertThat(this.ends).containsExactly(this.size - 1L, 2L * this.size - 1, 3L * this.size - 1);
	}

	@Test
	void shouldStopWhenTheHandlerHasHadEnough() throws Exception {
		for (int lap = 0; lap < 2; lap++) {
			publish(this.size);
			for (int i = 0; i < this.size; i++) {
				PollState state = this.poller.poll((event, sequence, endOfBatch) -> {
					handle(event, sequence, endOfBatch);
					return false;
				});
				assertThat(state).isEqualTo(PollState.PROCESSING);
				assertThat(this.poller.getSequence().get()).isEqualTo((long) lap * this.size + i);
			}
			assertThat(this.poller.poll(this::handle)).isEqualTo(PollState.IDLE);
		}
		assertThat(this.handled).isEqualTo(upTo(2L * this.size - 1));
	}

	@Test
	void shouldStayAtTheLastSuccessWhenTheHandlerThrows() throws Exception {
		publish(this.size);
		this.poller.poll(this::handle);
		publish(this.size);
		long poison = this.size + this.size / 2;
		for (int attempt = 0; attempt < 2; attempt++) {
			assertThatExceptionOfType(Exception.class)
				.isThrownBy(() -> this.poller.poll((event, sequence, endOfBatch) -> {
					if (sequence == poison) {
						throw new Exception("poison");
					}
					return handle(event, sequence, endOfBatch);
				}))
				.withMessage("poison");
			assertThat(this.poller.getSequence().get()).isEqualTo(poison - 1);
		}
		assertThat(this.poller.poll(this::handle)).isEqualTo(PollState.PROCESSING);
		assertThat(this.handled).isEqualTo(upTo(2L * this.size - 1));
	}

	@Test
	void shouldBeHeldBackByItsParents() throws Exception {
		Sequence fast = new Sequence();
		Sequence slow = new Sequence();
		EventPoller<LongEvent> behind = this.ring.newPoller(fast, slow);
		assertThat(behind.poll(this::handle)).isEqualTo(PollState.IDLE);
		publish(this.size);
		fast.set(this.size - 1);
		assertThat(behind.poll(this::handle)).isEqualTo(PollState.GATING);
		slow.set(0);
		assertThat(behind.poll(this::handle)).isEqualTo(PollState.PROCESSING);
		assertThat(this.handled).containsExactly(0L);
		slow.set(this.size - 1);
		behind.poll(this::handle);
		assertThat(this.handled).isEqualTo(upTo(this.size - 1));
		assertThat(behind.poll(this::handle)).isEqualTo(PollState.IDLE);
	}

	@Test
	void shouldHoldProducersBack() throws Exception {
		publish(this.size);
		assertThat(this.ring.tryPublishEvent((event, sequence) -> event.set(sequence))).isFalse();
		this.poller.poll((event, sequence, endOfBatch) -> false);
		assertThat(this.ring.tryPublishEvent((event, sequence) -> event.set(sequence))).isTrue();
	}

	@Test
	void shouldNotPassWhatIsClaimedAndNotPublished() throws Exception {
		long claimed = this.ring.next();
		PollState expected = (this.type == ProducerType.MULTI) ? PollState.GATING : PollState.IDLE;
		assertThat(this.poller.poll(this::handle)).isEqualTo(expected);
		this.ring.get(claimed).set(claimed);
		this.ring.publish(claimed);
		assertThat(this.poller.poll(this::handle)).isEqualTo(PollState.PROCESSING);
	}

	@Test
	void shouldNotHoldBackWithoutBeingAGate() throws Exception {
		this.ring.removeGatingSequence(this.poller.getSequence());
		publish(this.size);
		assertThat(this.ring.tryPublishEvent((event, sequence) -> event.set(sequence))).isTrue();
	}

	@Test
	void shouldBeBuiltOnUsersOwnParts() throws Exception {
		Sequencer sequencer = AbstractSequencerContractTests.create(this.type, this.size, new BlockingWaitStrategy());
		Sequence own = new Sequence();
		EventPoller<Long> built = EventPoller.newInstance((sequence) -> sequence, sequencer, own, new Sequence(0));
		sequencer.publish(sequencer.next());
		assertThat(built.getSequence()).isSameAs(own);
		assertThat(built.poll((event, sequence, endOfBatch) -> this.handled.add(event)))
			.isEqualTo(PollState.PROCESSING);
		assertThat(this.handled).containsExactly(0L);
	}

}
