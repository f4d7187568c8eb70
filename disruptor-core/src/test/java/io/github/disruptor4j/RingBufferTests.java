package io.github.disruptor4j;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.CountingWaitStrategy;
import io.github.disruptor4j.testing.LongEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The ring apart from its publishing forms, see {@link PublishingTests}.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class RingBufferTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	private RingBuffer<LongEvent> create() {
		return RingBuffer.create(this.type, LongEvent::new, this.size, new BlockingWaitStrategy());
	}

	@Test
	void shouldCreateItsEventsOnceAndUseThemAgain() {
		AtomicInteger created = new AtomicInteger();
		RingBuffer<LongEvent> ring = RingBuffer.create(this.type, () -> {
			created.incrementAndGet();
			return new LongEvent();
		}, this.size, new BlockingWaitStrategy());
		assertThat(created).hasValue(this.size);
		Set<LongEvent> events = new HashSet<>();
		for (long sequence = 0; sequence < this.size; sequence++) {
			events.add(ring.get(sequence));
			assertThat(ring.get(sequence + this.size)).isSameAs(ring.get(sequence));
			assertThat(ring.get(sequence + 1_000_000L * this.size)).isSameAs(ring.get(sequence));
		}
		assertThat(events).hasSize(this.size);
		for (int i = 0; i < 3 * this.size; i++) {
			ring.publish(ring.next());
		}
		assertThat(created).hasValue(this.size);
	}

	@Test
	void shouldBeCreatedByEachFactory() throws Exception {
		boolean multi = this.type == ProducerType.MULTI;
		RingBuffer<LongEvent> plain = multi ? RingBuffer.createMultiProducer(LongEvent::new, this.size)
				: RingBuffer.createSingleProducer(LongEvent::new, this.size);
		CountingWaitStrategy strategy = new CountingWaitStrategy();
		RingBuffer<LongEvent> waiting = multi ? RingBuffer.createMultiProducer(LongEvent::new, this.size, strategy)
				: RingBuffer.createSingleProducer(LongEvent::new, this.size, strategy);
		String sequencer = multi ? "MultiProducerSequencer" : "SingleProducerSequencer";
		assertThat(plain.toString()).startsWith("RingBuffer{bufferSize=" + this.size)
			.contains(sequencer, "BlockingWaitStrategy");
		assertThat(waiting.toString()).contains(sequencer);
		assertThat(create().toString()).contains(sequencer);
		waiting.publish(waiting.tryNext());
		assertThat(strategy.signals()).isEqualTo(1);
	}

	@Test
	void shouldRefuseSizesThatAreNoPowerOfTwo() {
		AtomicInteger created = new AtomicInteger();
		for (int wrong : new int[] { 0, -1, 3, 3 * this.size, 4 * this.size - 1 }) {
			assertThatIllegalArgumentException().isThrownBy(
					() -> RingBuffer.create(this.type, created::incrementAndGet, wrong, new BlockingWaitStrategy()));
		}
		assertThat(created).hasValue(0);
	}

	@Test
	void shouldStartEmpty() {
		RingBuffer<LongEvent> ring = create();
		assertThat(ring.getCursor()).isEqualTo(RingBuffer.INITIAL_CURSOR_VALUE);
		assertThat(ring.getBufferSize()).isEqualTo(this.size);
		assertThat(ring.remainingCapacity()).isEqualTo(this.size);
		assertThat(ring.hasAvailableCapacity(this.size)).isTrue();
		assertThat(ring.getMinimumGatingSequence()).isEqualTo(-1L);
		assertThat(ring.isAvailable(0)).isFalse();
	}

	@Test
	void shouldClaimAndPublishByHand() throws Exception {
		RingBuffer<LongEvent> ring = create();
		Sequence gate = new Sequence();
		ring.addGatingSequences(gate);
		SequenceBarrier barrier = ring.newBarrier();
		for (long first = 0; first < 3L * this.size; first += this.size) {
			long hi = ring.next(this.size);
			assertThat(hi).isEqualTo(first + this.size - 1);
			for (long sequence = first; sequence <= hi; sequence++) {
				ring.get(sequence).set(sequence);
			}
			ring.publish(first, hi);
			assertThat(barrier.waitFor(hi)).isEqualTo(hi);
			assertThat(ring.get(hi).get()).isEqualTo(hi);
			assertThat(ring.isAvailable(hi)).isTrue();
			assertThatExceptionOfType(InsufficientCapacityException.class).isThrownBy(() -> ring.tryNext());
			assertThatExceptionOfType(InsufficientCapacityException.class).isThrownBy(() -> ring.tryNext(1));
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> ring.next(1, TimeUnit.MILLISECONDS));
			gate.set(hi);
			assertThat(ring.getMinimumGatingSequence()).isEqualTo(hi);
		}
		assertThat(ring.removeGatingSequence(gate)).isTrue();
		assertThat(ring.removeGatingSequence(gate)).isFalse();
		assertThat(ring.next(this.size, 1, TimeUnit.SECONDS)).isEqualTo(4L * this.size - 1);
	}

	@Test
	void shouldBePreparedBeforeItIsUsed() {
		RingBuffer<LongEvent> ring = create();
		LongEvent event = ring.claimAndGetPreallocated(2L * this.size);
		assertThat(event).isSameAs(ring.get(0));
		ring.publish(2L * this.size);
		assertThat(ring.getCursor()).isEqualTo(2L * this.size);
		assertThat(ring.next()).isEqualTo(2L * this.size + 1);
	}

	@Test
	void shouldPollThroughItsOwnPoller() throws Exception {
		RingBuffer<LongEvent> ring = create();
		EventPoller<LongEvent> poller = ring.newPoller();
		ring.addGatingSequences(poller.getSequence());
		for (long i = 0; i < 3L * this.size; i++) {
			long sequence = i;
			ring.publishEvent((event, at) -> event.set(at));
			assertThat(poller.poll((event, at, end) -> event.get() == sequence))
				.isEqualTo(EventPoller.PollState.PROCESSING);
		}
	}

	@Test
	void shouldWakeOnlyThoseWhoWaitInTheBarriersWay() throws Throwable {
		RingBuffer<LongEvent> ring = create();
		CountingWaitStrategy own = new CountingWaitStrategy();
		SequenceBarrier barrier = ring.newBarrier(own);
		Background<Long> consumer = Background.call(() -> barrier.waitFor(0)).awaitBlocked();
		ring.publish(ring.next());
		assertThat(consumer.result()).isZero();
		assertThat(own.signals()).isEqualTo(1);
	}

	@Test
	void shouldShowItsAdmission() {
		RingBuffer<LongEvent> ring = create();
		assertThat(ring.isAdmissionOpen()).isTrue();
		ring.closeAdmission();
		assertThat(ring.isAdmissionOpen()).isFalse();
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(ring::next);
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> ring.next(1, TimeUnit.SECONDS));
		ring.openAdmission();
		assertThat(ring.next()).isZero();
	}

	@Test
	void shouldNotTakeSlotsUsedAgainForUnpublished() {
		RingBuffer<LongEvent> ring = create();
		AtomicBoolean lapping = new AtomicBoolean();
		ring.addGatingSequences(new Sequence() {

			@Override
			public long get() {
				long before = super.get();
				if (lapping.getAndSet(false)) {
					set(ring.getCursor());
					publishLap(ring);
				}
				return before;
			}

		});
		publishLap(ring);
		lapping.set(true);
		assertThat(ring.getPublishedSequence()).isEqualTo(2L * this.size - 1);
	}

	private void publishLap(RingBuffer<LongEvent> ring) {
		for (int i = 0; i < this.size; i++) {
			ring.publish(ring.next());
		}
	}

}
