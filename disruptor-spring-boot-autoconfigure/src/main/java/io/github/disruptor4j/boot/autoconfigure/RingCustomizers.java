package io.github.disruptor4j.boot.autoconfigure;

import java.util.List;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import io.github.disruptor4j.spring.graph.InvalidSettingException;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * Lets the application's customizers change rings.
 *
 * @param customizers the customizers, in their order
 * @param names the names of their beans
 */
record RingCustomizers(List<RingCustomizer> customizers, List<String> names) {

	static RingCustomizers of(ConfigurableListableBeanFactory beanFactory) {
		return new RingCustomizers(beanFactory.getBeanProvider(RingCustomizer.class).orderedStream().toList(),
				List.of(beanFactory.getBeanNamesForType(RingCustomizer.class)));
	}

	/**
	 * Has a ring changed.
	 * @param graph the ring as it was declared
	 * @return the ring as it is to be
	 */
	RingGraph<?> apply(RingGraph<?> graph) {
		return this.customizers.isEmpty() ? graph : RingGraph.of(customized(graph));
	}

	private <E> RingDefinition<E> customized(RingGraph<E> graph) {
		String origin = graph.ring().origin() + ", changed by RingCustomizer " + String.join(", ", this.names);
		RingDefinition.Builder<E> builder = graph.ring().toBuilder().slots(graph.slots()).origin(origin);
		this.customizers.forEach((customizer) -> customizer.customize(graph.ring().name(), builder));
		RingDefinition<E> customized = builder.build();
		if (!customized.eventType().equals(graph.ring().eventType())) {
			throw new InvalidSettingException(graph.ring().name(), "event-type", customized.eventType(),
					graph.ring().eventType() + " as declared: a RingCustomizer cannot change it", origin,
					"Set disruptor.rings.%s.event-type instead.".formatted(graph.ring().name()));
		}
		return customized;
	}

}
