package io.github.disruptor4j.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A folder of charts and AsciiDoc, made of comparisons.
 */
public final class ReportFolder {

	private final Path folder;

	/**
	 * Name the folder.
	 * @param folder where to write; made if there is none
	 */
	public ReportFolder(Path folder) {
		this.folder = folder;
	}

	/**
	 * Write charts and a section per comparison, and {@code index.adoc}, which includes
	 * the sections.
	 * @param comparisons one per machine and JDK
	 * @return what the sections' files are called
	 * @throws IOException if a file cannot be written
	 */
	public List<String> write(List<Comparison> comparisons) throws IOException {
		Files.createDirectories(this.folder);
		List<String> sections = comparisons.stream().map((comparison) -> name(comparison.machine())).toList();
		if (sections.stream().distinct().count() < sections.size()) {
			throw new IllegalArgumentException("Results of different machines or options would be mixed: "
					+ comparisons.stream().map(Comparison::machine).toList());
		}
		for (int section = 0; section < sections.size(); section++) {
			Comparison comparison = comparisons.get(section);
			Charts charts = new Charts(this.folder, sections.get(section));
			Files.writeString(this.folder.resolve(sections.get(section) + ".adoc"),
					AsciiDocReport.of(comparison, charts.draw(comparison)));
		}
		Files.writeString(this.folder.resolve("index.adoc"),
				sections.stream().map("include::%s.adoc[]\n"::formatted).collect(Collectors.joining("\n")));
		return sections;
	}

	private static String name(Machine machine) {
		return "jdk%s-%dcores".formatted(machine.feature(), machine.cores());
	}

}
