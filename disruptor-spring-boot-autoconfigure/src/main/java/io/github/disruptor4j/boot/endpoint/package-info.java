/**
 * The Actuator endpoint that shows rings and their graphs.
 */
@NullMarked
package io.github.disruptor4j.boot.endpoint;

import org.jspecify.annotations.NullMarked;
