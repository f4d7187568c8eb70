package io.github.disruptor4j.boot.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.github.disruptor4j.spring.annotation.HandlerDiscovery;
import io.github.disruptor4j.spring.annotation.UnsupportedHandlerScopeException;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.DuplicateConsumerException;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;

/**
 * Merges what properties, a definition bean and annotations say about the consumers of
 * one ring. The order is that of the properties, then that of the code.
 *
 * @param ring name of the ring
 * @param handlers finds the beans that are named as handlers
 */
record ConsumerAssembler(String ring, HandlerDiscovery handlers) {

	/**
	 * Merges the declarations.
	 * @param yml consumers of the properties
	 * @param code consumers of the definition bean and of annotations, those with more
	 * weight first
	 * @param ringStrategy the ring's wait strategy, which a consumer's parameters add to
	 * @return the consumers
	 */
	List<ConsumerDefinition> assemble(Map<String, DisruptorProperties.Consumer> yml, List<ConsumerDefinition> code,
			WaitStrategyDefinition ringStrategy) {
		Map<String, ConsumerDefinition> byName = merge(code);
		rejectUnlisted(yml, byName);
		List<ConsumerDefinition> consumers = new ArrayList<>();
		for (Map.Entry<String, DisruptorProperties.Consumer> entry : yml.entrySet()) {
			String name = entry.getKey();
			ConsumerDefinition definition = definition(name, entry.getValue(), ringStrategy);
			consumers.add(withHandler(overlay(definition, byName.remove(name))));
		}
		for (ConsumerDefinition consumer : byName.values()) {
			consumers.add(withHandler(consumer));
		}
		return consumers;
	}

	private Map<String, ConsumerDefinition> merge(List<ConsumerDefinition> code) {
		Map<String, ConsumerDefinition> byName = new LinkedHashMap<>();
		for (ConsumerDefinition consumer : code) {
			ConsumerDefinition other = byName.get(consumer.name());
			if (other != null && hasHandler(other) && hasHandler(consumer)) {
				throw new DuplicateConsumerException(this.ring, consumer.name(),
						List.of(other.origin(), consumer.origin()));
			}
			byName.put(consumer.name(), (other != null) ? overlay(other, consumer) : consumer);
		}
		return byName;
	}

	private static boolean hasHandler(ConsumerDefinition consumer) {
		return consumer.handler() != null || consumer.handlerBean() != null;
	}

	// Properties that order consumers are the ring's whole graph: a handler that they
	// leave out would run at a place nobody chose. Those that only tune some are not.
	private void rejectUnlisted(Map<String, DisruptorProperties.Consumer> yml, Map<String, ConsumerDefinition> code) {
		if (yml.values().stream().noneMatch((consumer) -> consumer.after() != null)) {
			return;
		}
		for (ConsumerDefinition consumer : code.values()) {
			if (!yml.containsKey(consumer.name())) {
				throw new UnlistedConsumerException(this.ring, consumer.name(), consumer.origin(), yml.keySet());
			}
		}
	}

	private static ConsumerDefinition overlay(ConsumerDefinition over, @Nullable ConsumerDefinition base) {
		if (base == null) {
			return over;
		}
		ConsumerDefinition.Builder builder = over.toBuilder().origin(over.origin() + ", " + base.origin());
		// a handler named with more weight stands for the other, however that is given
		return (over.handlerBean() != null) ? builder.defaults(base.toBuilder().handler(null).build()).build()
				: builder.defaults(base).build();
	}

	private ConsumerDefinition definition(String name, DisruptorProperties.Consumer properties,
			WaitStrategyDefinition ringStrategy) {
		String origin = DisruptorProperties.PREFIX + ".rings." + this.ring + ".consumers." + name;
		ConsumerDefinition.Builder builder = ConsumerDefinition.builder(name).origin(origin);
		if (StringUtils.hasText(properties.handler())) {
			builder.handlerBean(properties.handler());
		}
		if (properties.after() != null) {
			builder.after(properties.after());
		}
		if (properties.maxBatchSize() != null) {
			builder.maxBatchSize(properties.maxBatchSize());
		}
		if (properties.concurrency() != null) {
			builder.concurrency(properties.concurrency());
		}
		if (StringUtils.hasText(properties.partitionBy())) {
			builder.partitionBy(properties.partitionBy().strip());
		}
		if (properties.autoStartup() != null) {
			builder.autoStartup(properties.autoStartup());
		}
		if (properties.waitStrategy() != null) {
			builder.waitStrategy(new SettingsOverlay(this.ring, origin)
				.waitStrategy("consumers." + name + ".wait-strategy", ringStrategy, properties.waitStrategy()));
		}
		if (properties.onError() != null) {
			builder.onError(SettingsOverlay.onError(properties.onError()));
		}
		return builder.build();
	}

	private ConsumerDefinition withHandler(ConsumerDefinition consumer) {
		String bean = consumer.handlerBean();
		if (bean == null) {
			return consumer;
		}
		String scope = this.handlers.scopeOf(bean);
		if (!scope.isEmpty()) {
			throw new UnsupportedHandlerScopeException(this.ring, bean, scope);
		}
		HandlerReference reference = this.handlers.handlerBean(bean);
		if (reference == null) {
			throw new InvalidBeanReferenceException(this.ring, "consumers." + consumer.name() + ".handler", bean,
					"EventHandler, RewindableEventHandler, BatchHandler, WorkHandler or RangeHandler",
					this.handlers.typeOf(bean), consumer.origin(), this.handlers.handlerBeans());
		}
		return consumer.toBuilder().handler(reference).build();
	}

}
