package io.github.disruptor4j.spring.ring;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.consumer.ConsumerProbe;

/**
 * Watches one ring from within, see {@link RingInstrumentation}.
 *
 * @since 0.1.0
 */
public interface RingProbe {

	/**
	 * Returns what watches the slots.
	 * @return the probe, {@code null} to leave publishers alone
	 */
	default @Nullable SlotProbe slots() {
		return null;
	}

	/**
	 * Returns what watches a consumer.
	 * @param name the consumer's name
	 * @return the probe, a new one for each call: workers that share a name have one each
	 */
	ConsumerProbe consumer(String name);

	/**
	 * Called before the ring's consumers start, every time they do. All beans exist.
	 */
	default void starting() {
	}

}
