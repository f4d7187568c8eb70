package io.github.disruptor4j.benchmarks.engine;

/**
 * The engines there are.
 */
public final class Engines {

	private Engines() {
	}

	/**
	 * Create the adapter of an engine; the others are not loaded.
	 * @param name name of the engine
	 * @return the adapter
	 * @throws IllegalArgumentException if there is no such engine
	 */
	public static Engine create(String name) {
		return switch (name) {
			case "disruptor4j" -> new Disruptor4jEngine();
			case "lmax" -> new LmaxEngine();
			default -> throw new IllegalArgumentException("Unknown engine '%s'".formatted(name));
		};
	}

}
