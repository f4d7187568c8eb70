package io.github.disruptor4j.boot.autoconfigure;

/**
 * Thrown when more consumer threads can spin than there are processors, and that is not
 * to be.
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
final class TooManySpinningThreadsException extends RuntimeException {

	static final String FIX = "Threads that spin without a processor of their own hold each other up: set wait-strategy.type to"
			+ " blocking for some of them, or set disruptor.cpu-guard to off.";

	private final SpinningThreads threads;

	TooManySpinningThreadsException(SpinningThreads threads, int processors) {
		super(describe(threads, processors));
		this.threads = threads;
	}

	static String describe(SpinningThreads threads, int processors) {
		return "%d consumer threads can spin, but there %s".formatted(threads.count(),
				(processors == 1) ? "is 1 processor" : "are %d processors".formatted(processors));
	}

	SpinningThreads threads() {
		return this.threads;
	}

}
