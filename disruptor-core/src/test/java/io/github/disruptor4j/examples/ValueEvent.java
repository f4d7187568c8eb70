package io.github.disruptor4j.examples;

/**
 * An event in the style with events: a number, and what consumers add to it.
 */
final class ValueEvent {

	private long value;

	private long squared;

	void set(long value) {
		this.value = value;
		this.squared = 0;
	}

	void square() {
		this.squared = this.value * this.value;
	}

	long value() {
		return this.value;
	}

	long squared() {
		return this.squared;
	}

}
