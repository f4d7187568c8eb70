package io.github.disruptor4j.random;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.dsl.ShutdownReport;

/**
 * Does to a running ring what a scenario asks for.
 */
final class Faults {

	/** A stop that is not given the time to drain. */
	private static final long SHORT_NANOS = 50_000;

	private final Disruptor<Parcel> disruptor;

	private final Topology topology;

	private final Verdict verdict;

	private final List<Producer> producers;

	private final List<Thread> producerThreads;

	private final List<Stage> late;

	private final ReportCheck reports;

	Faults(Disruptor<Parcel> disruptor, Topology topology, Verdict verdict, List<Producer> producers,
			List<Thread> producerThreads, List<Stage> late) {
		this.disruptor = disruptor;
		this.topology = topology;
		this.verdict = verdict;
		this.producers = producers;
		this.producerThreads = producerThreads;
		this.late = late;
		this.reports = new ReportCheck(disruptor, verdict);
	}

	void apply(Fault fault) throws InterruptedException {
		delay(fault.delayNanos());
		this.verdict.log(fault.kind() + " " + fault.target() + " " + this.disruptor.getCursor());
		switch (fault.kind()) {
			case LOOK -> look();
			case PAUSE -> with(fault, RingConsumer::pause);
			case RESUME -> with(fault, RingConsumer::resume);
			case INTERRUPT_CONSUMER -> with(fault, Faults::interrupt);
			case INTERRUPT_PRODUCER -> interruptProducer(fault.number());
			case HALT_ONE -> haltOne(fault);
			case HALT_ALL -> {
				this.disruptor.halt();
				restart();
			}
			case STOP -> {
				this.reports.checkFinal(this.disruptor.stop(ScenarioRun.PATIENCE_SECONDS, TimeUnit.SECONDS));
				restart();
			}
			case STOP_NOW -> {
				this.reports.checkFinal(this.disruptor.stopNow(ScenarioRun.PATIENCE_SECONDS, TimeUnit.SECONDS));
				restart();
			}
			case STOP_SHORTLY -> {
				ShutdownReport report = this.disruptor.stop(SHORT_NANOS, TimeUnit.NANOSECONDS);
				this.reports.checkAny(report);
				restart();
			}
			case SHUTDOWN_SHORTLY -> shutdownShortly();
			case ADD -> this.topology.addLate(this.late.get(fault.number()));
			case REMOVE -> this.topology.remove(fault.target(), ScenarioRun.PATIENCE_SECONDS);
			case REMOVE_WORKER ->
				this.topology.removeWorker(fault.target(), fault.number(), ScenarioRun.PATIENCE_SECONDS);
		}
	}

	private static void delay(long nanos) {
		long start = System.nanoTime();
		if (nanos > 20_000) {
			LockSupport.parkNanos(nanos);
		}
		while (System.nanoTime() - start < nanos) {
			Thread.onSpinWait();
		}
	}

	private void with(Fault fault, java.util.function.Consumer<RingConsumer> action) {
		Topology.Node node = this.topology.find(fault.target());
		if (node != null) {
			action.accept(node.consumers().get(fault.number() % node.consumers().size()));
		}
	}

	private void interruptProducer(int number) {
		this.producerThreads.get(number % this.producerThreads.size()).interrupt();
	}

	private static void interrupt(RingConsumer consumer) {
		Thread thread = consumer.getThread();
		if (thread != null) {
			thread.interrupt();
		}
	}

	private void haltOne(Fault fault) throws InterruptedException {
		Topology.Node node = this.topology.find(fault.target());
		if (node == null || node.processor() == null) {
			return;
		}
		RingConsumer consumer = node.consumers().get(0);
		Thread run;
		// A restart forgets a halt that came before it. So nobody restarts it from here
		// until it is known which run was told to end.
		synchronized (consumer) {
			run = consumer.getThread();
			node.processor().halt();
		}
		if (run != null) {
			TimeUnit.SECONDS.timedJoin(run, ScenarioRun.PATIENCE_SECONDS);
			this.verdict.expect(!run.isAlive(), "%s does not end", consumer);
		}
	}

	private void shutdownShortly() throws InterruptedException {
		try {
			this.disruptor.shutdown(SHORT_NANOS, TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			this.verdict.log("shutdown timed out");
		}
		restart();
	}

	private void restart() throws InterruptedException {
		for (Producer producer : this.producers) {
			producer.awaitReturn();
		}
		for (RingConsumer consumer : this.disruptor.getConsumers()) {
			boolean ended = consumer.join(ScenarioRun.PATIENCE_SECONDS, TimeUnit.SECONDS);
			this.verdict.expect(ended, "%s does not end", consumer);
		}
		this.disruptor.restart();
	}

	void resumeAll() {
		this.disruptor.getConsumers().forEach(RingConsumer::resume);
	}

	private void look() {
		RingBuffer<Parcel> ring = this.disruptor.getRingBuffer();
		long room = ring.remainingCapacity();
		this.verdict.expect(room >= 0 && room <= ring.getBufferSize(), "There is room for %d", room);
		this.verdict.expect(ring.getProducerWaitNanos() >= 0, "Producers have waited for a negative time");
		long published = ring.getPublishedSequence();
		long claimed = ring.getClaimedSequence();
		this.verdict.expect(published <= claimed, "%d were published, %d claimed", published, claimed);
		for (RingConsumer consumer : this.disruptor.getConsumers()) {
			long sequence = consumer.getSequence();
			this.verdict.expect(sequence <= ring.getCursor(), "%s is ahead of the cursor", consumer);
			this.verdict.expect(consumer.getBacklog() >= 0 && consumer.getLag() >= 0, "%s has less than nothing",
					consumer);
		}
	}

}
