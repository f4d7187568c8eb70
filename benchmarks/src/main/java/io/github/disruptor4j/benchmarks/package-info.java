/**
 * The command line of the benchmarks.
 */
@NullMarked
package io.github.disruptor4j.benchmarks;

import org.jspecify.annotations.NullMarked;
