package io.github.disruptor4j.spring.graph;

/**
 * What a ring's slots hold.
 *
 * @since 0.1.0
 */
public enum Slots {

	/**
	 * An event each, created once and filled again and again by publishers.
	 */
	PRE_ALLOCATED,

	/**
	 * A reference to an event that its publisher has created, until the last consumer has
	 * passed.
	 */
	REFERENCE,

	/**
	 * Nothing: publishers and consumers keep their data by themselves, and are told which
	 * sequences are theirs.
	 */
	RANGE

}
