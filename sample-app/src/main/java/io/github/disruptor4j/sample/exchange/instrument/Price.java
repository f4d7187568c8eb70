package io.github.disruptor4j.sample.exchange.instrument;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An exact, positive price: a whole number of ten-thousandths. Immutable.
 *
 * @param units the price in units of 0.0001, at least 1
 */
public record Price(long units) implements Comparable<Price> {

	/** Decimals a price can have. */
	public static final int DECIMALS = 4;

	/** Digits before the decimal point a price can have. */
	public static final int INTEGER_DIGITS = 11;

	private static final int SHOWN_DECIMALS = 2;

	public Price {
		if (units < 1) {
			throw new IllegalArgumentException("must be greater than 0");
		}
	}

	/**
	 * Reads a price.
	 * @param value the price as a decimal number
	 * @return the price
	 * @throws IllegalArgumentException if the number is not positive or has too many
	 * digits; the message says which and reads well after a field's name
	 */
	public static Price of(BigDecimal value) {
		if (value.signum() <= 0) {
			throw new IllegalArgumentException("must be greater than 0");
		}
		// Looks at the digits before scaling: 1e999999999 must not be written out.
		BigDecimal shortest = value.stripTrailingZeros();
		if (shortest.scale() > DECIMALS) {
			throw new IllegalArgumentException("must not have more than " + DECIMALS + " decimals");
		}
		if ((long) shortest.precision() - shortest.scale() > INTEGER_DIGITS) {
			throw new IllegalArgumentException(
					"must not have more than " + INTEGER_DIGITS + " digits before the decimal point");
		}
		return new Price(shortest.setScale(DECIMALS).unscaledValue().longValueExact());
	}

	/**
	 * Reads a price.
	 * @param value the price as text, {@code 101.25}
	 * @return the price
	 * @throws IllegalArgumentException if the text is not a price
	 */
	public static Price of(String value) {
		return of(new BigDecimal(value));
	}

	/**
	 * Whether this price lies on the grid of a tick size.
	 * @param tick the smallest step between two prices
	 * @return whether this is a whole multiple of it
	 */
	public boolean isMultipleOf(Price tick) {
		return this.units % tick.units == 0;
	}

	/**
	 * The same value as a decimal number.
	 * @return a number with {@value #DECIMALS} decimals
	 */
	public BigDecimal toBigDecimal() {
		return BigDecimal.valueOf(this.units, DECIMALS);
	}

	@Override
	public int compareTo(Price other) {
		return Long.compare(this.units, other.units);
	}

	/**
	 * The price as people write it: no trailing zeros beyond two decimals.
	 */
	@Override
	@JsonValue
	public String toString() {
		BigDecimal shortest = toBigDecimal().stripTrailingZeros();
		return shortest.setScale(Math.max(SHOWN_DECIMALS, shortest.scale())).toPlainString();
	}

}
