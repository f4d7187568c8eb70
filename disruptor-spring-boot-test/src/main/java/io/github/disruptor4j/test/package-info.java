/**
 * Tests of applications with rings: waiting until a ring is idle, recording what its
 * consumers saw, pausing them, filling a ring, and assertions on all of that.
 */
@NullMarked
package io.github.disruptor4j.test;

import org.jspecify.annotations.NullMarked;
