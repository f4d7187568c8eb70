package io.github.disruptor4j.sample.exchange.marketdata;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The latest snapshot of every book: one thread writes, any thread reads. Readers never
 * touch a live book.
 */
@Component
public final class BookSnapshots {

	/** How many prices of each side a snapshot holds. */
	public static final int DEPTH = 100;

	private final Map<String, BookSnapshot> bySymbol = new ConcurrentHashMap<>();

	/**
	 * Replaces the snapshot of a book.
	 * @param snapshot the new one
	 */
	public void publish(BookSnapshot snapshot) {
		this.bySymbol.put(snapshot.symbol(), snapshot);
	}

	/**
	 * Looks a snapshot up.
	 * @param symbol what is traded
	 * @return its book, or {@code null} when there has been no order yet
	 */
	public @Nullable BookSnapshot find(String symbol) {
		return this.bySymbol.get(symbol);
	}

}
