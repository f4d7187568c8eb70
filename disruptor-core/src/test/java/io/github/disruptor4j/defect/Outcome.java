package io.github.disruptor4j.defect;

/**
 * What came of a scenario.
 *
 * @param right whether it was what a user would expect
 * @param text what happened, in a few words
 */
record Outcome(boolean right, String text) {

	private static final String SEPARATOR = "|";

	static Outcome right(String text) {
		return new Outcome(true, text);
	}

	static Outcome wrong(String text) {
		return new Outcome(false, text);
	}

	/**
	 * Chooses the outcome.
	 * @param condition whether it went right
	 * @param rightText what to say then
	 * @param wrongText what to say else
	 * @return the outcome
	 */
	static Outcome of(boolean condition, String rightText, String wrongText) {
		return condition ? right(rightText) : wrong(wrongText);
	}

	String toLine() {
		return this.right + SEPARATOR + this.text;
	}

	static Outcome fromLine(String line) {
		int separator = line.indexOf(SEPARATOR);
		return new Outcome(Boolean.parseBoolean(line.substring(0, separator)), line.substring(separator + 1));
	}

}
