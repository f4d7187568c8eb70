/**
 * Builds a ring and the graph of its consumers, starts their threads, and ends them.
 */
@NullMarked
package io.github.disruptor4j.dsl;

import org.jspecify.annotations.NullMarked;
