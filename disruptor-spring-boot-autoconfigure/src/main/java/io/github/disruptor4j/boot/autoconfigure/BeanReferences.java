package io.github.disruptor4j.boot.autoconfigure;

import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.spring.annotation.HandlerDiscovery;
import io.github.disruptor4j.spring.consumer.DeadLetterSink;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
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
		check(ring, "thread.factory", ring.thread().factoryBean(), ThreadFactory.class, ring.origin());
		check(ring, "dead-letter.sink", ring.deadLetter().sink(), DeadLetterSink.class, ring.origin());
		for (ConsumerDefinition consumer : ring.consumers()) {
			WaitStrategyDefinition strategy = consumer.waitStrategy();
			if (strategy != null) {
				check(ring, "consumers." + consumer.name() + ".wait-strategy.type", strategy.bean(), WaitStrategy.class,
						consumer.origin());
			}
		}
	}

	private void check(RingDefinition<?> ring, String setting, @Nullable String bean, Class<?> required,
			String origin) {
		if (bean == null) {
			return;
		}
		Class<?> found = this.discovery.typeOf(bean);
		if (found == null || !required.isAssignableFrom(found)) {
			throw new InvalidBeanReferenceException(ring.name(), setting, bean, required.getSimpleName(), found,
					origin);
		}
	}

}
