/**
 * Builds the topology of a ring and its consumers, and runs it.
 */
@NullMarked
package io.github.disruptor4j.dsl;

import org.jspecify.annotations.NullMarked;
