package io.github.disruptor4j.sample.exchange.instrument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Price}.
 */
class PriceTests {

	@ParameterizedTest
	@CsvSource({ "101.25, 1012500, 101.25", "0.0001, 1, 0.0001", "5, 50000, 5.00", "1.500, 15000, 1.50",
			"1e3, 10000000, 1000.00", "99999999999.9999, 999999999999999, 99999999999.9999" })
	void shouldBeExact(String text, long units, String shown) {
		Price price = Price.of(text);
		assertThat(price.units()).isEqualTo(units);
		assertThat(price).hasToString(shown);
		assertThat(Price.of(price.toBigDecimal())).isEqualTo(price);
	}

	@ParameterizedTest
	@CsvSource({ "0, greater than 0", "-1, greater than 0", "0.00001, more than 4 decimals",
			"100000000000, more than 11 digits", "1e999999999, more than 11 digits",
			"1e-999999999, more than 4 decimals" })
	void shouldRefuseWhatItCannotHold(String text, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> Price.of(text)).withMessageContaining(reason);
	}

	@Test
	void shouldKnowItsTicks() {
		assertThat(Price.of("12.505").isMultipleOf(Price.of("0.005"))).isTrue();
		assertThat(Price.of("12.503").isMultipleOf(Price.of("0.005"))).isFalse();
	}

	@Test
	void shouldCompareByValue() {
		assertThat(Price.of("9.99")).isLessThan(Price.of("10"));
	}

}
