package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.PublishingForms.Batch;
import io.github.disruptor4j.PublishingForms.Form;
import io.github.disruptor4j.PublishingForms.Probe;
import io.github.disruptor4j.PublishingForms.Slot;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What all ways to publish have in common.
 */
@ParameterizedClass(name = "{0}, {1} with {2} slots")
@MethodSource("forms")
class PublishingTests {

	@Parameter(0)
	private Form form;

	@Parameter(1)
	private ProducerType type;

	@Parameter(2)
	private int size;

	private RingBuffer<Slot> ring;

	private final Sequence gate = new Sequence();

	private final Probe probe = new Probe();

	static Stream<Arguments> forms() {
		List<Arguments> all = new ArrayList<>();
		PublishingForms.all().forEach((form) -> {
			for (ProducerType type : ProducerType.values()) {
				Stream.of(1, 2, 8, 1024).forEach((size) -> all.add(Arguments.of(form, type, size)));
			}
		});
		return all.stream();
	}

	@BeforeEach
	void createRing() {
		this.ring = RingBuffer.create(this.type, Slot::new, this.size, new BlockingWaitStrategy());
		this.ring.addGatingSequences(this.gate);
	}

	private int perCall() {
		return this.form.batch() ? Math.min(this.size, 3) : 1;
	}

	private boolean publish() {
		return this.form.publish(this.ring, this.probe, Batch.of(perCall()));
	}

	private void fill() {
		this.ring.publish(this.ring.next(this.size) - (this.size - 1), this.size - 1);
	}

	@Test
	void shouldPublishFilledEventsOverLaps() {
		long next = 0;
		while (next < 3L * this.size) {
			assertThat(publish()).isTrue();
			assertThat(this.ring.getCursor()).isEqualTo(next + perCall() - 1);
			for (int i = 0; i < perCall(); i++, next++) {
				assertThat(this.ring.isAvailable(next)).isTrue();
				assertThat(this.ring.get(next).sequence()).isEqualTo(next);
				assertThat(this.ring.get(next).arguments()).isEqualTo(this.form.expectedArguments(i));
			}
			this.gate.set(next - 1);
		}
		assertThat(this.probe.calls()).isEqualTo(next);
	}

	@Test
	void shouldPublishItsSlotsEvenIfATranslatorThrows() throws Exception {
		SequenceBarrier barrier = this.ring.newBarrier();
		for (int lap = 0; lap < 2 * this.size + 1; lap++) {
			this.probe.failAt(this.probe.calls() + perCall() / 2);
			long first = this.ring.getCursor() + 1;
			assertThatIllegalStateException().isThrownBy(this::publish).withMessage("translator failed");
			long last = first + perCall() - 1;
			assertThat(this.ring.getCursor()).isEqualTo(last);
			assertThat(barrier.waitFor(last)).isEqualTo(last);
			this.gate.set(last);
			assertThat(this.ring.remainingCapacity()).isEqualTo(this.size);
		}
	}

	@Test
	void shouldReturnFalseOrWaitWhenThereIsNoRoom() throws Throwable {
		fill();
		if (this.form.tries()) {
			assertThat(publish()).isFalse();
			assertThat(this.probe.calls()).isZero();
			assertThat(this.ring.getCursor()).isEqualTo(this.size - 1);
			this.gate.set(perCall() - 2L);
			assertThat(publish()).as("room for all but one").isFalse();
			this.gate.set(perCall() - 1L);
			assertThat(publish()).isTrue();
		}
		else {
			Background<Boolean> publishing = Background.call(this::publish).awaitBlocked();
			assertThat(this.ring.getCursor()).isEqualTo(this.size - 1);
			this.gate.set(perCall() - 1L);
			assertThat(publishing.result()).isTrue();
		}
		assertThat(this.ring.getCursor()).isEqualTo(this.size + perCall() - 1L);
		assertThat(this.ring.get(this.size).arguments()).isEqualTo(this.form.expectedArguments(0));
	}

	@Test
	void shouldBeTurnedAwayWhenTheRingIsClosed() {
		this.ring.closeAdmission();
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(this::publish);
		this.ring.failAdmission(new Exception("died"));
		assertThatExceptionOfType(RingFailedException.class).isThrownBy(this::publish)
			.havingCause()
			.withMessage("died");
		assertThat(this.probe.calls()).isZero();
		assertThat(this.ring.getCursor()).isEqualTo(-1L);
		this.ring.openAdmission();
		assertThat(publish()).isTrue();
	}

}
