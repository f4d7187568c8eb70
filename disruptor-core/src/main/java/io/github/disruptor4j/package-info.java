/**
 * The engine: ring, sequencers, barriers, processors and wait strategies.
 */
@NullMarked
package io.github.disruptor4j;

import org.jspecify.annotations.NullMarked;
