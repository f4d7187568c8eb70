package io.github.disruptor4j.stress;

import java.util.Collection;
import java.util.List;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * What is known about one stress test without running it.
 *
 * @param name its name, without the common package
 * @param exercises the classes of the engine that it is about
 * @param forbidden what must never be seen
 */
record StressCase(String name, List<String> exercises, String forbidden) {

	private static final String ENGINE = "io.github.disruptor4j.";

	private static final String COMMON = ENGINE + "stress.";

	static List<StressCase> of(Collection<String> tests) {
		return tests.stream().sorted().map(StressCase::of).toList();
	}

	static List<StressCase> all() {
		return of(TestList.tests());
	}

	private static StressCase of(String test) {
		TestInfo info = TestList.getInfo(test);
		List<String> forbidden = info.cases()
			.stream()
			.filter((state) -> state.expect() == Expect.FORBIDDEN)
			.map(StateCase::description)
			.toList();
		String otherwise = (info.unmatched().expect() == Expect.FORBIDDEN) ? info.unmatched().description() : "";
		return new StressCase(shortName(test), exercises(load(info.binaryName())),
				forbidden.isEmpty() ? otherwise : String.join("; ", forbidden));
	}

	private static String shortName(String test) {
		return test.startsWith(COMMON) ? test.substring(COMMON.length()) : test.substring(ENGINE.length());
	}

	private static List<String> exercises(Class<?> test) {
		Class<?> type = test;
		while (type != null) {
			Exercises exercises = type.getAnnotation(Exercises.class);
			if (exercises != null) {
				return List.of(exercises.value());
			}
			type = type.getEnclosingClass();
		}
		throw new IllegalStateException(test + " does not say what it exercises: annotate it with @Exercises");
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name, false, StressCase.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException("The list of tests is older than the tests: " + name, ex);
		}
	}

	@Override
	public String toString() {
		return "%-44s %s".formatted(this.name, String.join(", ", this.exercises));
	}

}
