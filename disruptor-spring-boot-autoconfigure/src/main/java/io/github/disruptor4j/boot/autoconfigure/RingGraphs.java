package io.github.disruptor4j.boot.autoconfigure;

import java.util.List;

import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * The graphs of all rings, validated.
 *
 * @param graphs the graphs in the order in which the rings are declared
 */
record RingGraphs(List<RingGraph<?>> graphs) {

}
