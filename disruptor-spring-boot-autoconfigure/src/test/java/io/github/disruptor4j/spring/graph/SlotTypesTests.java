package io.github.disruptor4j.spring.graph;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tells which event types are passed by reference.
 */
class SlotTypesTests {

	@ParameterizedTest
	@ValueSource(classes = { Placed.class, String.class, Long.class, BigDecimal.class, OnFull.class, Command.class,
			Fixed.class })
	void shouldReferToWhatNobodyCanFill(Class<?> type) {
		assertThat(slots(type)).isEqualTo(Slots.REFERENCE);
	}

	@ParameterizedTest
	@ValueSource(classes = { Fillable.class, Holder.class, AtomicLong.class, Object.class, Number.class, Runnable.class,
			PartlyFillable.class, Extended.class })
	void shouldFillEverythingElse(Class<?> type) {
		assertThat(slots(type)).isEqualTo(Slots.PRE_ALLOCATED);
	}

	@Test
	void shouldDoAsDeclared() {
		assertThat(RingGraph.of(RingDefinition.builder("r", Placed.class).slots(Slots.PRE_ALLOCATED).build()).slots())
			.isEqualTo(Slots.PRE_ALLOCATED);
		assertThat(RingGraph.of(RingDefinition.builder("r", Fillable.class).slots(Slots.REFERENCE).build()).slots())
			.isEqualTo(Slots.REFERENCE);
	}

	@Test
	void shouldFillWhatAFactoryCreates() {
		RingGraph<Placed> graph = RingGraph
			.of(RingDefinition.<Placed>builder("r", Placed.class).eventFactory(() -> new Placed(1)).build());
		assertThat(graph.slots()).isEqualTo(Slots.PRE_ALLOCATED);
	}

	@Test
	void shouldSayInTheLogWhatTheSlotsHold() {
		assertThat(RingGraph.of(RingDefinition.builder("r", Placed.class).build()).describe())
			.contains("1024 slots by reference, multi producer");
	}

	private static Slots slots(Class<?> type) {
		return RingGraph.of(RingDefinition.builder("r", type).build()).slots();
	}

	record Placed(long id) implements Command {

	}

	enum Reset implements Command {

		NOW

	}

	sealed interface Command permits Placed, Reset {

	}

	static final class Fixed {

		private final long id;

		Fixed(long id) {
			this.id = id;
		}

		long id() {
			return this.id;
		}

	}

	static class Fillable {

		private long id;

		Fillable(long id) {
			this.id = id;
		}

		long id() {
			return this.id++;
		}

	}

	static final class Extended extends Fillable {

		private final long more;

		Extended(long more) {
			super(more);
			this.more = more;
		}

		long more() {
			return this.more;
		}

	}

	static final class Holder {

		private final long[] values = new long[4];

		long first() {
			return this.values[0];
		}

	}

	sealed interface PartlyFillable permits Line {

	}

	static final class Line implements PartlyFillable {

		private long id;

		Line(long id) {
			this.id = id;
		}

		long id() {
			return this.id++;
		}

	}

}
