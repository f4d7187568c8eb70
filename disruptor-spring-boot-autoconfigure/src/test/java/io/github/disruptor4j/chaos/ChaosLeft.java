package io.github.disruptor4j.chaos;

import java.util.regex.Matcher;

import io.github.disruptor4j.dsl.ConsumerState;

/**
 * What one of the engine's consumers has left when its ring stopped.
 *
 * @param state what it was doing
 * @param events how many events it has left
 * @param first the first of them
 * @param died the event that it died of, the first one unless the log says otherwise
 */
record ChaosLeft(ConsumerState state, long events, long first, long died) {

	/** For a consumer that has handled all of them. */
	static final ChaosLeft NOTHING = new ChaosLeft(ConsumerState.HALTED, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);

	/**
	 * Reads what the log says.
	 * @param line the line, as it was matched
	 * @return what is left
	 */
	static ChaosLeft of(Matcher line) {
		long first = Long.parseLong(line.group(4));
		long died = (line.group(5) != null) ? Long.parseLong(line.group(5)) : first;
		if (line.group(6) != null && died - first != Long.parseLong(line.group(6))) {
			throw new IllegalStateException("It cannot have handled as many: " + line.group());
		}
		return new ChaosLeft(ConsumerState.valueOf(line.group(2)), Long.parseLong(line.group(3)), first, died);
	}

	/**
	 * Reads what {@link #text} has written.
	 * @param text the text
	 * @return what is left
	 */
	static ChaosLeft of(String text) {
		String[] parts = text.split(" ");
		return new ChaosLeft(ConsumerState.valueOf(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]),
				Long.parseLong(parts[3]));
	}

	String text() {
		return this.state + " " + this.events + " " + this.first + " " + this.died;
	}

}
