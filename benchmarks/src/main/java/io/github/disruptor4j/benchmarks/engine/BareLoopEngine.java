package io.github.disruptor4j.benchmarks.engine;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * The floor of a row with events: the same threads, events and order of consumers in
 * hand-written loops. No engine, no handler, no wait strategy, nothing that a ring does
 * for its users beyond the order of events.
 * <p>
 * A writer that is alone publishes as seldom as once per {@value #SELDOM} events, which
 * tells what the machine can do, or as often as an engine has to, which tells what is
 * left for an engine.
 */
final class BareLoopEngine implements Engine {

	private static final int SELDOM = 64;

	private final String name;

	private final boolean often;

	private BareLoopEngine(String name, boolean often) {
		this.name = name;
		this.often = often;
	}

	static BareLoopEngine publishingSeldom() {
		return new BareLoopEngine("bare-loop", false);
	}

	static BareLoopEngine publishingAsOften() {
		return new BareLoopEngine("bare-loop-as-often", true);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Session open(Workload workload) {
		return new BareLoopSession(workload, this.often ? workload.producing().batch() : SELDOM);
	}

}
