package io.github.disruptor4j.dsl;

import io.github.disruptor4j.RangeHandler;

/**
 * Some consumers of a ring of sequences that others can be put behind. Not thread-safe: a
 * graph is built by one thread, before its ring is started.
 *
 * @since 0.1.0
 */
public final class RangeHandlerGroup {

	private final EventHandlerGroup<Object> group;

	RangeHandlerGroup(EventHandlerGroup<Object> group) {
		this.group = group;
	}

	/**
	 * Puts handlers behind this group: each gets a range when all of the group are done
	 * with it.
	 * @param handlers the handlers, each a consumer of its own
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already
	 */
	public RangeHandlerGroup then(RangeHandler... handlers) {
		return new RangeHandlerGroup(this.group.thenRanges(handlers));
	}

	/**
	 * Joins two groups, so that others can follow both.
	 * @param other the other group
	 * @return a group of the consumers of both
	 */
	public RangeHandlerGroup and(RangeHandlerGroup other) {
		return new RangeHandlerGroup(this.group.and(other.group));
	}

}
