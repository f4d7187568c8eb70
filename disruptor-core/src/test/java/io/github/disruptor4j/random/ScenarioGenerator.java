package io.github.disruptor4j.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.github.disruptor4j.dsl.ProducerType;

/**
 * Makes a scenario of a seed.
 */
final class ScenarioGenerator {

	private static final int MOST_STAGES = 5;

	private static final int MOST_FAULTS = 7;

	private static final long LONGEST_DELAY_NANOS = 150_000;

	private static final Fault.Kind[] HARMLESS = { Fault.Kind.LOOK, Fault.Kind.INTERRUPT_CONSUMER,
			Fault.Kind.INTERRUPT_PRODUCER, Fault.Kind.PAUSE, Fault.Kind.RESUME };

	private static final WaitKind[] PARKING = { WaitKind.BLOCKING, WaitKind.LITE_BLOCKING, WaitKind.TIMEOUT,
			WaitKind.MONITOR, WaitKind.PHASED_BLOCKING, WaitKind.PHASED_LITE };

	private static final WaitKind[] SPINNING = { WaitKind.SLEEPING, WaitKind.YIELDING, WaitKind.PHASED_SLEEPING,
			WaitKind.LITE_TIMEOUT };

	private final SplittableRandom random;

	private final long seed;

	/** Few threads and events, so that spinning does not take for ever. */
	private final boolean small;

	private ScenarioGenerator(long seed) {
		this.seed = seed;
		this.random = new SplittableRandom(seed);
		this.small = oneIn(60);
	}

	static Scenario generate(long seed) {
		return new ScenarioGenerator(seed).generate();
	}

	private boolean oneIn(int number) {
		return this.random.nextInt(number) == 0;
	}

	private Scenario generate() {
		ProducerType type = oneIn(3) ? ProducerType.SINGLE : ProducerType.MULTI;
		int producers = (type == ProducerType.SINGLE) ? 1 : 1 + this.random.nextInt(this.small ? 2 : 4);
		int size = 1 << Math.min(this.random.nextInt(7), this.random.nextInt(8));
		int events = this.small ? 5 : Math.max(3, (size + size / 2 + this.random.nextInt(12)) / producers);
		WaitKind wait = this.small ? WaitKind.BUSY_SPIN : anyWait();
		Scenario.Ending ending = oneIn(8) ? Scenario.Ending.DEATH
				: oneIn(4) ? Scenario.Ending.DRAIN_UNDER_FIRE : Scenario.Ending.DRAIN;
		boolean deadly = ending == Scenario.Ending.DEATH;
		List<Stage> stages = new ArrayList<>();
		int count = 1 + this.random.nextInt(this.small ? 2 : MOST_STAGES);
		for (int i = 0; i < count; i++) {
			boolean dies = deadly ? i == count / 2 : oneIn(8);
			stages.add(stage("s" + i, stages, dies, events * producers, false));
		}
		List<Stage> late = new ArrayList<>();
		for (int i = 0; !this.small && i < 2 && oneIn(4); i++) {
			late.add(stage("late" + i, stages, false, 0, true));
		}
		return new Scenario(this.seed, type, size, wait, producers, events, oneIn(4), stages, late,
				faults(stages, late, deadly), ending);
	}

	// Mostly those that park: a run with many threads that spin takes ten times as long.
	private WaitKind anyWait() {
		WaitKind[] kinds = oneIn(8) ? SPINNING : PARKING;
		return kinds[this.random.nextInt(kinds.length)];
	}

	private Stage stage(String name, List<Stage> before, boolean dies, int events, boolean late) {
		StageKind kind = StageKind.values()[this.random.nextInt(StageKind.values().length)];
		if (late && kind == StageKind.OWN_PROCESSOR) {
			kind = StageKind.EVENTS;
		}
		int members = kind.isShared() ? 1 + this.random.nextInt(this.small ? 2 : 3) : 1;
		WaitKind wait = (this.small || !oneIn(3)) ? null : anyWait();
		int maxBatch = oneIn(2) ? Integer.MAX_VALUE : 1 + this.random.nextInt(5);
		return new Stage(name, kind, members, parents(before), wait, maxBatch, temper(kind, dies, events));
	}

	private List<String> parents(List<Stage> before) {
		List<String> parents = new ArrayList<>();
		for (Stage stage : before) {
			if (parents.size() < 2 && oneIn(3)) {
				parents.add(stage.name());
			}
		}
		return parents;
	}

	private Temper temper(StageKind kind, boolean dies, int events) {
		int skip = oneIn(4) ? 2 + this.random.nextInt(6) : 0;
		long fatal = dies ? this.random.nextInt(Math.max(1, events)) : Temper.NEVER;
		int rewind = (kind == StageKind.REWINDING) ? 2 + this.random.nextInt(4) : 0;
		int key = (kind == StageKind.PARTITIONS && oneIn(3)) ? 3 : 0;
		int slow = oneIn(6) ? 1 + this.random.nextInt(8) : 0;
		boolean progress = (kind == StageKind.EVENTS || kind == StageKind.OWN_PROCESSOR) && oneIn(5);
		return new Temper(skip, fatal, rewind, key, slow, oneIn(6), progress);
	}

	private List<Fault> faults(List<Stage> stages, List<Stage> late, boolean deadly) {
		List<Fault> faults = new ArrayList<>();
		int count = this.random.nextInt(MOST_FAULTS + 1);
		Fault.Kind[] kinds = deadly ? HARMLESS : Fault.Kind.values();
		for (int i = 0; i < count; i++) {
			Fault.Kind kind = kinds[this.random.nextInt(kinds.length)];
			if (kind != Fault.Kind.ADD) {
				faults.add(fault(kind, stages));
			}
		}
		for (int i = 0; i < late.size(); i++) {
			faults.add(this.random.nextInt(faults.size() + 1), new Fault(Fault.Kind.ADD, null, i, delay()));
		}
		return faults;
	}

	private Fault fault(Fault.Kind kind, List<Stage> stages) {
		String target = stages.get(this.random.nextInt(stages.size())).name();
		return new Fault(kind, target, this.random.nextInt(16), delay());
	}

	private long delay() {
		return oneIn(3) ? 0 : this.random.nextLong(LONGEST_DELAY_NANOS);
	}

}
