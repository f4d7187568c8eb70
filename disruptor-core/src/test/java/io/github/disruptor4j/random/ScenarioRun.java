package io.github.disruptor4j.random;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.dsl.ShutdownReport;

/**
 * Plays one scenario: starts the ring and its producers, does to them what the scenario
 * says, mends what is broken, ends all, and looks at what has come of it.
 */
final class ScenarioRun {

	/** Longer than any machine stands still; what hangs is found by the watchdog. */
	static final long PATIENCE_SECONDS = 3600;

	private static final int MOST_STOPS = 20;

	private final Scenario scenario;

	private final Verdict verdict = new Verdict();

	private final Ledger ledger = new Ledger(this.verdict);

	private final List<Thread> threads = new CopyOnWriteArrayList<>();

	private final List<Producer> producers = new ArrayList<>();

	private final List<Thread> producerThreads = new ArrayList<>();

	private final Mailbox mailbox = new Mailbox();

	private final Disruptor<Parcel> disruptor;

	private final Topology topology;

	private final ReportCheck reports;

	private final Ticks ticks;

	/** Whether whoever dies is restarted at once, also while the ring drains. */
	private final boolean announcing;

	private final long started;

	private final Thread director = Thread.currentThread();

	ScenarioRun(Scenario scenario, Ticks ticks) {
		this.scenario = scenario;
		this.ticks = ticks;
		this.started = ticks.millis();
		this.disruptor = new Disruptor<>(Parcel::new, scenario.size(), this::newConsumerThread, scenario.type(),
				scenario.waiting().create());
		this.announcing = scenario.ending() != Scenario.Ending.DEATH && scenario.seed() % 2 == 0;
		this.disruptor.setConsumerFailureListener(this.announcing ? this::announceRestart : this.mailbox);
		this.topology = new Topology(scenario, this.disruptor, this.ledger, this.verdict);
		this.reports = new ReportCheck(this.disruptor, this.verdict);
		if (scenario.clearing()) {
			this.disruptor.clearEventsWith(this::clear);
		}
		for (int i = 0; i < scenario.producers(); i++) {
			Producer producer = new Producer(scenario, i, this.disruptor.getRingBuffer(), this.ledger, this.verdict,
					ticks);
			this.producers.add(producer);
			this.producerThreads.add(newThread("producer-" + i, () -> {
				producer.run();
				this.mailbox.producerEnded();
			}));
		}
	}

	private void announceRestart(ConsumerFailure failure) {
		RingConsumer dead = this.disruptor.getConsumer(failure.consumer());
		if (dead.announceRestart()) {
			newThread("restart-" + this.threads.size(), () -> restart(dead)).start();
		}
		this.mailbox.onConsumerFailure(failure);
	}

	private void restart(RingConsumer dead) {
		try {
			// Not between two steps of a fault: see Faults.
			synchronized (dead) {
				dead.restart();
			}
		}
		catch (IllegalStateException ex) {
			// The ring was stopped meanwhile, or the consumer removed.
			this.verdict.log("no restart: " + ex.getMessage());
		}
	}

	private Thread newConsumerThread(Runnable task) {
		return newThread("consumer-" + this.threads.size(), task);
	}

	private Thread newThread(String name, Runnable task) {
		Thread thread = new Thread(task, "random-" + this.scenario.seed() + "-" + name);
		thread.setDaemon(true);
		thread.setUncaughtExceptionHandler((which, ex) -> {
			if (!(ex instanceof Temper.FatalException)) {
				this.verdict.fail(ex);
			}
		});
		this.threads.add(thread);
		return thread;
	}

	private void clear(Parcel event) {
		long sequence = event.sequence();
		if (this.ledger.isAccepted(sequence)) {
			this.verdict.expect(event.isIntact(sequence), "Not whole when it was cleared: %s", event);
			for (Stage stage : this.scenario.stages()) {
				Topology.Node node = this.topology.find(stage.name());
				this.verdict.expect(node == null || node.mayLose() || node.check().isDone(sequence),
						"Event %d was cleared before %s", sequence, stage.name());
			}
		}
		event.clear();
	}

	Scenario scenario() {
		return this.scenario;
	}

	Verdict verdict() {
		return this.verdict;
	}

	List<Thread> threads() {
		return this.threads;
	}

	Thread director() {
		return this.director;
	}

