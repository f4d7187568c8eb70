package io.github.disruptor4j.boot.autoconfigure;

import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.PartitionKey;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.spring.annotation.HandlerDiscovery;
import io.github.disruptor4j.spring.consumer.DeadLetterSink;
import io.github.disruptor4j.spring.consumer.EventProperty;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.InvalidSettingException;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;

/**
 * Checks that the beans which settings name exist and are what they should be.
 *
 * @param discovery knows the types of beans
 */
record BeanReferences(HandlerDiscovery discovery) {

	void check(RingDefinition<?> ring) {
		check(ring, "wait-strategy.type", ring.waitStrategy().bean(), WaitStrategy.class, ring.origin());
		virtualThreads(ring, "wait-strategy.type", ring.waitStrategy(), ring.origin());
		check(ring, "thread.factory", ring.thread().factoryBean(), ThreadFactory.class, ring.origin());
		check(ring, "dead-letter.sink", ring.deadLetter().sink(), DeadLetterSink.class, ring.origin());
		if (ring.deadLetter().sink() != null) {
			sink(ring, ring.deadLetter().sink());
		}
		for (ConsumerDefinition consumer : ring.consumers()) {
			WaitStrategyDefinition strategy = consumer.waitStrategy();
			if (strategy != null) {
				String setting = "consumers." + consumer.name() + ".wait-strategy.type";
				check(ring, setting, strategy.bean(), WaitStrategy.class, consumer.origin());
				virtualThreads(ring, setting, strategy, consumer.origin());
			}
			if (consumer.partitionBy() != null) {
				partitionKey(ring, consumer, consumer.partitionBy());
			}
		}
	}

	private void virtualThreads(RingDefinition<?> ring, String setting, WaitStrategyDefinition strategy,
			String origin) {
		if (ring.thread().virtual() && SpinningThreads.spins(strategy, this.discovery)) {
			throw new InvalidSettingException(ring.name(), setting, strategy.describe(),
					"one that does not spin, since a virtual thread that spins keeps others from running", origin,
					"Name a bean that blocks, or set thread.virtual to false.");
		}
	}

	private void sink(RingDefinition<?> ring, String name) {
		ResolvableType sink = this.discovery.typeOf(name, DeadLetterSink.class);
		ResolvableType taken = (sink != null) ? sink.getGeneric(0) : ResolvableType.NONE;
		if (taken.resolve() != null && !taken.isAssignableFrom(ring.eventType())) {
			throw new InvalidSettingException(ring.name(), "dead-letter.sink", name,
					"a sink for " + ring.eventType() + ", but bean '" + name + "' is one for " + taken, ring.origin(),
					"Name a DeadLetterSink<%s> bean, or leave the setting out where there is only one."
						.formatted(ring.eventType().toClass().getSimpleName()));
		}
	}

	private void partitionKey(RingDefinition<?> ring, ConsumerDefinition consumer, String name) {
		ResolvableType eventType = ring.eventType();
		ResolvableType key = this.discovery.typeOf(name, PartitionKey.class);
		if (key != null) {
			ResolvableType taken = key.getGeneric(0);
			if (taken.resolve() != null && !taken.isAssignableFrom(eventType)) {
				throw new InvalidSettingException(ring.name(), "consumers." + consumer.name() + ".partition-by", name,
						"a key of " + eventType + ", but bean '" + name + "' is one of " + taken, consumer.origin(),
						"Name a PartitionKey<%s> bean or a property of the event."
							.formatted(eventType.toClass().getSimpleName()));
			}
		}
		else if (EventProperty.find(eventType.toClass(), name) == null) {
			throw new InvalidPartitionKeyException(ring.name(), consumer, name, eventType);
		}
	}

	private void check(RingDefinition<?> ring, String setting, @Nullable String bean, Class<?> required,
			String origin) {
		if (bean == null) {
			return;
		}
		Class<?> found = this.discovery.typeOf(bean);
		if (found == null || !required.isAssignableFrom(found)) {
			throw new InvalidBeanReferenceException(ring.name(), setting, bean, required.getSimpleName(), found, origin,
					this.discovery.namesOf(required));
		}
	}

}
