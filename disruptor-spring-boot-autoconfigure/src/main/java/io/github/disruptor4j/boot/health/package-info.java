/**
 * The rings in the application's health.
 */
@NullMarked
package io.github.disruptor4j.boot.health;

import org.jspecify.annotations.NullMarked;
