package io.github.disruptor4j.boot.endpoint;

import java.util.ArrayList;
import java.util.List;

import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * The graph of a ring as the endpoint shows it.
 *
 * @param nodes the names of the consumers, parents first
 * @param edges which consumer follows which
 * @param mermaid the graph as a Mermaid flowchart, the ring itself included
 * @since 0.1.0
 */
public record GraphDescriptor(List<String> nodes, List<Edge> edges, String mermaid) {

	static GraphDescriptor of(RingGraph<?> graph) {
		List<Edge> edges = new ArrayList<>();
		for (ConsumerDefinition consumer : graph.consumers()) {
			graph.parentsOf(consumer.name()).forEach((parent) -> edges.add(new Edge(parent, consumer.name())));
		}
		return new GraphDescriptor(graph.consumers().stream().map(ConsumerDefinition::name).toList(), edges,
				graph.toMermaid());
	}

	/**
	 * One consumer follows another.
	 *
	 * @param from the consumer that handles an event first
	 * @param to the consumer that handles it after that
	 * @since 0.1.0
	 */
	public record Edge(String from, String to) {

	}

}
