package io.github.disruptor4j.benchmarks.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler;

import io.github.disruptor4j.benchmarks.measure.Metric;
import io.github.disruptor4j.benchmarks.workload.Group;

/**
 * Draws a comparison: per group and metric a chart with the medians of all engines.
 *
 * @param folder where to write the charts
 * @param prefix what their files' names start with
 */
record Charts(Path folder, String prefix) {

	/** A tenth of a pixel is enough, and halves the files. */
	private static final Pattern DECIMALS = Pattern.compile("(\\d\\.\\d)\\d+");

	private static final int WIDTH = 900;

	private static final int HEIGHT = 420;

	private static final int HORIZONTAL_LABELS = 4;

	private static final int SLANT = 20;

	/**
	 * Draw all charts.
	 * @param comparison what to draw
	 * @return by group, the names of the files
	 * @throws IOException if a file cannot be written
	 */
	Map<Group, List<String>> draw(Comparison comparison) throws IOException {
		Map<Group, List<String>> files = new EnumMap<>(Group.class);
		for (Group group : Group.values()) {
			List<RowResult> rows = comparison.rows().stream().filter((row) -> row.group() == group).toList();
			Set<Metric> metrics = new LinkedHashSet<>();
			rows.forEach((row) -> row.metrics().forEach((result) -> metrics.add(result.metric())));
			for (Metric metric : metrics) {
				files.computeIfAbsent(group, (key) -> new ArrayList<>()).add(draw(group, metric, rows));
			}
		}
		return files;
	}

	private String draw(Group group, Metric metric, List<RowResult> rows) throws IOException {
		CategoryChart chart = new CategoryChartBuilder().width(WIDTH)
			.height(HEIGHT)
			.title("%s, %s, %s is better".formatted(group.label(), metric.label(),
					(metric.moreIsBetter()) ? "more" : "less"))
			.yAxisTitle(metric.unit())
			.build();
		chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
		chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
		chart.getStyler().setXAxisLabelRotation((rows.size() > HORIZONTAL_LABELS) ? SLANT : 0);
		List<String> names = rows.stream().map(RowResult::row).toList();
		for (String engine : engines(metric, rows)) {
			chart.addSeries(engine, names, rows.stream().map((row) -> figure(row, metric, engine)).toList());
		}
		String file = "%s-%s-%s.svg".formatted(this.prefix, group.label(), metric.label().replace(".", ""));
		ByteArrayOutputStream drawn = new ByteArrayOutputStream();
		VectorGraphicsEncoder.saveVectorGraphic(chart, drawn, VectorGraphicsFormat.SVG);
		String svg = DECIMALS.matcher(drawn.toString(StandardCharsets.UTF_8)).replaceAll("$1");
		Files.writeString(this.folder.resolve(file), svg);
		return file;
	}

	private static Set<String> engines(Metric metric, List<RowResult> rows) {
		Set<String> engines = new LinkedHashSet<>();
		for (RowResult row : rows) {
			row.metrics()
				.stream()
				.filter((result) -> result.metric() == metric)
				.forEach((result) -> engines.addAll(result.medians().keySet()));
		}
		return engines;
	}

	// An engine that takes no part in a row has no bar there.
	private static double figure(RowResult row, Metric metric, String engine) {
		return row.metrics()
			.stream()
			.filter((result) -> result.metric() == metric)
			.mapToDouble((result) -> metric.scaled(result.medians().getOrDefault(engine, 0.0)))
			.findFirst()
			.orElse(0);
	}

}
