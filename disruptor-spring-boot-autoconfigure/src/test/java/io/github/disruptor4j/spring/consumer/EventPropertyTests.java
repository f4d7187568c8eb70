package io.github.disruptor4j.spring.consumer;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.PartitionKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventProperty}.
 */
class EventPropertyTests {

	private final Event event = new Event();

	@Test
	void shouldTakeNumbersAsTheyAre() {
		assertThat(key("account").keyOf(this.event)).isEqualTo(7);
		assertThat(key("quantity").keyOf(this.event)).isEqualTo(-3);
		assertThat(key("side").keyOf(this.event)).isEqualTo('B');
	}

	@Test
	void shouldTakeTheHashCodeOfEverythingElse() {
		assertThat(key("symbol").keyOf(this.event)).isEqualTo("ACME".hashCode());
		assertThat(key("filled").keyOf(this.event)).isEqualTo(Boolean.hashCode(true));
		assertThat(key("price").keyOf(this.event)).isEqualTo(Double.hashCode(1.5));
		assertThat(key("nothing").keyOf(this.event)).isEqualTo(Objects.hashCode(null));
	}

	@Test
	void shouldReadRecords() {
		PartitionKey<Object> key = Objects.requireNonNull(EventProperty.find(Placed.class, "id")).asPartitionKey();
		assertThat(key.keyOf(new Placed(5))).isEqualTo(5);
	}

	@Test
	void shouldReadTypesOfTheJdk() {
		PartitionKey<Object> key = Objects.requireNonNull(EventProperty.find(String.class, "length")).asPartitionKey();
		assertThat(key.keyOf("four")).isEqualTo(4);
		key = Objects.requireNonNull(EventProperty.find(String.class, "strip")).asPartitionKey();
		assertThat(key.keyOf(" a ")).isEqualTo("a".hashCode());
	}

	@Test
	void shouldFindNoOtherMethods() {
		assertThat(EventProperty.find(Event.class, "class")).isNull();
		assertThat(EventProperty.find(Event.class, "hashCode")).isNull();
		assertThat(EventProperty.find(Event.class, "secret")).isNull();
		assertThat(EventProperty.find(Event.class, "clear")).isNull();
		assertThat(EventProperty.find(Event.class, "count")).isNull();
	}

	@Test
	void shouldListTheProperties() {
		assertThat(EventProperty.namesOf(Event.class)).containsExactly("account", "filled", "nothing", "price",
				"quantity", "side", "symbol");
	}

	private static PartitionKey<Object> key(String property) {
		return Objects.requireNonNull(EventProperty.find(Event.class, property)).asPartitionKey();
	}

	private record Placed(long id) {

	}

	static class Event {

		long account() {
			return 7;
		}

		int getQuantity() {
			return -3;
		}

		char side() {
			return 'B';
		}

		String getSymbol() {
			return "ACME";
		}

		boolean isFilled() {
			return true;
		}

		double price() {
			return 1.5;
		}

		Object nothing() {
			return null;
		}

		void clear() {
		}

		static int count() {
			return 0;
		}

		private int getSecret() {
			return (int) account();
		}

		@Override
		public boolean equals(Object other) {
			return other == this;
		}

		@Override
		public int hashCode() {
			return getSecret();
		}

	}

}
