package io.github.disruptor4j.boot.autoconfigure;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.spring.consumer.EventProperty;
import io.github.disruptor4j.spring.graph.ClosestName;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.InvalidRingException;

/**
 * Thrown when what a consumer is partitioned by is neither a bean nor a property of the
 * event.
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
final class InvalidPartitionKeyException extends InvalidRingException {

	private final ConsumerDefinition consumer;

	private final String key;

	private final ResolvableType eventType;

	InvalidPartitionKeyException(String ring, ConsumerDefinition consumer, String key, ResolvableType eventType) {
		super(ring,
				"Consumer '%s' of ring '%s' is partitioned by '%s', which is neither a PartitionKey bean nor a property of %s"
					.formatted(consumer.name(), ring, key, eventType));
		this.consumer = consumer;
		this.key = key;
		this.eventType = eventType;
	}

	ConsumerDefinition consumer() {
		return this.consumer;
	}

	String key() {
		return this.key;
	}

	ResolvableType eventType() {
		return this.eventType;
	}

	Set<String> properties() {
		return EventProperty.namesOf(this.eventType.toClass());
	}

	@Nullable String closest() {
		return ClosestName.to(this.key, properties());
	}

}
