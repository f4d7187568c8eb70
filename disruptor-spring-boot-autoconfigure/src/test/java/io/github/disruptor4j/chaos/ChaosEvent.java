package io.github.disruptor4j.chaos;

/**
 * An event that only has an identity, and a key that follows from it.
 */
public final class ChaosEvent {

	static final int KEYS = 16;

	private int id = -1;

	public ChaosEvent() {
	}

	public ChaosEvent(ChaosEvent other) {
		this.id = other.id;
	}

	int id() {
		return this.id;
	}

	public long key() {
		return this.id % KEYS;
	}

	static void fill(ChaosEvent event, long sequence, Integer id) {
		event.id = id;
	}

}
