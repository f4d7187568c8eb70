package io.github.disruptor4j.random;

import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong in a run, and what was done to it. Safe for use by all its threads.
 */
final class Verdict {

	private static final int ENOUGH = 10;

	private final List<Throwable> mistakes = new ArrayList<>();

	private final List<String> log = new ArrayList<>();

	synchronized void log(String entry) {
		this.log.add(entry);
	}

	void expect(boolean condition, String otherwise, Object... arguments) {
		if (!condition) {
			fail(new AssertionError(otherwise.formatted(arguments)));
		}
	}

	synchronized void fail(Throwable mistake) {
		if (this.mistakes.size() < ENOUGH) {
			this.mistakes.add(mistake);
			this.log.add("MISTAKE " + mistake + " on " + Thread.currentThread().getName());
		}
	}

	synchronized boolean isGood() {
		return this.mistakes.isEmpty();
	}

	synchronized List<Throwable> mistakes() {
		return List.copyOf(this.mistakes);
	}

	synchronized List<String> log() {
		return List.copyOf(this.log);
	}

}
