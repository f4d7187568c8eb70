package io.github.disruptor4j.spring.graph;

/**
 * Checks that a ring's handlers and settings go with what its slots hold.
 */
final class SlotsValidator {

	private SlotsValidator() {
	}

	static void validate(RingDefinition<?> ring, Slots slots) {
		if (slots == Slots.RANGE) {
			range(ring);
		}
		if (slots == Slots.REFERENCE && ring.eventFactory() != null) {
			throw new InvalidSettingException(ring.name(), "slots", "reference",
					"pre-allocated, since the ring has an EventFactory", ring.origin(),
					"Remove the setting to have the ring filled by the EventFactory, or remove the EventFactory:"
							+ " the events of a ring by reference come from its publishers.");
		}
	}

	private static void range(RingDefinition<?> ring) {
		if (ring.eventType().resolve() != null && ring.eventType().resolve() != Void.class) {
			throw new InvalidSettingException(ring.name(), "event-type", ring.eventType(),
					"left out, since the ring's slots are 'range' and hold no events", ring.origin(),
					"Remove the event type, or set slots to pre-allocated or reference.");
		}
		for (ConsumerDefinition consumer : ring.consumers()) {
			HandlerReference handler = consumer.handler();
			if (handler != null && !handler.shape().isRange()) {
				throw new InvalidSettingException(ring.name(), "slots", "range",
						"pre-allocated or reference, since consumer '%s' takes events (%s is %s)"
							.formatted(consumer.name(), handler.describe(), handler.shape().describe()),
						ring.origin(), "Change the setting, or let the handler take (long lower, long upper).");
			}
		}
	}

}
