package io.github.disruptor4j.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.benchmarks.engine.Engine;
import io.github.disruptor4j.benchmarks.engine.Session;
import io.github.disruptor4j.benchmarks.workload.Measurement;
import io.github.disruptor4j.benchmarks.workload.Row;

/**
 * Measures the processor time of threads that wait, and checks afterwards that every
 * event has come through.
 *
 * @param row what to run
 * @param plan its warm-up is the time to settle, its rounds are the time to measure
 */
record CpuUse(Row row, RoundPlan plan) {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final long IDLE_EVENTS = 10_000;

	private static final long TIMEOUT_SECONDS = 120;

	/**
	 * Measure.
	 * @param engine who runs the row's workload
	 * @return what was measured: the share of a core that the busiest of the waiting
	 * threads took
	 */
	MeasuredRun of(Engine engine) {
		long events = (idle()) ? IDLE_EVENTS : slowEvents();
		try (Session session = engine.open(this.row.workload())) {
			CountDownLatch done = new CountDownLatch(session.tallies().size());
			session.tallies().forEach((tally) -> tally.arm(0, events, done));
			Thread producer = new Thread(() -> session.publish(0, events), "producer");
			producer.setDaemon(true);
			producer.start();
			if (idle()) {
				await(done);
			}
			double share = busiest(waiting(session, producer));
			await(done);
			producer.join(TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
			session.tallies().forEach((tally) -> tally.check(0, events));
			return MeasuredRun.of(engine, this.row, events, Map.of(Metric.CPU, List.of(share)));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while measuring", ex);
		}
	}

	private boolean idle() {
		return this.row.measurement() == Measurement.IDLE_CPU;
	}

	// Enough to keep the slow consumer busy until the measurement has ended.
	private long slowEvents() {
		return period(this.plan.warmups() + this.plan.rounds()).dividedBy(this.row.workload().pause())
				+ this.row.workload().ringSize();
	}

	private Duration period(int rounds) {
		return Duration.ofMillis((long) rounds * this.plan.millis());
	}

	private List<Thread> waiting(Session session, Thread producer) {
		List<Thread> consumers = session.consumers();
		return switch (this.row.measurement()) {
			case PRODUCER_CPU -> List.of(producer);
			case CONSUMER_CPU -> consumers.subList(1, consumers.size());
			default -> consumers;
		};
	}

	private double busiest(List<Thread> threads) throws InterruptedException {
		TimeUnit.NANOSECONDS.sleep(period(this.plan.warmups()).toNanos());
		long start = System.nanoTime();
		List<Long> before = threads.stream().map(CpuUse::cpuTime).toList();
		TimeUnit.NANOSECONDS.sleep(period(this.plan.rounds()).toNanos());
		double elapsed = System.nanoTime() - start;
		double busiest = 0;
		for (int thread = 0; thread < threads.size(); thread++) {
			busiest = Math.max(busiest, (cpuTime(threads.get(thread)) - before.get(thread)) / elapsed);
		}
		return busiest;
	}

	private static long cpuTime(Thread thread) {
		long nanos = THREADS.getThreadCpuTime(thread.getId());
		if (nanos < 0) {
			throw new IllegalStateException("Thread '%s' has ended or is not measured".formatted(thread.getName()));
		}
		return nanos;
	}

	private static void await(CountDownLatch done) throws InterruptedException {
		if (!done.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
			throw new IllegalStateException("Consumers were not done after %d s".formatted(TIMEOUT_SECONDS));
		}
	}

}
