package io.github.disruptor4j.sample.exchange.instrument;

/**
 * Something that can be traded, with the limits its orders must keep. Immutable.
 *
 * @param symbol the name it is traded under
 * @param tickSize the step between two valid prices
 * @param lotSize what every quantity must be a multiple of
 * @param maxQuantity the largest quantity of one order
 * @param lowestPrice the lower end of the price band, itself valid
 * @param highestPrice the upper end of the price band, itself valid
 */
public record Instrument(String symbol, Price tickSize, long lotSize, long maxQuantity, Price lowestPrice,
		Price highestPrice) {

	public Instrument {
		if (lotSize < 1 || maxQuantity < lotSize) {
			throw new IllegalArgumentException("%s: lot size %d must be at least 1 and at most the largest quantity %d"
				.formatted(symbol, lotSize, maxQuantity));
		}
		if (lowestPrice.compareTo(highestPrice) > 0) {
			throw new IllegalArgumentException(
					"%s: price band from %s to %s is empty".formatted(symbol, lowestPrice, highestPrice));
		}
	}

}
