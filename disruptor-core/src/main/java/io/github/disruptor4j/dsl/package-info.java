/**
 * Builds a ring and the graph of its consumers, starts their threads, and ends them.
 * <p>
 * A {@link io.github.disruptor4j.dsl.Disruptor} is what its users call and does nothing
 * itself. The graph is put together before the start, or consumer by consumer while the
 * ring runs; a runner gives consumers their threads; a stopper closes the ring, drains it
 * to a fixed target and waits for the threads. A
 * {@link io.github.disruptor4j.dsl.RangeDisruptor} is the same for a ring of sequences
 * only.
 *
 * <h2>Threads</h2>
 * <p>
 * A graph is built by one thread. From the start on everything is safe for use by many,
 * with two locks that are never held while a processor or a handler runs: one per ring
 * for changes of the graph and the giving out of threads, one per consumer for its state.
 * The first may be held when the second is taken, never the other way round.
 */
@NullMarked
package io.github.disruptor4j.dsl;

import org.jspecify.annotations.NullMarked;
