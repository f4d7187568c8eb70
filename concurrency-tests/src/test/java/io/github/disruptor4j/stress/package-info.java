/**
 * Tests of what the stress tests say about themselves.
 */
@NullMarked
package io.github.disruptor4j.stress;

import org.jspecify.annotations.NullMarked;
