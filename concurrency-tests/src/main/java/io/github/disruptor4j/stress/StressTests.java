package io.github.disruptor4j.stress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;

/**
 * Starts jcstress, and says which test exercises what. With {@code -m quick} each test
 * runs in one JVM configuration instead of all that jcstress knows (about thirty), so
 * that everything is done in a few minutes on two cores; any option given as well wins.
 */
public final class StressTests {

	private static final List<List<String>> QUICK = List.of(List.of("-jvmArgs", "-XX:+UseParallelGC"),
			List.of("-sc", "false"), List.of("-f", "1"), List.of("-iters", "2"), List.of("-time", "200"),
			List.of("-strideCount", "5"), List.of("-pth", "false"));

	private StressTests() {
	}

	/**
	 * Run the tests, or list them with {@code -l}.
	 * @param args options of jcstress
	 * @throws Exception if jcstress could not do that
	 * @throws AssertionError if a test failed
	 */
	public static void main(String[] args) throws Exception {
		Options options = new Options(withQuickMode(Arrays.asList(args)).toArray(String[]::new));
		if (!options.parse()) {
			System.exit(1);
		}
		JCStress stress = new JCStress(options);
		Collection<String> tests = stress.getTests();
		StressCase.of(tests).forEach(System.out::println);
		if (options.shouldParse()) {
			stress.parseResults();
		}
		else if (!options.shouldList()) {
			stress.run();
			// Ends with an error before this if there was one.
			System.out.println(tests.size() + " tests passed: 0 forbidden, 0 failed");
		}
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
