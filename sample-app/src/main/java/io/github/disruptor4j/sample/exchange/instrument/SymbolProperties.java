package io.github.disruptor4j.sample.exchange.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One entry of {@code exchange.symbols}.
 *
 * @param symbol name that orders use
 * @param referencePrice middle of the price band
 * @param priceBandPercent how far a price may be from the reference price, in percent
 * @param tickSize step between two valid prices
 * @param lotSize what every quantity must be a multiple of
 * @param maxQuantity largest quantity of one order
 */
record SymbolProperties(@NotNull @Pattern(regexp = "[A-Z0-9.]{1,16}") String symbol,
		@NotNull @Positive BigDecimal referencePrice,
		@PositiveOrZero @DecimalMax(value = "100", inclusive = false) @DefaultValue("20") BigDecimal priceBandPercent,
		@Positive @DefaultValue("0.01") BigDecimal tickSize, @Positive @DefaultValue("1") long lotSize,
		@Positive @DefaultValue("10000") long maxQuantity) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * The instrument with its price band worked out; the band's ends are cut to ticks, so
	 * that both are valid prices.
	 */
	Instrument toInstrument() {
		BigDecimal width = this.referencePrice.multiply(this.priceBandPercent).divide(HUNDRED);
		BigDecimal lowestTick = toTicks(this.referencePrice.subtract(width), RoundingMode.CEILING);
		BigDecimal highestTick = toTicks(this.referencePrice.add(width), RoundingMode.FLOOR);
		return new Instrument(this.symbol, Price.of(this.tickSize), this.lotSize, this.maxQuantity,
				Price.of(lowestTick), Price.of(highestTick));
	}

	private BigDecimal toTicks(BigDecimal price, RoundingMode rounding) {
		return price.divide(this.tickSize, 0, rounding).multiply(this.tickSize);
	}

}
