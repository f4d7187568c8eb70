package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.PublishingForms.Batch;
import io.github.disruptor4j.PublishingForms.Form;
import io.github.disruptor4j.PublishingForms.Probe;
import io.github.disruptor4j.PublishingForms.Slot;
import io.github.disruptor4j.dsl.ProducerType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Arguments that cannot be published: refused with a reason, and nothing is published.
 */
class PublishingArgumentTests {

	private static final int SIZE = 4;

	private final Probe probe = new Probe();

	private static Stream<Arguments> withTypes(Stream<Form> forms) {
		List<Arguments> all = new ArrayList<>();
		forms.forEach((form) -> {
			for (ProducerType type : ProducerType.values()) {
				all.add(Arguments.of(form, type));
			}
		});
		return all.stream();
	}

	private static RingBuffer<Slot> createRing(ProducerType type) {
		RingBuffer<Slot> ring = RingBuffer.create(type, Slot::new, SIZE, new BlockingWaitStrategy());
		ring.addGatingSequences(new Sequence());
		return ring;
	}

	@ParameterizedTest
	@EnumSource
	void shouldRefuseNullTranslatorsBeforeAnythingIsClaimed(ProducerType type) {
		RingBuffer<Slot> ring = createRing(type);
		EventTranslator<Slot> none = null;
		EventTranslatorOneArg<Slot, String> one = null;
		EventTranslatorTwoArg<Slot, String, String> two = null;
		EventTranslatorThreeArg<Slot, String, String, String> three = null;
		EventTranslatorVararg<Slot> vararg = null;
		String[] args = { "a" };
		List<Runnable> calls = List.of(() -> ring.publishEvent(none), () -> ring.tryPublishEvent(none),
				() -> ring.publishEvent(one, "a"), () -> ring.tryPublishEvent(one, "a"),
				() -> ring.publishEvent(two, "a", "b"), () -> ring.tryPublishEvent(two, "a", "b"),
				() -> ring.publishEvent(three, "a", "b", "c"), () -> ring.tryPublishEvent(three, "a", "b", "c"),
				() -> ring.publishEvent(vararg, "a", "b", "c", "d"),
				() -> ring.tryPublishEvent(vararg, "a", "b", "c", "d"), () -> ring.publishEvents(one, args),
				() -> ring.tryPublishEvents(one, args), () -> ring.publishEvents(two, args, args),
				() -> ring.tryPublishEvents(two, args, args), () -> ring.publishEvents(three, args, args, args),
				() -> ring.tryPublishEvents(three, args, args, args),
				() -> ring.publishEvents(vararg, args, args, args, args),
				() -> ring.tryPublishEvents(vararg, args, args, args, args),
				() -> ring.publishEvents(this.probe::translate, (String[]) null),
				() -> ring.publishEvents((EventTranslator<Slot>[]) null),
				() -> ring.tryPublishEvents((EventTranslator<Slot>[]) null));
		for (Runnable call : calls) {
			assertThatNullPointerException().isThrownBy(call::run);
		}
		EventTranslator<Slot>[] withGap = this.probe.translators(3);
		withGap[1] = null;
		assertThatNullPointerException().isThrownBy(() -> ring.publishEvents(withGap));
		assertThatNullPointerException().isThrownBy(() -> ring.tryPublishEvents(withGap));
		assertThat(ring.getCursor()).isEqualTo(-1L);
		assertThat(ring.remainingCapacity()).isEqualTo(SIZE);
		ring.publishEvents(withGap, 0, 1);
		assertThat(ring.getCursor()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void shouldRefuseArgumentsOfTooFewRows(ProducerType type) {
		RingBuffer<Slot> ring = createRing(type);
		String[] three = { "a0", "a1", "a2" };
		String[] two = { "b0", "b1" };
		List<Runnable> calls = List.of(() -> ring.publishEvents(this.probe::translate, three, two),
				() -> ring.tryPublishEvents(this.probe::translate, three, two),
				() -> ring.publishEvents(this.probe::translate, 1, 2, two, three),
				() -> ring.publishEvents(this.probe::translate, 1, 2, three, two),
				() -> ring.publishEvents(this.probe::translate, three, three, two),
				() -> ring.tryPublishEvents(this.probe::translate, three, two, three),
				() -> ring.publishEvents(this.probe::translate, 0, 3, two, three, three));
		for (Runnable call : calls) {
			assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining("overruns");
		}
		assertThat(ring.getCursor()).isEqualTo(-1L);
		ring.publishEvents(this.probe::translate, two, three);
		assertThat(ring.getCursor()).as("as many as the first argument has").isEqualTo(1L);
	}

	/**
	 * Ranges that are not within the arguments or the ring.
	 */
	@ParameterizedClass(name = "{0}, {1}")
	@MethodSource("forms")
	static class RangeTests {

		@Parameter(0)
		private Form form;

		@Parameter(1)
		private ProducerType type;

		private RingBuffer<Slot> ring;

		private final Probe probe = new Probe();

		static Stream<Arguments> forms() {
			return withTypes(PublishingForms.ranges());
		}

		@BeforeEach
		void createRing() {
			this.ring = PublishingArgumentTests.createRing(this.type);
		}

		@Test
		void shouldRefuseImpossibleRanges() {
			List<Batch> impossible = List.of(new Batch(-1, 1, 4), new Batch(Integer.MIN_VALUE, 1, 4),
					new Batch(0, -1, 4), new Batch(0, Integer.MIN_VALUE, 4), new Batch(0, 0, 4), new Batch(0, 5, 5),
					new Batch(0, Integer.MAX_VALUE, 4), new Batch(3, 2, 4), new Batch(4, 1, 4), new Batch(0, 1, 0),
					new Batch(Integer.MAX_VALUE, 1, 4), new Batch(Integer.MAX_VALUE - 1, 3, 4));
			for (Batch batch : impossible) {
				assertThatIllegalArgumentException().as("%s", batch)
					.isThrownBy(() -> this.form.publish(this.ring, this.probe, batch))
					.withMessageStartingWith("A batch");
			}
			assertThat(this.probe.calls()).isZero();
			assertThat(this.ring.getCursor()).isEqualTo(-1L);
			assertThat(this.ring.remainingCapacity()).isEqualTo(SIZE);
		}

		@Test
		void shouldPublishOnlyTheRange() {
			assertThat(this.form.publish(this.ring, this.probe, new Batch(1, 2, 4))).isTrue();
			assertThat(this.ring.getCursor()).isEqualTo(1L);
			assertThat(this.ring.get(0).arguments()).isEqualTo(this.form.expectedArguments(1));
			assertThat(this.ring.get(1).arguments()).isEqualTo(this.form.expectedArguments(2));
			assertThat(this.form.publish(this.ring, this.probe, new Batch(3, 1, 4))).isTrue();
			assertThat(this.ring.get(2).arguments()).isEqualTo(this.form.expectedArguments(3));
		}

	}

	/**
	 * Batches that are empty or do not fit.
	 */
	@ParameterizedClass(name = "{0}, {1}")
	@MethodSource("forms")
	static class WholeTests {

		@Parameter(0)
		private Form form;

		@Parameter(1)
		private ProducerType type;

		private final Probe probe = new Probe();

		static Stream<Arguments> forms() {
			return withTypes(PublishingForms.wholes());
		}

		@Test
		void shouldRefuseBatchesThatAreEmptyOrDoNotFit() {
			RingBuffer<Slot> ring = PublishingArgumentTests.createRing(this.type);
			for (int size : new int[] { 0, SIZE + 1, 100 }) {
				assertThatIllegalArgumentException()
					.isThrownBy(() -> this.form.publish(ring, this.probe, Batch.of(size)));
			}
			assertThat(ring.getCursor()).isEqualTo(-1L);
			assertThat(this.form.publish(ring, this.probe, Batch.of(SIZE))).isTrue();
			assertThat(ring.getCursor()).isEqualTo(SIZE - 1);
		}

	}

}
