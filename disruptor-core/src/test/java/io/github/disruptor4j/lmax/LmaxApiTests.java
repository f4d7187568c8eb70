package io.github.disruptor4j.lmax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what a user can see of this engine with what a user can see of LMAX Disruptor
 * 4.0.0, type by type and member by member, in both directions.
 */
class LmaxApiTests {

	private static final Path REPORT = Path.of("target", "lmax-api-comparison.txt");

	private static final ApiSurface LMAX = ApiSurface.of(com.lmax.disruptor.RingBuffer.class);

	private static final ApiSurface ENGINE = ApiSurface.of(io.github.disruptor4j.RingBuffer.class);

	private final Map<String, SortedSet<String>> theirs = LMAX.types();

	private final Map<String, SortedSet<String>> ours = ENGINE.types();

	private final ApiDifferences justified = ApiDifferences.read("lmax-api-differences.txt");

	@Test
	void shouldDifferFromLmaxOnlyWhereThereIsAReason() throws IOException {
		SortedSet<String> found = findDifferences();
		String report = report(found);
		Files.createDirectories(REPORT.getParent());
		Files.writeString(REPORT, report);
		System.out.println(report);
		SortedSet<String> unjustified = new TreeSet<>(found);
		unjustified.removeAll(this.justified.reasons().keySet());
		assertThat(unjustified).as("differences without a reason").isEmpty();
	}

	@Test
	void shouldListNoDifferenceThatIsNone() {
		SortedSet<String> unused = new TreeSet<>(this.justified.reasons().keySet());
		unused.removeAll(findDifferences());
		assertThat(unused).as("reasons for differences that do not exist").isEmpty();
	}

	@Test
	void shouldCompareEveryPublicTypeOfLmax() {
		assertThat(this.theirs).hasSize(63)
			.containsKeys("RingBuffer", "EventPoller$Handler", "dsl.Disruptor", "util.Util");
		assertThat(this.theirs.get("Sequence")).contains("public long get()", "public new(long)");
	}

	private SortedSet<String> findDifferences() {
		SortedSet<String> differences = new TreeSet<>();
		SortedSet<String> names = new TreeSet<>(this.theirs.keySet());
		names.addAll(this.ours.keySet());
		for (String name : names) {
			if (!this.theirs.containsKey(name)) {
				differences.add("+ " + name);
			}
			else if (!this.ours.containsKey(name)) {
				differences.add("- " + name);
			}
			else {
				addDifferences(differences, "-", name, LMAX, ENGINE);
				addDifferences(differences, "+", name, ENGINE, LMAX);
			}
		}
		return differences;
	}

	static void addDifferences(SortedSet<String> differences, String sign, String type, ApiSurface these,
			ApiSurface those) {
		these.types()
			.get(type)
			.stream()
			.filter((line) -> !those.types().get(type).contains(line) && !these.inherits(type, line))
			.forEach((line) -> differences.add(sign + " " + type + ": " + line));
	}

	private String report(SortedSet<String> found) {
		StringBuilder report = new StringBuilder("Comparison with LMAX Disruptor 4.0.0 (com.lmax.disruptor)\n\n");
		long lines = this.theirs.values().stream().mapToLong(SortedSet::size).sum();
		long missing = found.stream().filter((difference) -> difference.startsWith("-")).count();
		report.append("Types compared:    %d, of %d here%n".formatted(this.theirs.size(), this.ours.size()))
			.append("Members compared:  %d (headers, supertypes, fields, constructors, methods)%n".formatted(lines))
			.append("Found here:        %d%n".formatted(lines - missing))
			.append("Only in LMAX:      %d%n".formatted(missing))
			.append("Only here:         %d (a type that is only here counts once)%n".formatted(found.size() - missing));
		this.justified.byReason().forEach((reason, differences) -> {
			report.append("%n%s%n".formatted(reason));
			differences.forEach((difference) -> report.append("  %s%n".formatted(difference)));
		});
		return report.toString();
	}

}
