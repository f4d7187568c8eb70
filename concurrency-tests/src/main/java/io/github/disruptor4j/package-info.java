/**
 * Stress tests of what the engine keeps to itself.
 */
@NullMarked
package io.github.disruptor4j;

import org.jspecify.annotations.NullMarked;
