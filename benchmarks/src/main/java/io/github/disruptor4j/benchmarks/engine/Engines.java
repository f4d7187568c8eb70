package io.github.disruptor4j.benchmarks.engine;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * The engines there are.
 */
public final class Engines {

	private Engines() {
	}

	/**
	 * Create the adapter of an engine; the others are not loaded.
	 * @param name name of the engine
	 * @return the adapter
	 * @throws IllegalArgumentException if there is no such engine
	 */
	public static Engine create(String name) {
		return switch (name) {
			case "disruptor4j" -> new Disruptor4jEngine();
			case "lmax" -> new LmaxEngine();
			case "lmax-3.4.4" -> new WorkerPoolEngine();
			case "jctools" -> QueueEngine.jctools();
			case "conversant" -> QueueEngine.conversant();
			case "array-blocking-queue" -> QueueEngine.arrayBlockingQueue();
			case "linked-transfer-queue" -> QueueEngine.linkedTransferQueue();
			case "agrona" -> new AgronaEngine();
			case "executor" -> new ExecutorEngine();
			case "spring" -> new SpringEngine();
			case "no-starter" -> new SpringPeerEngine(name, StartUp.class);
			case "async-event-listener" -> new SpringPeerEngine(name, AsyncListenerPath.class);
			case "integration-channel" -> new SpringPeerEngine(name, IntegrationPath.class);
			case "reactor-sink" -> new SpringPeerEngine(name, ReactorPath.class);
			case "long-array" -> new LongArrayEngine();
			case "bare-loop" -> BareLoopEngine.publishingSeldom();
			case "bare-loop-as-often" -> BareLoopEngine.publishingAsOften();
			case "synchronous-queue" -> new SynchronousQueueEngine();
			default -> throw new IllegalArgumentException("Unknown engine '%s'".formatted(name));
		};
	}

	/**
	 * Build what the workload describes, be it one ring or several, and start it.
	 * @param engine who runs it
	 * @param workload what to build
	 * @return the running session
	 */
	public static Session open(Engine engine, Workload workload) {
		return (workload.rings() > 1) ? new RingsInTurn(engine, workload) : engine.open(workload);
	}

}
