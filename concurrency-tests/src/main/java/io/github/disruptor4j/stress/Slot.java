package io.github.disruptor4j.stress;

/**
 * The event of the stress tests: one plain field, so that nothing but the ring orders it.
 */
final class Slot {

	long value;

}
