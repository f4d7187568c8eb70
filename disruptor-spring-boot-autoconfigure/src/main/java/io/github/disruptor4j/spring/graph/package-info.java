/**
 * Immutable description of a ring and its consumers: what was declared
 * ({@link io.github.disruptor4j.spring.graph.RingDefinition}) and what follows from it
 * ({@link io.github.disruptor4j.spring.graph.RingGraph}), validated. Values and pure
 * functions: no threads, no application context.
 */
@NullMarked
package io.github.disruptor4j.spring.graph;

import org.jspecify.annotations.NullMarked;
