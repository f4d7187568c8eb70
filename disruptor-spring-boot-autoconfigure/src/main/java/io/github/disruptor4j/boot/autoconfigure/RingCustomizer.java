package io.github.disruptor4j.boot.autoconfigure;

import io.github.disruptor4j.spring.graph.RingDefinition;

/**
 * Changes a ring before it is created. Beans of this type are called, in their order, for
 * every ring, with what properties, annotations and definition beans say of it; what they
 * change has the last word, and is checked like everything else. <pre>{@code
 * RingCustomizer bigger = (ring, definition) -> {
 *     if (ring.equals("orders")) {
 *         definition.bufferSize(65536);
 *     }
 * };
 * }</pre>
 * <p>
 * The event type cannot be changed, since others have been injected by it. A customizer
 * must need no bean that needs a ring.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RingCustomizer {

	/**
	 * Changes a ring, or leaves it as it is.
	 * @param ring the ring's name
	 * @param definition what is known of the ring, to be changed
	 */
	void customize(String ring, RingDefinition.Builder<?> definition);

}
