package io.github.disruptor4j.random;

import java.util.List;

/**
 * One consumer of a graph, or several that share their events.
 *
 * @param name its name
 * @param kind how it takes its events
 * @param members how many consumers there are: 1, unless they share
 * @param parents the names of the stages it follows
 * @param waiting how it waits, or null to wait as the ring's do
 * @param maxBatch its batch limit
 * @param temper how its handlers misbehave
 */
record Stage(String name, StageKind kind, int members, List<String> parents, WaitKind waiting, int maxBatch,
		Temper temper) {
}
