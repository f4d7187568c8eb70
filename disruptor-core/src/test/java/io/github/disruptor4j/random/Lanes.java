package io.github.disruptor4j.random;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Plays many scenarios, a few at a time, until all are through or one has gone wrong. A
 * run that takes too long has gone wrong, and is given up with a dump of its threads.
 */
final class Lanes {

	private static final long HANGING_MILLIS = 30_000;

	private static final long LOOK_MILLIS = 200;

	private final long firstSeed;

	private final long runs;

	private final long repeat;

	private final Ticks ticks = new Ticks();

	private final AtomicLong next = new AtomicLong();

	private final AtomicReferenceArray<ScenarioRun> current;

	private final AtomicReference<String> failure = new AtomicReference<>();

	/**
	 * Prepares the runs.
	 * @param lanes how many to play at a time
	 * @param firstSeed the first seed; the others follow it
	 * @param runs how many seeds to go through
	 * @param repeat how often to play each
	 */
	Lanes(int lanes, long firstSeed, long runs, long repeat) {
		this.firstSeed = firstSeed;
		this.runs = runs;
		this.repeat = repeat;
		this.current = new AtomicReferenceArray<>(lanes);
	}

	/**
	 * Plays all scenarios.
	 * @return what went wrong, or null
	 * @throws InterruptedException if the thread is interrupted
	 */
	String play() throws InterruptedException {
		List<Thread> threads = new ArrayList<>();
		for (int lane = 0; lane < this.current.length(); lane++) {
			int number = lane;
			Thread thread = new Thread(() -> run(number), "random-lane-" + lane);
			thread.setDaemon(true);
			thread.start();
			threads.add(thread);
		}
		try (this.ticks) {
			while (threads.stream().anyMatch(Thread::isAlive)) {
				threads.get(0).join(LOOK_MILLIS);
				for (Thread thread : threads) {
					thread.join(1);
				}
				if (giveUpHanging()) {
					threads.forEach(Thread::interrupt);
					break;
				}
			}
		}
		return this.failure.get();
	}

	private void run(int lane) {
		long number;
		while (this.failure.get() == null && (number = this.next.getAndIncrement()) < this.runs * this.repeat) {
			long seed = this.firstSeed + number / this.repeat;
			try {
				ScenarioRun run = new ScenarioRun(ScenarioGenerator.generate(seed), this.ticks);
				this.current.set(lane, run);
				run.play();
				if (!run.verdict().isGood()) {
					fail(run, "went wrong");
				}
			}
			catch (Throwable ex) {
				this.failure.compareAndSet(null, "The run of seed " + seed + " failed: " + traceOf(ex)
						+ ScenarioGenerator.generate(seed).describe());
			}
		}
		this.current.set(lane, null);
	}

	private boolean giveUpHanging() {
		for (int lane = 0; lane < this.current.length(); lane++) {
			ScenarioRun run = this.current.get(lane);
			if (run != null && run.runningMillis() > HANGING_MILLIS) {
				fail(run, "hangs");
				run.threads().forEach(Thread::interrupt);
				return true;
			}
		}
		return false;
	}

	private void fail(ScenarioRun run, String how) {
		StringBuilder text = new StringBuilder();
		text.append("The run of seed %d %s. Again: -Ddisruptor4j.random.seed=%d -Ddisruptor4j.random.repeat=1000%n"
			.formatted(run.scenario().seed(), how, run.scenario().seed()));
		text.append(run.scenario().describe());
		run.verdict().log().forEach((entry) -> text.append("  ").append(entry).append('\n'));
		run.verdict().mistakes().forEach((mistake) -> text.append(traceOf(mistake)));
		Map<Thread, StackTraceElement[]> traces = Thread.getAllStackTraces();
		traces.forEach((thread, trace) -> {
			if (run.threads().contains(thread) || thread == run.director()) {
				text.append(thread).append(' ').append(thread.getState()).append('\n');
				for (StackTraceElement element : trace) {
					text.append("    at ").append(element).append('\n');
				}
			}
		});
		this.failure.compareAndSet(null, text.toString());
	}

	private static String traceOf(Throwable ex) {
		StringWriter trace = new StringWriter();
		ex.printStackTrace(new PrintWriter(trace, true));
		return trace.toString();
	}

}
