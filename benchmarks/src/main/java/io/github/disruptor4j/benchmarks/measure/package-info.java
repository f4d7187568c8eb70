/**
 * How it is measured: rounds in a JVM of their own, and engines in turn.
 */
@NullMarked
package io.github.disruptor4j.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
