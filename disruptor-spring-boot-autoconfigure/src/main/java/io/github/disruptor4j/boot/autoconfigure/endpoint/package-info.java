/**
 * Auto-configuration of the Actuator endpoint of rings.
 */
@NullMarked
package io.github.disruptor4j.boot.autoconfigure.endpoint;

import org.jspecify.annotations.NullMarked;
