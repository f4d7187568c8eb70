/**
 * Micrometer meters of rings and consumers, read from their sequences when asked for.
 */
@NullMarked
package io.github.disruptor4j.boot.metrics;

import org.jspecify.annotations.NullMarked;
