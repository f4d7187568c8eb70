/**
 * Random topologies with faults: a seed makes a {@code Scenario}, a {@code ScenarioRun}
 * plays it on the engine, and a {@code StageCheck} per stage says whether everything that
 * was accepted was delivered once, in order, after the parents, and unharmed.
 * <p>
 * {@code RandomTopologyTests} runs thousands of them. It prints its seed, and a failing
 * run names its own; {@code -Ddisruptor4j.random.seed=…} plays that one again (once, or
 * {@code -Ddisruptor4j.random.repeat=…} times, as the threads do not always run in the
 * same order), {@code -Ddisruptor4j.random.runs=…} says how many seeds to go through.
 */
package io.github.disruptor4j.random;
