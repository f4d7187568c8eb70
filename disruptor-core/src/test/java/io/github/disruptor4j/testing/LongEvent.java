package io.github.disruptor4j.testing;

/**
 * An event that holds a number.
 */
public final class LongEvent {

	private long value = -1;

	public long get() {
		return this.value;
	}

	public void set(long value) {
		this.value = value;
	}

	@Override
	public String toString() {
		return "LongEvent{" + this.value + "}";
	}

}
