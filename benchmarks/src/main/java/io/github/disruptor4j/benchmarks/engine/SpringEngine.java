package io.github.disruptor4j.benchmarks.engine;

import java.time.Duration;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * This project's starter: a ring from a yml file, an injected producer, an annotated
 * handler method, metrics on.
 */
final class SpringEngine implements Engine {

	@Override
	public String name() {
		return "spring";
	}

	@Override
	public Session open(Workload workload) {
		return SpringSession.start(workload, RingPath.class, "spring-path");
	}

	@Override
	public Duration startUp(int rings) {
		return StartUp.withRings(rings);
	}

}
