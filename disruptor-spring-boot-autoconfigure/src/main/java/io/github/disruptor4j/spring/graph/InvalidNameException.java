package io.github.disruptor4j.spring.graph;

/**
 * Thrown when a ring or a consumer has a name that cannot be one.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class InvalidNameException extends InvalidRingException {

	private final String name;

	private final String problem;

	private final String fix;

	private final String origin;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param name the name that cannot be one
	 * @param problem what is wrong, as a clause that follows the name
	 * @param fix what to do, one or more sentences
	 * @param origin where it was declared
	 */
	public InvalidNameException(String ring, String name, String problem, String fix, String origin) {
		super(ring, "'%s' %s".formatted(name, problem));
		this.name = name;
		this.problem = problem;
		this.fix = fix;
		this.origin = origin;
	}

	/**
	 * Checks the name of a ring or of a consumer.
	 * @param ring the ring's name
	 * @param name the name
	 * @param subject what it is the name of
	 * @param origin where it was declared
	 * @throws InvalidNameException if it cannot be a name
	 */
	public static void check(String ring, String name, String subject, String origin) {
		if (name.chars().anyMatch((letter) -> letter == ',' || Character.isWhitespace(letter))) {
			throw new InvalidNameException(ring, name,
					"is no name for a %s, since it holds a comma or white space".formatted(subject),
					"Use letters, digits, dashes and underscores: names stand in properties and lists.", origin);
		}
	}

	/**
	 * Returns the name that cannot be one.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns what is wrong, as a clause that follows the name.
	 * @return the problem
	 */
	public String problem() {
		return this.problem;
	}

	/**
	 * Returns what to do.
	 * @return one or more sentences
	 */
	public String fix() {
		return this.fix;
	}

	/**
	 * Returns where the name was declared.
	 * @return where the name was declared
	 */
	public String origin() {
		return this.origin;
	}

}
