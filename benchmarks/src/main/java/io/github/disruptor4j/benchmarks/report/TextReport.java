package io.github.disruptor4j.benchmarks.report;

import java.util.Map;
import java.util.stream.Collectors;

import io.github.disruptor4j.benchmarks.measure.Metric;

/**
 * A comparison as a table for the terminal.
 */
public final class TextReport {

	private static final String HEADER = "%-28s %-20s %12s %-12s %8s %8s %8s%n".formatted("row", "engine", "median", "",
			"ratio", "min", "max");

	private TextReport() {
	}

	/**
	 * Return the table.
	 * @param comparison what to tell
	 * @return lines of text
	 */
	public static String of(Comparison comparison) {
		StringBuilder text = new StringBuilder();
		Machine machine = comparison.machine();
		text.append("%s, %d cores, %s, %s%n".formatted(machine.processor(), machine.cores(), machine.system(),
				machine.jdk()));
		text.append("options %s%n%n".formatted(String.join(" ", comparison.jvmArguments())));
		text.append(comparison.coreDistances()).append(System.lineSeparator());
		text.append(HEADER);
		comparison.rows().forEach((row) -> appendRow(text, row));
		text.append(System.lineSeparator());
		comparison.summaries().forEach((summary) -> appendSummary(text, summary));
		text.append("%nfigures to reach%n".formatted());
		comparison.targets()
			.forEach((target) -> text
				.append("  %-56s %-16s %s%n".formatted(target.what(), target.wanted(), target.verdict())));
		text.append(System.lineSeparator());
		text.append("A ratio is the first engine's figure over the other's, pair by pair. On few cores two runs of"
				+ " the same engine differ by 10 to 40 %: believe no gain that --again shows as well.")
			.append(System.lineSeparator());
		return text.toString();
	}

	private static void appendRow(StringBuilder text, RowResult row) {
		String name = row.row();
		for (MetricResult result : row.metrics()) {
			Map<String, Ratio> ratios = result.ratios()
				.stream()
				.collect(Collectors.toMap(Ratio::against, (ratio) -> ratio));
			Metric metric = result.metric();
			String unit = (metric.unit() + " " + ((metric == Metric.THROUGHPUT) ? "" : metric.label())).trim();
			for (Map.Entry<String, Double> engine : result.medians().entrySet()) {
				text.append("%-28s %-20s %12.2f %-12s".formatted(name, engine.getKey(),
						metric.scaled(engine.getValue()), unit));
				Ratio ratio = ratios.get(engine.getKey());
				if (ratio != null) {
					text.append(" %8.2f %8.2f %8.2f".formatted(ratio.median(), ratio.min(), ratio.max()));
				}
				text.append(System.lineSeparator());
				name = "";
			}
		}
	}

	private static void appendSummary(StringBuilder text, Summary summary) {
		text.append("against %s: geometric mean %.2f over %d rows, worst %.2f (%s)%n".formatted(summary.against(),
				summary.geometricMean(), summary.rows(), summary.worst(), summary.worstRow()));
	}

}
