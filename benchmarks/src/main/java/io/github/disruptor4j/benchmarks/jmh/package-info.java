/**
 * Single-thread costs and allocation, measured by JMH.
 */
@NullMarked
package io.github.disruptor4j.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
