package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every way to publish an event through a translator, for tests that hold for all of
 * them. Each form publishes events that carry the arguments 0, 1, 2 … in turn.
 */
final class PublishingForms {

	private PublishingForms() {
	}

	static Stream<Form> all() {
		return Stream.concat(single(), batches());
	}

	private static Stream<Form> single() {
		List<Form> forms = new ArrayList<>();
		add(forms, "no argument", 0, (ring, probe) -> ring.publishEvent(probe::translate),
				(ring, probe) -> ring.tryPublishEvent(probe::translate));
		add(forms, "one argument", 1, (ring, probe) -> ring.publishEvent(probe::translate, "a0"),
				(ring, probe) -> ring.tryPublishEvent(probe::translate, "a0"));
		add(forms, "two arguments", 2, (ring, probe) -> ring.publishEvent(probe::translate, "a0", "b0"),
				(ring, probe) -> ring.tryPublishEvent(probe::translate, "a0", "b0"));
		add(forms, "three arguments", 3, (ring, probe) -> ring.publishEvent(probe::translate, "a0", "b0", "c0"),
				(ring, probe) -> ring.tryPublishEvent(probe::translate, "a0", "b0", "c0"));
		add(forms, "varargs", 4, (ring, probe) -> ring.publishEvent(probe.vararg(), "a0", "b0", "c0", "d0"),
				(ring, probe) -> ring.tryPublishEvent(probe.vararg(), "a0", "b0", "c0", "d0"));
		return forms.stream();
	}

	private static void add(List<Form> forms, String name, int arity, BiConsumer<RingBuffer<Slot>, Probe> publish,
			BiFunction<RingBuffer<Slot>, Probe, Boolean> tryPublish) {
		forms.add(new Form(name, false, false, arity, (ring, probe, batch) -> {
			publish.accept(ring, probe);
			return true;
		}));
		forms.add(new Form("try " + name, true, false, arity, (ring, probe, batch) -> tryPublish.apply(ring, probe)));
	}

	/**
	 * The forms that take a range of their arguments.
	 * @return the forms
	 */
	static Stream<Form> ranges() {
		List<Form> forms = new ArrayList<>();
		addBatch(forms, "batch of no argument", 0, (ring, probe, batch) -> {
			ring.publishEvents(probe.translators(batch.available), batch.from, batch.size);
			return true;
		}, (ring, probe, batch) -> ring.tryPublishEvents(probe.translators(batch.available), batch.from, batch.size));
		addBatch(forms, "batch of one argument", 1, (ring, probe, batch) -> {
			ring.publishEvents(probe::translate, batch.from, batch.size, batch.column("a"));
			return true;
		}, (ring, probe, batch) -> ring.tryPublishEvents(probe::translate, batch.from, batch.size, batch.column("a")));
		addBatch(forms, "batch of two arguments", 2, (ring, probe, batch) -> {
			ring.publishEvents(probe::translate, batch.from, batch.size, batch.column("a"), batch.column("b"));
			return true;
		}, (ring, probe, batch) -> ring.tryPublishEvents(probe::translate, batch.from, batch.size, batch.column("a"),
				batch.column("b")));
		addBatch(forms, "batch of three arguments", 3, (ring, probe, batch) -> {
			ring.publishEvents(probe::translate, batch.from, batch.size, batch.column("a"), batch.column("b"),
					batch.column("c"));
			return true;
		}, (ring, probe, batch) -> ring.tryPublishEvents(probe::translate, batch.from, batch.size, batch.column("a"),
				batch.column("b"), batch.column("c")));
		addBatch(forms, "batch of varargs", 4, (ring, probe, batch) -> {
			ring.publishEvents(probe.vararg(), batch.from, batch.size, batch.rows());
			return true;
		}, (ring, probe, batch) -> ring.tryPublishEvents(probe.vararg(), batch.from, batch.size, batch.rows()));
		return forms.stream();
	}

