/**
 * Auto-configuration of the observations of rings.
 */
@NullMarked
package io.github.disruptor4j.boot.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
