package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A ring of sequences without the DSL, of both kinds and all sizes.
 */
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.AbstractSequencerContractTests#rings")
class SequenceRingTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	private SequenceRing ring;

	private long[] slots;

	private BatchEventProcessor<Object> processor;

	private Background<Void> run;

	/** Written by the consumer, read behind its sequence. */
	private long sum;

	@BeforeEach
	void startConsumer() {
		this.slots = new long[this.size];
		WaitStrategy waitStrategy = new BlockingWaitStrategy();
		this.ring = (this.type == ProducerType.SINGLE) ? SequenceRing.createSingleProducer(this.size, waitStrategy)
				: SequenceRing.createMultiProducer(this.size, waitStrategy);
		this.processor = new BatchEventProcessorBuilder().build(this.ring.newBarrier(), this::sum);
		this.ring.addGatingSequences(this.processor.getSequence());
		this.run = Background.run(this.processor::run);
	}

	@AfterEach
	void haltConsumer() throws Throwable {
		this.processor.halt();
		this.run.result();
	}

	private void sum(long lower, long upper) {
		for (long sequence = lower; sequence <= upper; sequence++) {
			this.sum += this.slots[this.ring.index(sequence)];
		}
	}

	private long awaitSum() {
		long last = this.ring.getCursor();
		Waits.until(() -> this.processor.getSequence().get() >= last);
		return this.sum;
	}

	@Test
	void shouldCarryDataOfTheUsers() {
		int n = Math.min(4, this.size);
		for (int i = 0; i < 3 * this.size; i++) {
			long upper = this.ring.next(n);
			for (long sequence = upper - n + 1; sequence <= upper; sequence++) {
				this.slots[this.ring.index(sequence)] = sequence;
			}
			this.ring.publish(upper - n + 1, upper);
		}
		long count = 3L * this.size * n;
		assertThat(awaitSum()).isEqualTo(count * (count - 1) / 2);
	}

	@Test
	void shouldCarryDataOfManyProducers() throws Throwable {
		int producers = (this.type == ProducerType.SINGLE) ? 1 : 3;
		int claims = Math.max(100, 3 * this.size);
		List<Background<Long>> running = new ArrayList<>();
		for (int p = 0; p < producers; p++) {
			running.add(Background.call(() -> produce(claims)));
		}
		long expected = 0;
		for (Background<Long> producer : running) {
			expected += producer.result();
		}
		assertThat(awaitSum()).isEqualTo(expected);
	}

	private long produce(int claims) throws Exception {
		long kept = 0;
		for (int i = 0; i < claims; i++) {
			try (RangeClaim claim = this.ring.claim(1 + i % Math.min(this.size, 4), 10, TimeUnit.SECONDS)) {
				claim.keep(i % (claim.size() + 1));
				for (long sequence = claim.lower(); sequence <= claim.upper(); sequence++) {
					this.slots[this.ring.index(sequence)] = i;
				}
				kept += (long) claim.kept() * i;
			}
		}
		return kept;
	}

	@Test
	void shouldSaySlotBySlotWhatIsPublished() throws Exception {
		for (int i = 0; i < 3 * this.size; i++) {
			long sequence = this.ring.next();
			assertThat(this.ring.index(sequence)).isEqualTo(i % this.size);
			assertThat(this.ring.isAvailable(sequence)).isFalse();
			this.ring.publish(sequence);
			assertThat(this.ring.isAvailable(sequence)).isTrue();
		}
		awaitSum();
		assertThat(this.ring.tryNext()).isEqualTo(3L * this.size);
		this.ring.publish(3L * this.size);
	}

	@Test
	void shouldTurnProducersAwayWhenItIsFullOrClosed() throws Throwable {
		this.processor.halt();
		this.run.result();
		this.ring.claim(this.size).close();
		assertThat(this.ring.remainingCapacity()).isZero();
		assertThat(this.ring.hasAvailableCapacity(1)).isFalse();
		assertThatExceptionOfType(InsufficientCapacityException.class).isThrownBy(() -> this.ring.tryClaim(1));
		assertThatExceptionOfType(InsufficientCapacityException.class).isThrownBy(() -> this.ring.tryNext(1));
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> this.ring.next(1, 1, TimeUnit.MILLISECONDS));
		this.ring.closeAdmission();
		assertThat(this.ring.isAdmissionOpen()).isFalse();
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> this.ring.claim(1));
		this.ring.openAdmission();
		assertThat(this.ring.removeGatingSequence(this.processor.getSequence())).isTrue();
		try (RangeClaim claim = this.ring.tryClaim(this.size)) {
			assertThat(claim.lower()).isEqualTo(this.size);
		}
		assertThat(this.ring.getCursor()).isEqualTo(2L * this.size - 1);
		this.run = Background.run(() -> {
		});
	}

	@Test
	void shouldBeTheSequencesOfARing() {
		RingBuffer<LongEvent> events = RingBuffer.create(this.type, LongEvent::new, this.size,
				new BlockingWaitStrategy());
		SequenceRing sequences = SequenceRing.of(events);
		for (int i = 0; i < 2 * this.size; i++) {
			sequences.claim(1).close();
		}
		assertThat(sequences.getBufferSize()).isEqualTo(this.size);
		assertThat(events.getCursor()).isEqualTo(sequences.getCursor()).isEqualTo(2L * this.size - 1);
		assertThat(sequences).asString().contains("bufferSize=" + this.size);
	}

	@Test
	void shouldRefuseSizesThatAreNoPowerOfTwo() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SequenceRing.createSingleProducer(3, new BlockingWaitStrategy()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SequenceRing.createMultiProducer(0, new BlockingWaitStrategy()));
	}

}
