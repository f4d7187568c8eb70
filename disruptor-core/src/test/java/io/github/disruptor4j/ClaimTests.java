package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What claims promise, on both kinds of ring and on rings of all sizes.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class ClaimTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	private RingBuffer<LongEvent> ring;

	private final RecordingHandler handler = new RecordingHandler();

	private BatchEventProcessor<LongEvent> processor;

	private Background<Void> run;

	@BeforeEach
	void startConsumer() {
		this.ring = RingBuffer.create(this.type, LongEvent::new, this.size, new BlockingWaitStrategy());
		this.processor = new BatchEventProcessorBuilder().build(this.ring, this.ring.newBarrier(), this.handler);
		this.ring.addGatingSequences(this.processor.getSequence());
		this.run = Background.run(this.processor::run);
	}

	@AfterEach
	void haltConsumer() throws Throwable {
		this.processor.halt();
		this.run.result();
	}

	private void awaitSequence(long sequence) {
		Waits.until(() -> this.processor.getSequence().get() >= sequence);
	}

	private static List<Long> numbers(long from, long to) {
		return LongStream.rangeClosed(from, to).boxed().toList();
	}

	@Test
	void shouldPublishOnClose() {
		int laps = 3;
		for (int lap = 0; lap < laps; lap++) {
			try (Claim<LongEvent> claim = this.ring.claim(this.size)) {
				assertThat(claim.lower()).isEqualTo((long) lap * this.size);
				assertThat(claim.upper()).isEqualTo((lap + 1L) * this.size - 1);
				assertThat(claim.size()).isEqualTo(this.size);
				for (int i = 0; i < claim.size(); i++) {
					claim.get(i).set(claim.lower() + i);
				}
				assertThat(this.ring.isAvailable(claim.lower())).isFalse();
			}
		}
		this.handler.awaitEvents(laps * this.size);
		assertThat(this.handler.sequences()).isEqualTo(numbers(0, laps * this.size - 1));
		assertThat(this.handler.calls()).filteredOn((call) -> call.name().matches("event|last"))
			.allMatch((call) -> call.first() == call.second());
	}

	@Test
	void shouldSkipWhatIsDiscarded() {
		for (int lap = 0; lap < 3; lap++) {
			try (Claim<LongEvent> claim = this.ring.claim(this.size)) {
				claim.get(0).set(13);
				claim.discard();
			}
		}
		this.ring.publishEvent((event, sequence) -> event.set(7));
		this.handler.awaitEvents(1);
		awaitSequence(3L * this.size);
		assertThat(this.handler.sequences()).containsExactly(3L * this.size);
		assertThat(this.handler.calls("last")).singleElement().matches((call) -> call.second() == 7);
	}

	@Test
	void shouldSkipSequencesThatAreGivenUp() {
		for (int lap = 0; lap < 3; lap++) {
			long last = this.ring.next(this.size);
			this.ring.discard(last - this.size + 1, last);
		}
		this.ring.publishEvent((event, sequence) -> event.set(7));
		this.handler.awaitEvents(1);
		assertThat(this.handler.sequences()).containsExactly(3L * this.size);
	}

	@Test
	void shouldPublishTheFirstSlotsAndDiscardTheRest() {
		int kept = (this.size + 1) / 2;
		List<Long> expected = new ArrayList<>();
		for (int lap = 0; lap < 4; lap++) {
			try (Claim<LongEvent> claim = this.ring.claim(this.size)) {
				claim.discard();
				claim.keep(kept);
				assertThat(claim.kept()).isEqualTo(kept);
				expected.addAll(numbers(claim.lower(), claim.lower() + kept - 1));
			}
		}
		awaitSequence(4L * this.size - 1);
		assertThat(this.handler.sequences()).isEqualTo(expected);
	}

	@Test
	void shouldForgetThatASlotWasDiscardedWhenItIsUsedAgain() {
		try (Claim<LongEvent> claim = this.ring.claim(this.size)) {
			claim.discard();
		}
		try (Claim<LongEvent> claim = this.ring.claim(this.size)) {
			claim.fill(LongEvent::set);
		}
		awaitSequence(2L * this.size - 1);
		assertThat(this.handler.sequences()).isEqualTo(numbers(this.size, 2L * this.size - 1));
	}

	@Test
	void shouldKeepWhatWasFilledBeforeAFailure() {
		int failing = this.size / 2;
		RuntimeException failure = new RuntimeException("expected");
		Background<Void> producer = Background.run(() -> {
			try (Claim<LongEvent> claim = this.ring.claim(this.size)) {
				claim.fill((event, sequence) -> {
					if (sequence == failing) {
						throw failure;
					}
				});
			}
		});
		assertThat(producer.failure()).isSameAs(failure);
		awaitSequence(this.size - 1);
		assertThat(this.handler.sequences()).isEqualTo(numbers(0, failing - 1));
	}

	@Test
	void shouldPublishAllThatIsKeptWhenTheBlockThrows() {
		RuntimeException failure = new RuntimeException("expected");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> {
			try (Claim<LongEvent> claim = this.ring.claim(1)) {
				throw failure;
			}
		}).isSameAs(failure).satisfies((ex) -> assertThat(ex.getSuppressed()).isEmpty());
		this.handler.awaitEvents(1);
	}

	@Test
	void shouldRefuseToBeUsedOnceClosed() {
		Claim<LongEvent> claim = this.ring.claim(1);
		LongEvent event = claim.get(0);
		claim.close();
		awaitSequence(0);
		assertThatIllegalStateException().isThrownBy(claim::close).withMessageContaining("[0, 0] is closed");
		assertThatIllegalStateException().isThrownBy(() -> claim.get(0));
		assertThatIllegalStateException().isThrownBy(() -> claim.keep(1));
		assertThatIllegalStateException().isThrownBy(claim::discard);
		assertThatIllegalStateException().isThrownBy(claim::kept);
		assertThatIllegalStateException().isThrownBy(() -> claim.fill(LongEvent::set));
		assertThat(event.get()).isEqualTo(-1);
		assertThat(claim.lower()).isEqualTo(claim.upper()).isZero();
		publishAndAwait(2 * this.size);
		assertThat(this.handler.sequences()).isEqualTo(numbers(0, 2L * this.size));
	}

	private void publishAndAwait(int events) {
		long last = this.ring.getCursor() + events;
		for (int i = 0; i < events; i++) {
			try (Claim<LongEvent> claim = this.ring.claim(1)) {
				claim.fill(LongEvent::set);
			}
		}
		awaitSequence(last);
	}

	@Test
	void shouldCheckIndexes() {
		try (Claim<LongEvent> claim = this.ring.claim(1)) {
			assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> claim.get(1));
			assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> claim.get(-1));
			assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> claim.keep(2));
			assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> claim.keep(-1));
		}
	}

	@Test
	void shouldRefuseClaimsOutOfRange() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.ring.claim(0));
		assertThatIllegalArgumentException().isThrownBy(() -> this.ring.claim(this.size + 1));
		assertThatIllegalArgumentException().isThrownBy(() -> this.ring.claim(-1, 1, TimeUnit.SECONDS));
		assertThatIllegalArgumentException().isThrownBy(() -> this.ring.tryClaim(0));
		publishAndAwait(2 * this.size);
	}

	@Test
	void shouldClaimNothingWhereThereIsNoRoom() throws Throwable {
		publishAndAwait(this.size);
		this.processor.halt();
		this.run.result();
		for (int i = 0; i < this.size; i++) {
			this.ring.publishEvent(LongEvent::set);
		}
		assertThatExceptionOfType(InsufficientCapacityException.class).isThrownBy(() -> this.ring.tryClaim(1));
		assertThatExceptionOfType(TimeoutException.class)
			.isThrownBy(() -> this.ring.claim(1, 1, TimeUnit.MILLISECONDS));
		this.run = Background.run(this.processor::run);
		awaitSequence(2L * this.size - 1);
		try (Claim<LongEvent> claim = this.ring.tryClaim(this.size)) {
			assertThat(claim.lower()).isEqualTo(2L * this.size);
		}
		awaitSequence(3L * this.size - 1);
		try (Claim<LongEvent> claim = this.ring.claim(this.size, 10, TimeUnit.SECONDS)) {
			assertThat(claim.lower()).isEqualTo(3L * this.size);
		}
		awaitSequence(4L * this.size - 1);
	}

	@Test
	void shouldPublishAClaimThatWasOpenWhenTheRingWasClosed() {
		publishAndAwait(this.size);
		try (Claim<LongEvent> claim = this.ring.claim(1)) {
			claim.get(0).set(42);
			this.ring.closeAdmission();
			assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> this.ring.claim(1));
			assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> this.ring.tryClaim(1));
		}
		awaitSequence(this.size);
		assertThat(this.handler.calls().get(this.handler.calls().size() - 1).second()).isEqualTo(42);
	}

	@Test
	void shouldMeetOpenClaimsAsTheKindOfRingAllows() {
		publishAndAwait(this.size);
		try (Claim<LongEvent> claim = this.ring.claim(1)) {
			if (this.type == ProducerType.SINGLE) {
				assertThatIllegalStateException().isThrownBy(() -> this.ring.claim(1))
					.withMessageContaining("open claim");
				assertThatIllegalStateException().isThrownBy(() -> this.ring.tryClaim(1));
				assertThatIllegalStateException().isThrownBy(this.ring::next);
				assertThatIllegalStateException().isThrownBy(() -> this.ring.next(1, 1, TimeUnit.SECONDS));
				assertThatIllegalStateException().isThrownBy(() -> this.ring.next((n) -> {
					throw new AssertionError("Asked for room behind an open claim");
				}));
				assertThatIllegalStateException()
					.isThrownBy(() -> this.ring.awaitAvailableCapacity(1, 1, TimeUnit.SECONDS));
				assertThatIllegalStateException().isThrownBy(() -> this.ring.publishEvent(LongEvent::set));
			}
			else if (this.size > 1) {
				try (Claim<LongEvent> second = this.ring.claim(1)) {
					assertThat(second.lower()).isEqualTo(claim.lower() + 1);
				}
				assertThat(this.ring.isAvailable(claim.lower())).isFalse();
			}
		}
		publishAndAwait(this.size);
	}

	@Test
	void shouldBeClosedByAnotherThread() throws Throwable {
		for (int i = 0; i < 3 * this.size; i++) {
			Claim<LongEvent> claim = this.ring.claim(1);
			Background.run(claim::close).result();
		}
		this.handler.awaitEvents(3 * this.size);
	}

	@Test
	void shouldDiscardForPollersToo() throws Exception {
		this.ring.removeGatingSequence(this.processor.getSequence());
		EventPoller<LongEvent> poller = this.ring.newPoller();
		this.ring.addGatingSequences(poller.getSequence());
		List<Long> seen = new ArrayList<>();
		List<Boolean> ends = new ArrayList<>();
		for (int lap = 0; lap < 3; lap++) {
			try (Claim<LongEvent> claim = this.ring.claim(this.size)) {
				claim.keep(this.size / 2);
			}
			poller.poll((event, sequence, endOfBatch) -> {
				seen.add(sequence);
				ends.add(endOfBatch);
				return true;
			});
			assertThat(poller.getSequence().get()).isEqualTo((lap + 1L) * this.size - 1);
		}
		assertThat(seen).hasSize(3 * (this.size / 2)).doesNotHaveDuplicates();
		assertThat(ends).filteredOn((end) -> end).hasSize((this.size > 1) ? 3 : 0);
	}

	@Test
	void shouldServeProducersThatKeepAndDiscard() throws Throwable {
		int producers = (this.type == ProducerType.SINGLE) ? 1 : 3;
		int claims = Math.max(200, 4 * this.size / producers);
		List<Background<Long>> running = new ArrayList<>();
		for (int p = 0; p < producers; p++) {
			int producer = p;
			running.add(Background.call(() -> produce(producer, claims)));
		}
		long kept = 0;
		for (Background<Long> producer : running) {
			kept += producer.result();
		}
		awaitSequence(this.ring.getCursor());
		List<RecordingHandler.Call> events = this.handler.calls()
			.stream()
			.filter((call) -> call.name().matches("event|last"))
			.toList();
		assertThat(this.ring.getCursor()).isGreaterThan(2L * this.size);
		assertThat(events).hasSize((int) kept).allMatch((call) -> call.second() == call.first());
	}

	private long produce(int producer, int claims) {
		long kept = 0;
		for (int i = 0; i < claims; i++) {
			int n = 1 + (i + producer) % Math.min(this.size, 3);
			try (Claim<LongEvent> claim = this.ring.claim(n)) {
				claim.fill(LongEvent::set);
				claim.keep(i % (n + 1));
				// What is discarded must not be seen, whatever is in it.
				for (int j = claim.kept(); j < n; j++) {
					claim.get(j).set(-2);
				}
				kept += claim.kept();
			}
		}
		return kept;
	}

}
