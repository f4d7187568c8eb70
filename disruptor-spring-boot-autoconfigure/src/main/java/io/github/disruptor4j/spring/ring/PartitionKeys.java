package io.github.disruptor4j.spring.ring;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.github.disruptor4j.PartitionKey;
import io.github.disruptor4j.spring.consumer.EventProperty;
import io.github.disruptor4j.spring.graph.RingDefinition;

/**
 * Makes the key by which a consumer's events are shared out: a bean, or a property of the
 * event.
 */
final class PartitionKeys {

	private PartitionKeys() {
	}

	@SuppressWarnings("unchecked") // a bean's type was checked when the graph was built
	static <E> PartitionKey<? super E> create(String name, RingDefinition<E> ring, RingResources resources) {
		PartitionKey<?> bean = resources.beanIfPresent(name, PartitionKey.class);
		if (bean != null) {
			return (PartitionKey<? super E>) bean;
		}
		@Nullable EventProperty property = EventProperty.find(ring.eventType().toClass(), name);
		Assert.state(property != null, () -> "There is neither a PartitionKey bean nor a property '%s' of %s"
			.formatted(name, ring.eventType()));
		return property.asPartitionKey();
	}

}
