package io.github.disruptor4j.spring.ring;

/**
 * Is told when slots are taken and when they are free again. Must be quick and must not
 * throw.
 *
 * @since 0.1.0
 */
public interface SlotProbe {

	/**
	 * Called by a publisher that has claimed slots, before it fills them. What is written
	 * here is seen by the consumers of the events.
	 * @param lower the sequence of the first slot
	 * @param upper the sequence of the last slot
	 */
	void claimed(long lower, long upper);

	/**
	 * Called once for each sequence, in order, when every consumer has passed it or it
	 * was discarded, and before its slot is claimed again. One thread at a time.
	 * @param sequence the sequence
	 */
	void released(long sequence);

}
