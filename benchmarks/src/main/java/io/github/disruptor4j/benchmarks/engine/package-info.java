/**
 * Who is measured: an adapter per engine that runs a workload and checks its result.
 */
@NullMarked
package io.github.disruptor4j.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
