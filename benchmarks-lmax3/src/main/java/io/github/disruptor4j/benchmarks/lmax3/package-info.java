/**
 * Worker pools of LMAX Disruptor 3.4.4, in terms of the JDK.
 */
@NullMarked
package io.github.disruptor4j.benchmarks.lmax3;

import org.jspecify.annotations.NullMarked;
