package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * Those who are told of each publication, one after the other: consumers that park with
 * our wait strategies, and users' own strategies. A chain of final fields instead of
 * lists of strategies, since a producer goes through it with every event.
 * <p>
 * Immutable; a ring makes another one when a strategy joins it.
 */
final class Audience {

	/** Where the consumers of one of our strategies park. */
	private final @Nullable WaitQueue queue;

	/** A user's strategy, if it is not one of ours. */
	private final @Nullable WaitStrategy strategy;

	private final @Nullable Audience others;

	private Audience(@Nullable WaitQueue queue, @Nullable WaitStrategy strategy, @Nullable Audience others) {
		this.queue = queue;
		this.strategy = strategy;
		this.others = others;
	}

	/**
	 * Returns whoever has to be told.
	 * @param parking ours that park
	 * @param signalled users' own
	 * @return the audience, null if it would be empty
	 */
	static @Nullable Audience of(ParkingWaitStrategy[] parking, WaitStrategy[] signalled) {
		Audience audience = null;
		for (WaitStrategy strategy : signalled) {
			audience = new Audience(null, strategy, audience);
		}
		for (ParkingWaitStrategy strategy : parking) {
			audience = new Audience(strategy.publications(), null, audience);
		}
		return audience;
	}

	/**
	 * Tells all that something has been published. No fence is needed before it: our
	 * consumers look again a moment after they have parked.
	 */
	void tellOfPublication() {
		for (Audience each = this; each != null; each = each.others) {
			if (each.queue != null) {
				each.queue.signalAll();
			}
			else if (each.strategy != null) {
				each.strategy.signalAllWhenBlocking();
			}
		}
	}

}
