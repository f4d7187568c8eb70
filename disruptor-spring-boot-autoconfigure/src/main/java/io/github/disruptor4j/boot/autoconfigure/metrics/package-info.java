/**
 * Auto-configuration of the meters of rings.
 */
@NullMarked
package io.github.disruptor4j.boot.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
