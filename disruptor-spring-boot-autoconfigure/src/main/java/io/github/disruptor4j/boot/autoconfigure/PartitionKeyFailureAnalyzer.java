package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

/**
 * Explains a consumer that is partitioned by something that does not exist.
 */
final class PartitionKeyFailureAnalyzer extends RingFailureAnalyzer<InvalidPartitionKeyException> {

	PartitionKeyFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(InvalidPartitionKeyException cause) {
		return "Consumer '%s' of ring '%s' is partitioned by '%s', but there is neither a PartitionKey bean of that name nor such a property of the event"
			.formatted(cause.consumer().name(), cause.ring(), cause.key());
	}

	@Override
	String where(InvalidPartitionKeyException cause) {
		return place(cause, "consumers." + cause.consumer().name() + ".partition-by", cause.consumer().origin())
				+ PropertyPlaces.line("Event type", cause.eventType().toString())
				+ PropertyPlaces.line("Its properties", list(cause.properties()));
	}

	@Override
	String action(InvalidPartitionKeyException cause) {
		String type = cause.eventType().toClass().getSimpleName();
		return didYouMean(cause.closest()) + "Name a property of %s, or define a bean '%s' of type PartitionKey<%s>."
			.formatted(type, cause.key(), type);
	}

}
