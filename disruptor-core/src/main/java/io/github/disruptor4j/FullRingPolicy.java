package io.github.disruptor4j;

/**
 * Decides what becomes of a claim that finds no room: waits for it in a way of its own,
 * or refuses the claim. Given to {@link RingBuffer#next(FullRingPolicy)}.
 * <p>
 * Called by the thread that claims, never where there is room.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FullRingPolicy {

	/**
	 * Called when a claim finds no room, with nothing claimed, and again as long as it
	 * finds none after this has returned: whoever neither waits nor throws lets the
	 * claiming thread spin. Between two calls the claim looks at the ring's admission.
	 * What is thrown from here ends the claim and goes to who wanted it, with nothing
	 * claimed.
	 * <p>
	 * {@link RingBuffer#awaitAvailableCapacity} waits parked, and with an end.
	 * @param requiredCapacity how many slots are wanted
	 */
	void onFull(int requiredCapacity);

}
