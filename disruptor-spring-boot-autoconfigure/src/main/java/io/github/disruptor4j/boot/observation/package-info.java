/**
 * Observations of batches and events, with the context of the publisher carried across
 * the ring.
 */
@NullMarked
package io.github.disruptor4j.boot.observation;

import org.jspecify.annotations.NullMarked;
