package io.github.disruptor4j.spring.annotation;

import io.github.disruptor4j.spring.graph.ConsumerDefinition;

/**
 * A handler that was found, with the consumer that its annotation describes.
 *
 * @param ring name of the ring
 * @param consumer the consumer
 * @since 0.1.0
 */
public record DiscoveredHandler(String ring, ConsumerDefinition consumer) {

}
