package io.github.disruptor4j.benchmarks.engine;

import java.time.Duration;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * What a Spring application would use without this project.
 *
 * @param name how rows call it
 * @param path configuration of the way from a publisher bean to a consumer bean
 */
record SpringPeerEngine(String name, Class<?> path) implements Engine {

	@Override
	public Session open(Workload workload) {
		return SpringSession.start(workload, this.path, "spring-peer");
	}

	@Override
	public Duration startUp(int rings) {
		return StartUp.withoutStarter();
	}

}
