package io.github.disruptor4j.sample.exchange.instrument;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The instruments of the exchange at one time. Immutable; two are equal when they hold
 * the same instruments with the same limits.
 */
public final class Instruments {

	private final SortedMap<String, Instrument> bySymbol;

	/**
	 * Creates a set of instruments.
	 * @param instruments the instruments
	 * @throws IllegalArgumentException if two have the same symbol
	 */
	public Instruments(Collection<Instrument> instruments) {
		SortedMap<String, Instrument> sorted = new TreeMap<>();
		for (Instrument instrument : instruments) {
			if (sorted.put(instrument.symbol(), instrument) != null) {
				throw new IllegalArgumentException("Symbol " + instrument.symbol() + " is listed twice");
			}
		}
		this.bySymbol = Collections.unmodifiableSortedMap(sorted);
	}

	/**
	 * Looks an instrument up.
	 * @param symbol its symbol
	 * @return the instrument, or {@code null} when it is not traded here
	 */
	public @Nullable Instrument find(String symbol) {
		return this.bySymbol.get(symbol);
	}

	/**
	 * All instruments.
	 * @return the instruments in the order of their symbols
	 */
	public Collection<Instrument> all() {
		return this.bySymbol.values();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Instruments instruments && this.bySymbol.equals(instruments.bySymbol);
	}

	@Override
	public int hashCode() {
		return this.bySymbol.hashCode();
	}

	@Override
	public String toString() {
		return this.bySymbol.values().toString();
	}

}
