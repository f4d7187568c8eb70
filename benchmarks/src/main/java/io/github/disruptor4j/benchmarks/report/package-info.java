/**
 * What is told: statistics of a comparison, as text and as JSON.
 */
@NullMarked
package io.github.disruptor4j.benchmarks.report;

import org.jspecify.annotations.NullMarked;
