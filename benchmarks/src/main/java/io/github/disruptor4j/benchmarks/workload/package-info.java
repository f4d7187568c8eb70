/**
 * What is measured: values that describe a workload, without saying who runs it.
 */
@NullMarked
package io.github.disruptor4j.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
