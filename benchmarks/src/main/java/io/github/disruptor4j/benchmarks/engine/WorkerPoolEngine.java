package io.github.disruptor4j.benchmarks.engine;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import io.github.disruptor4j.benchmarks.lmax3.LmaxWorkerPool;
import io.github.disruptor4j.benchmarks.workload.Topology;
import io.github.disruptor4j.benchmarks.workload.Waiting;
import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Worker pools of LMAX Disruptor 3.4.4, the last release that had them. Its classes have
 * the names of the current release's: a JVM that runs this engine has its jar first on
 * the class path.
 */
final class WorkerPoolEngine implements Engine {

	@Override
	public String name() {
		return "lmax-3.4.4";
	}

	@Override
	public Session open(Workload workload) {
		if (workload.topology() != Topology.WORKERS) {
			throw new UnsupportedOperationException("Only worker pools are compared with LMAX Disruptor 3.4.4");
		}
		return new WorkerPoolSession(workload);
	}

	private static final class WorkerPoolSession implements Session {

		private final ConsumerThreads threads = new ConsumerThreads();

		private final List<Worker> workers;

		private final LmaxWorkerPool pool;

		WorkerPoolSession(Workload workload) {
			this.workers = Stream.generate(() -> new Worker(workload)).limit(workload.topology().consumers()).toList();
			this.pool = new LmaxWorkerPool(workload.ringSize(), workload.waiting() == Waiting.BLOCKING, this.threads,
					this.workers);
		}

		@Override
		public void publish(long first, long count) {
			this.pool.publish(first, count);
		}

		@Override
		public List<? extends Tally> tallies() {
			return this.workers;
		}

		@Override
		public List<Thread> consumers() {
			return this.threads.all();
		}

		@Override
		public void close() {
			this.pool.close();
			this.threads.join();
		}

	}

	private static final class Worker extends Tally implements LongConsumer {

		Worker(Workload workload) {
			super(workload);
		}

		@Override
		public void accept(long value) {
			takeShare(value);
		}

	}

}
