package io.github.disruptor4j.spring.ring;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * Watches rings from within. Beans of this type are asked when a ring is created, which
 * may be early: they must need no bean that needs a ring.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RingInstrumentation {

	/**
	 * Returns what watches a ring.
	 * @param ring the ring that is created
	 * @return the probe, {@code null} to leave the ring alone
	 */
	@Nullable RingProbe probe(RingGraph<?> ring);

}
