package io.github.disruptor4j.benchmarks.measure;

import java.util.List;
import java.util.Map;

/**
 * What the turns of a comparison measured.
 *
 * @param runs by engine, in the row's order, one run per turn
 * @param coreNanos by turn, how long a number took from core to core and back, in
 * nanoseconds; the longest of what was found before, between and after its runs
 * @param repeated how many turns were run again because that changed within them
 */
public record PairedRuns(Map<String, List<MeasuredRun>> runs, List<Double> coreNanos, int repeated) {

}
