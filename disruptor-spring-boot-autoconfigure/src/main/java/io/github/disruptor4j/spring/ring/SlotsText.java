package io.github.disruptor4j.spring.ring;

import io.github.disruptor4j.spring.graph.Slots;

/**
 * Says how a ring can be published to that was published to in another way.
 */
final class SlotsText {

	private SlotsText() {
	}

	static String unsupported(String ring, Slots slots) {
		return "Ring '%s' %s".formatted(ring, switch (slots) {
			case PRE_ALLOCATED -> "has pre-allocated events, which are filled: call publish with a translator, or set"
					+ " disruptor.rings.%s.slots to reference".formatted(ring);
			case REFERENCE -> "refers to events that are created by whoever publishes them: call send, or set"
					+ " disruptor.rings.%s.slots to pre-allocated".formatted(ring);
			case RANGE -> "has no events: claim sequences instead, and keep the data in arrays of your own";
		});
	}

}
