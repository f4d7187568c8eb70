/**
 * Auto-configuration of the health of rings.
 */
@NullMarked
package io.github.disruptor4j.boot.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