	long runningMillis() {
		return this.ticks.millis() - this.started;
	}

	/**
	 * Plays the scenario.
	 * @throws InterruptedException if it is given up
	 */
	void play() throws InterruptedException {
		this.disruptor.start();
		this.producerThreads.forEach(Thread::start);
		Faults faults = new Faults(this.disruptor, this.topology, this.verdict, this.producers, this.producerThreads,
				this.scenario.late());
		for (Fault fault : this.scenario.faults()) {
			mend();
			faults.apply(fault);
		}
		faults.resumeAll();
		if (this.scenario.ending() == Scenario.Ending.DRAIN_UNDER_FIRE) {
			mend();
			this.producers.forEach(Producer::finish);
		}
		else {
			awaitProducers();
		}
		finish();
		verify();
	}

	private void awaitProducers() throws InterruptedException {
		mend();
		while (this.mailbox.endedProducers() < this.producers.size()) {
			this.mailbox.awaitNews();
			mend();
		}
	}

	private void mend() throws InterruptedException {
		for (RingConsumer consumer : this.disruptor.getConsumers()) {
			ConsumerState state = consumer.getState();
			if (state == ConsumerState.HALTED || (state == ConsumerState.FAILED
					&& this.scenario.ending() != Scenario.Ending.DEATH && !this.announcing)) {
				this.verdict.log("mend " + consumer);
				consumer.restart();
			}
		}
	}

	private void finish() throws InterruptedException {
		for (int i = 0; i < MOST_STOPS; i++) {
			ShutdownReport report = this.disruptor.stop(PATIENCE_SECONDS, TimeUnit.SECONDS);
			this.verdict.log("stop " + report);
			for (Thread producer : this.producerThreads) {
				producer.join();
			}
			this.reports.checkFinal(report);
			boolean dead = !this.announcing
					&& report.remaining().stream().anyMatch((each) -> each.state() == ConsumerState.FAILED);
			this.verdict.expect(report.drained() || dead, "Not drained, though all were at work: %s", report);
			this.verdict.expect(report.target() >= this.ledger.lastAccepted(), "Event %d was accepted after %s",
					this.ledger.lastAccepted(), report);
			if (report.drained() || this.scenario.ending() == Scenario.Ending.DEATH || !this.verdict.isGood()) {
				return;
			}
			this.disruptor.restart();
		}
		this.verdict.expect(false, "Not drained after %d stops", MOST_STOPS);
	}

	private void verify() throws InterruptedException {
		long target = this.disruptor.getRingBuffer().getClaimedSequence();
		for (Topology.Node node : this.topology.nodes()) {
			long deaths = node.consumers().stream().filter((each) -> each.getFailure() != null).count();
			node.check().verify(node.sequence(), gaps(node.stage().kind(), deaths));
			this.verdict.expect(deaths > 0 || node.check().lastDone() <= node.sequence(), "%s has handled %d at %d",
					node.stage().name(), node.check().lastDone(), node.sequence());
			this.verdict.expect(node.sequence() <= target, "%s is at %d, beyond %d", node.stage().name(),
					node.sequence(), target);
			node.consumers().forEach((each) -> verifyFailure(each, node.conduct()));
		}
		for (Topology.Node node : this.topology.removed()) {
			node.check().verify(node.sequence(), gaps(node.stage().kind(), 1));
		}
		// Those of consumers that have died and were started again: nobody else waits for
		// them.
		for (Thread thread : this.threads) {
			thread.join();
		}
	}

	// A worker that has died keeps its event while the others go on; a partition all of
	// its keys.
	private static long gaps(StageKind kind, long deaths) {
		return (kind == StageKind.PARTITIONS && deaths > 0) ? Long.MAX_VALUE : deaths;
	}

	private void verifyFailure(RingConsumer consumer, Conduct conduct) {
		ConsumerFailure failure = consumer.getFailure();
		if (failure == null) {
			return;
		}
		this.verdict.expect(
				failure.cause() instanceof Temper.FatalException && failure.sequence() == conduct.deathSequence()
						&& failure.consumer().equals(consumer.getName()),
				"%s has died of event %d, not of %s", consumer, conduct.deathSequence(), failure);
		this.verdict.expect(this.mailbox.has(failure), "Nobody was told of %s", failure);
		this.verdict.expect(consumer.getSequence() < failure.sequence(), "%s has passed %s", consumer, failure);
	}

}
