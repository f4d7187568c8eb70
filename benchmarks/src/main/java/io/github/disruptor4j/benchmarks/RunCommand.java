package io.github.disruptor4j.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

import io.github.disruptor4j.benchmarks.engine.Engines;
import io.github.disruptor4j.benchmarks.measure.MeasuredRun;
import io.github.disruptor4j.benchmarks.measure.Rounds;
import io.github.disruptor4j.benchmarks.workload.Rows;

/**
 * Measures one engine on one row in this JVM. {@link CompareCommand} starts it in JVMs of
 * their own; by hand it serves to profile a row.
 */
@Command(name = "run", mixinStandardHelpOptions = true,
		description = "Runs one row on one engine in this JVM, for a profiler.")
final class RunCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "ROW", description = "Name of the row.")
	private String row = "";

	@Parameters(index = "1", paramLabel = "ENGINE", description = "Name of the engine.")
	private String engine = "";

	@Parameters(index = "2", paramLabel = "FILE", description = "Where to write the result, as JSON.")
	private Path result = Path.of("");

	@Mixin
	private RoundOptions rounds = new RoundOptions();

	@Override
	public Integer call() {
		Rounds measured = new Rounds(Rows.named(this.row), this.rounds.toPlan());
		MeasuredRun run = measured.run(Engines.create(this.engine));
		JsonMapper.shared().writeValue(this.result.toFile(), run);
		return 0;
	}

}
