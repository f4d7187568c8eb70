/**
 * Stress tests on the classes that ship. Each test states in words what must never be
 * seen; jcstress runs its actors against each other until it has seen every outcome many
 * times. A lost wake-up shows as a test that times out.
 */
@NullMarked
package io.github.disruptor4j.stress;

import org.jspecify.annotations.NullMarked;
