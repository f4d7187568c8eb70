package io.github.disruptor4j.examples;

/**
 * Runs the four examples, one after the other. See the package documentation for how to
 * run it.
 */
public final class AllExamples {

	private AllExamples() {
	}

	/**
	 * Runs the examples.
	 * @param args how many numbers to send per producer
	 * @throws Exception if a result is wrong
	 */
	public static void main(String[] args) throws Exception {
		OneToOne.main(args);
		OneToMany.main(args);
		ManyToOne.main(args);
		ManyToMany.main(args);
	}

}
