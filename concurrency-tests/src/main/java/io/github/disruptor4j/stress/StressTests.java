package io.github.disruptor4j.stress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.openjdk.jcstress.Main;

/**
 * Starts jcstress. With {@code -m quick} each test runs in one JVM configuration instead
 * of all that jcstress knows (about thirty), so that everything is done in a few minutes
 * on two cores; any option given as well wins.
 */
public final class StressTests {

	private static final List<List<String>> QUICK = List.of(List.of("-jvmArgs", "-XX:+UseParallelGC"),
			List.of("-sc", "false"), List.of("-f", "1"), List.of("-iters", "3"), List.of("-time", "300"));

	private StressTests() {
	}

	/**
	 * Run the tests; ends with an exception if one failed.
	 * @param args options of jcstress
	 * @throws Exception if a test failed
	 */
	public static void main(String[] args) throws Exception {
		Main.main(withQuickMode(Arrays.asList(args)).toArray(String[]::new));
	}

	static List<String> withQuickMode(List<String> args) {
		int mode = args.indexOf("-m");
		if (mode < 0 || mode + 1 == args.size() || !args.get(mode + 1).equals("quick")) {
			return args;
		}
		List<String> quick = new ArrayList<>(args);
		for (List<String> option : QUICK) {
			if (!args.contains(option.get(0))) {
				quick.addAll(option);
			}
		}
		return quick;
	}

}
