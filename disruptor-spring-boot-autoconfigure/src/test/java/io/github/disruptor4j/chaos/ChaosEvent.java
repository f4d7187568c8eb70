package io.github.disruptor4j.chaos;

/**
 * An event that only has an identity.
 */
public final class ChaosEvent {

	private int id = -1;

	public ChaosEvent() {
	}

	public ChaosEvent(ChaosEvent other) {
		this.id = other.id;
	}

	int id() {
		return this.id;
	}

	static void fill(ChaosEvent event, long sequence, Integer id) {
		event.id = id;
	}

}
