package io.github.disruptor4j.random;

import java.util.List;

import io.github.disruptor4j.dsl.ProducerType;

/**
 * What one run does. All of it follows from the seed.
 *
 * @param seed the seed
 * @param type for how many producers the ring is
 * @param size the ring's slots
 * @param waiting how its consumers wait
 * @param producers how many threads publish
 * @param events how many events each accepts, at least
 * @param clearing whether slots are cleared
 * @param stages the graph, parents first
 * @param late stages that are added while it runs
 * @param faults what is done to it, in this order
 * @param ending how it ends
 */
record Scenario(long seed, ProducerType type, int size, WaitKind waiting, int producers, int events, boolean clearing,
		List<Stage> stages, List<Stage> late, List<Fault> faults, Ending ending) {

	/**
	 * How a run ends.
	 */
	enum Ending {

		/** All producers end, then the ring drains. */
		DRAIN,

		/** The ring is drained while producers go on. */
		DRAIN_UNDER_FIRE,

		/** A consumer that dies is left dead. */
		DEATH

	}

	String describe() {
		StringBuilder text = new StringBuilder();
		text.append("%s, %d slots, %s, %d producers of %d events%s, ends with %s%n".formatted(this.type, this.size,
				this.waiting, this.producers, this.events, this.clearing ? ", clearing" : "", this.ending));
		this.stages.forEach((stage) -> text.append("  ").append(stage).append('\n'));
		this.late.forEach((stage) -> text.append("  late: ").append(stage).append('\n'));
		this.faults.forEach((fault) -> text.append("  ").append(fault).append('\n'));
		return text.toString();
	}

}
