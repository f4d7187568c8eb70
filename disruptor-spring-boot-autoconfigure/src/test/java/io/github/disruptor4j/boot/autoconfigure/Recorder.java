package io.github.disruptor4j.boot.autoconfigure;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Remembers what handlers of the tests saw, as {@code <consumer>:<symbol>}.
 */
final class Recorder {

	private final List<String> seen = new CopyOnWriteArrayList<>();

	void add(String consumer, OrderEvent event) {
		this.seen.add(consumer + ":" + event.symbol());
	}

	List<String> seen() {
		return this.seen;
	}

}
