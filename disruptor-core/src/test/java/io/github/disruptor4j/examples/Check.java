package io.github.disruptor4j.examples;

import io.github.disruptor4j.dsl.ShutdownReport;

/**
 * How the examples check their own results: what is wrong ends the program with an
 * exception, and so with an exit code other than zero.
 */
final class Check {

	private static final long DEFAULT_COUNT = 1_000_000;

	private Check() {
	}

	/**
	 * Reads how many values an example is to send.
	 * @param args the program's arguments
	 * @return the first argument, or a million
	 */
	static long count(String[] args) {
		return (args.length > 0) ? Long.parseLong(args[0]) : DEFAULT_COUNT;
	}

	static void equal(String what, long expected, long actual) {
		if (expected != actual) {
			throw new IllegalStateException(what + " should be " + expected + " but is " + actual);
		}
		System.out.println("  " + what + ": " + actual);
	}

	static void drained(ShutdownReport report) {
		if (!report.drained()) {
			throw new IllegalStateException("Something was left in the ring: " + report);
		}
	}

	/**
	 * Adds up what producers send that count from zero.
	 * @param count how many numbers each sends
	 * @return the sum of the numbers of one producer
	 */
	static long sumBelow(long count) {
		return count * (count - 1) / 2;
	}

}
