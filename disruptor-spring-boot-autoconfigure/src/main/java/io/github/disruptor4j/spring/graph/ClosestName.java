package io.github.disruptor4j.spring.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Finds the name that somebody probably meant.
 *
 * @since 0.1.0
 */
public final class ClosestName {

	private ClosestName() {
	}

	/**
	 * Finds the name that is most like another.
	 * @param name the name that does not exist
	 * @param candidates the names that do
	 * @return the closest of them, {@code null} when none is close
	 */
	public static @Nullable String to(String name, Collection<String> candidates) {
		// Two letters of four make another word: "wait" is not meant to be "fail".
		int limit = (name.length() > 4) ? Math.max(2, name.length() / 3) : 1;
		return candidates.stream()
			.filter((candidate) -> distance(name, candidate) <= limit)
			.min(Comparator.comparingInt((candidate) -> distance(name, candidate)))
			.orElse(null);
	}

	// Levenshtein (1965) and Damerau (1964): letters to insert, remove and replace, and
	// neighbours to swap, case aside
	static int distance(String left, String right) {
		String from = left.toLowerCase(Locale.ROOT);
		String to = right.toLowerCase(Locale.ROOT);
		int[] beforePrevious = new int[to.length() + 1];
		int[] previous = new int[to.length() + 1];
		for (int j = 0; j < previous.length; j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int[] current = new int[previous.length];
			current[0] = i;
			for (int j = 1; j < current.length; j++) {
				int replace = previous[j - 1] + ((from.charAt(i - 1) != to.charAt(j - 1)) ? 1 : 0);
				current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
				if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2)
						&& from.charAt(i - 2) == to.charAt(j - 1)) {
					current[j] = Math.min(current[j], 1 + beforePrevious[j - 2]);
				}
			}
			beforePrevious = previous;
			previous = current;
		}
		return previous[to.length()];
	}

}
