package io.github.disruptor4j.benchmarks.report;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.disruptor4j.benchmarks.measure.Metric;
import io.github.disruptor4j.benchmarks.workload.Group;

/**
 * A comparison as a section of the guide: what was reached, then a table and charts per
 * group.
 */
final class AsciiDocReport {

	private final Comparison comparison;

	private final Map<Group, List<String>> charts;

	private final StringBuilder text = new StringBuilder("// Written by the report command of the benchmarks.\n");

	private AsciiDocReport(Comparison comparison, Map<Group, List<String>> charts) {
		this.comparison = comparison;
		this.charts = charts;
	}

	/**
	 * Return the section.
	 * @param comparison what to tell
	 * @param charts by group, the names of its charts' files
	 * @return the section in AsciiDoc
	 */
	static String of(Comparison comparison, Map<Group, List<String>> charts) {
		AsciiDocReport report = new AsciiDocReport(comparison, charts);
		report.addHead();
		report.addTargets();
		for (Group group : Group.values()) {
			List<RowResult> rows = comparison.rows().stream().filter((row) -> row.group() == group).toList();
			if (!rows.isEmpty()) {
				report.addGroup(group, rows);
			}
		}
		return report.text.toString();
	}

	private void addHead() {
		Machine machine = this.comparison.machine();
		line("== Results on JDK %s, %d cores", machine.feature(), machine.cores());
		line("");
		line("%s, %d cores, %s. %s. Options of every JVM: `%s`.", machine.processor(), machine.cores(),
				machine.system(), machine.jdk(), String.join(" ", this.comparison.jvmArguments()));
		line("%s", this.comparison.coreDistances());
		line("");
		for (Summary summary : this.comparison.summaries()) {
			if (summary.rows() > 1) {
				line("* Throughput against %s: geometric mean %s over %d rows, worst %s (`%s`).", summary.against(),
						number(summary.geometricMean()), summary.rows(), number(summary.worst()), summary.worstRow());
			}
		}
		line("");
	}

	private void addTargets() {
		line("[cols=\"4,2,3\"]");
		line("|===");
		line("|Figure |Wanted |Measured");
		line("");
		for (Target target : this.comparison.targets()) {
			line("|%s |%s |%s", target.what(), target.wanted(), target.verdict());
		}
		line("|===");
		line("");
	}

	private void addGroup(Group group, List<RowResult> rows) {
		line("=== %s (JDK %s)", title(group), this.comparison.machine().feature());
		line("");
		line("%s.", group.description());
		line("");
		for (String chart : this.charts.getOrDefault(group, List.of())) {
			line("image::results/%s[%s,100%%]", chart, title(group));
			line("");
		}
		line("[cols=\"3,3,2,2,2,1,2\"]");
		line("|===");
		line("|Row |Engine |Median |Ratio |Lowest to highest |Pairs |Cores apart");
		line("");
		rows.forEach(this::addRow);
		line("|===");
		line("");
	}

	private void addRow(RowResult row) {
		for (MetricResult result : row.metrics()) {
			Map<String, Ratio> ratios = result.ratios()
				.stream()
				.collect(Collectors.toMap(Ratio::against, (ratio) -> ratio));
			Metric metric = result.metric();
			String first = result.medians().keySet().iterator().next();
			result.medians().forEach((engine, median) -> {
				Ratio ratio = ratios.get(engine);
				String spread = (ratio != null) ? number(ratio.min()) + " to " + number(ratio.max()) : "";
				String name = (row.metrics().size() > 1) ? row.row() + " " + metric.label() : row.row();
				line("|%s |%s |%s %s |%s |%s |%d |%s", name, engine, number(metric.scaled(median)), metric.unit(),
						(ratio != null) ? number(ratio.median()) : "", spread, result.pairs(),
						engine.equals(first) ? coresApart(row) : "");
			});
		}
	}

	private static String coresApart(RowResult row) {
		DoubleSummaryStatistics nanos = row.coreNanos().stream().mapToDouble(Double::doubleValue).summaryStatistics();
		return (nanos.getCount() > 0) ? String.format(Locale.ROOT, "%.0f to %.0f ns", nanos.getMin(), nanos.getMax())
				: "";
	}

	private static String title(Group group) {
		return group.label().substring(0, 1).toUpperCase(Locale.ROOT) + group.label().substring(1);
	}

	private static String number(double value) {
		return Numbers.text(value);
	}

	private void line(String format, Object... arguments) {
		this.text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
	}

}