	/**
	 * The forms that take all of their arguments.
	 * @return the forms
	 */
	static Stream<Form> wholes() {
		List<Form> forms = new ArrayList<>();
		addBatch(forms, "whole batch of no argument", 0, (ring, probe, batch) -> {
			ring.publishEvents(probe.translators(batch.available));
			return true;
		}, (ring, probe, batch) -> ring.tryPublishEvents(probe.translators(batch.available)));
		addBatch(forms, "whole batch of one argument", 1, (ring, probe, batch) -> {
			ring.publishEvents(probe::translate, batch.column("a"));
			return true;
		}, (ring, probe, batch) -> ring.tryPublishEvents(probe::translate, batch.column("a")));
		addBatch(forms, "whole batch of two arguments", 2, (ring, probe, batch) -> {
			ring.publishEvents(probe::translate, batch.column("a"), batch.column("b"));
			return true;
		}, (ring, probe, batch) -> ring.tryPublishEvents(probe::translate, batch.column("a"), batch.column("b")));
		addBatch(forms, "whole batch of three arguments", 3, (ring, probe, batch) -> {
			ring.publishEvents(probe::translate, batch.column("a"), batch.column("b"), batch.column("c"));
			return true;
		}, (ring, probe, batch) -> ring.tryPublishEvents(probe::translate, batch.column("a"), batch.column("b"),
				batch.column("c")));
		addBatch(forms, "whole batch of varargs", 4, (ring, probe, batch) -> {
			ring.publishEvents(probe.vararg(), batch.rows());
			return true;
		}, (ring, probe, batch) -> ring.tryPublishEvents(probe.vararg(), batch.rows()));
		return forms.stream();
	}

	static Stream<Form> batches() {
		return Stream.concat(ranges(), wholes());
	}

	private static void addBatch(List<Form> forms, String name, int arity, Publisher publish, Publisher tryPublish) {
		forms.add(new Form(name, false, true, arity, publish));
		forms.add(new Form("try " + name, true, true, arity, tryPublish));
	}

	/**
	 * One way to publish.
	 *
	 * @param name what it is called in reports
	 * @param tries whether it returns false instead of waiting
	 * @param batch whether it publishes several events at once
	 * @param arity how many arguments an event gets
	 * @param publisher publishes
	 */
	record Form(String name, boolean tries, boolean batch, int arity, Publisher publisher) {

		boolean publish(RingBuffer<Slot> ring, Probe probe, Batch batch) {
			return this.publisher.publish(ring, probe, batch);
		}

		List<Object> expectedArguments(int index) {
			return Stream.of("a", "b", "c", "d").limit(this.arity).map((column) -> (Object) (column + index)).toList();
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * Calls one of the ring's methods.
	 */
	@FunctionalInterface
	interface Publisher {

		boolean publish(RingBuffer<Slot> ring, Probe probe, Batch batch);

	}

	/**
	 * Which of the arguments a batch uses.
	 *
	 * @param from the first
	 * @param size how many
	 * @param available how many there are
	 */
	record Batch(int from, int size, int available) {

		static Batch of(int size) {
			return new Batch(0, size, size);
		}

		String[] column(String name) {
			return IntStream.range(0, this.available).mapToObj((index) -> name + index).toArray(String[]::new);
		}

		Object[][] rows() {
			return IntStream.range(0, this.available)
				.mapToObj((index) -> new Object[] { "a" + index, "b" + index, "c" + index, "d" + index })
				.toArray(Object[][]::new);
		}

	}

	/**
	 * An event that knows what was written to it.
	 */
	static final class Slot {

		private List<Object> arguments = List.of();

		private long sequence = -1;

		List<Object> arguments() {
			return this.arguments;
		}

		long sequence() {
			return this.sequence;
		}

	}

	/**
	 * All kinds of translators in one: writes, counts, and fails when told to.
	 */
	static final class Probe {

		private int calls;

		private int failAt = -1;

		void failAt(int call) {
			this.failAt = call;
		}

		int calls() {
			return this.calls;
		}

		private void write(Slot slot, long sequence, Object... arguments) {
			if (this.calls++ == this.failAt) {
				throw new IllegalStateException("translator failed");
			}
			slot.arguments = Arrays.asList(arguments.clone());
			slot.sequence = sequence;
		}

		void translate(Slot slot, long sequence) {
			write(slot, sequence);
		}

		void translate(Slot slot, long sequence, String arg0) {
			write(slot, sequence, arg0);
		}

		void translate(Slot slot, long sequence, String arg0, String arg1) {
			write(slot, sequence, arg0, arg1);
		}

		void translate(Slot slot, long sequence, String arg0, String arg1, String arg2) {
			write(slot, sequence, arg0, arg1, arg2);
		}

		EventTranslatorVararg<Slot> vararg() {
			return this::write;
		}

		@SuppressWarnings("unchecked")
		EventTranslator<Slot>[] translators(int count) {
			EventTranslator<Slot>[] translators = (EventTranslator<Slot>[]) new EventTranslator<?>[count];
			Arrays.fill(translators, (EventTranslator<Slot>) this::translate);
			return translators;
		}

	}

}
