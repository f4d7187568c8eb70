package io.github.disruptor4j.benchmarks.engine;

/**
 * Thrown when an engine delivered something else than what was published. Its figures are
 * worthless then.
 */
public final class WrongResultException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public WrongResultException(String message) {
		super(message);
	}

}
