package io.github.disruptor4j.benchmarks.engine;

import java.util.stream.Stream;

/**
 * The event of every row: one value.
 */
public final class ValueEvent {

	private long value;

	static ValueEvent[] array(int length) {
		return Stream.generate(ValueEvent::new).limit(length).toArray(ValueEvent[]::new);
	}

	/**
	 * Return the value.
	 * @return the value
	 */
	public long getValue() {
		return this.value;
	}

	/**
	 * Set the value.
	 * @param value the value
	 */
	public void setValue(long value) {
		this.value = value;
	}

}
