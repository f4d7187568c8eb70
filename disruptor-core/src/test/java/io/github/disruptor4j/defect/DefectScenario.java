package io.github.disruptor4j.defect;

import java.util.concurrent.Callable;

/**
 * Scenarios in which a Disruptor can go wrong, written against the API that this engine
 * and LMAX 4.0.0 have in common: with the package's name exchanged the sources of this
 * package but the tests compile against LMAX.
 */
enum DefectScenario {

	SHUTDOWN_BEFORE_THE_THREAD_RUNS("C1", "start, publish 5, shut down; the thread gets going only then",
			LifeDefects::shutdownBeforeTheThreadRuns),

	SIBLING_STARTS_WHILE_HALTING("C2", "halt a busy processor, then start another on the same barrier",
			LifeDefects::siblingStartsWhileHalting),

	ALERT_WHILE_RUNNING("C2", "alert the barrier of a processor that goes on, then publish",
			LifeDefects::alertWhileRunning),

	HALT_WHILE_IDLE("C3", "halt a processor that was never run, then ask whether it runs", LifeDefects::haltWhileIdle),

	SHUTDOWN_AFTER_HALTS("C3", "halt twice with events left, then shut down", LifeDefects::shutdownAfterHalts),

	INTERRUPT_WHILE_WAITING("C4", "interrupt a consumer that waits, then publish 3",
			DeliveryDefects::interruptWhileWaiting),

	BATCH_START_THROWS("C4", "onBatchStart throws once", DeliveryDefects::batchStartThrows),

	CLAIMS_BEFORE_PUBLISHING("C5", "a single producer claims 3 slots one by one, then fills them",
			DeliveryDefects::claimsBeforePublishing),

	PRODUCER_BEHIND_A_DEAD_CONSUMER("C6", "the consumer dies, the ring fills up, then halt",
			ProducerDefects::producerBehindADeadConsumer),

	CLAIM_NEVER_PUBLISHED("C6", "a slot is claimed and never published, then shut down",
			ProducerDefects::claimNeverPublished),

	INTERRUPTED_PRODUCER("C6", "interrupt a producer that waits for room", ProducerDefects::interruptedProducer),

	INTERRUPTED_SLEEPER("C6", "interrupt a consumer that waits with SleepingWaitStrategy",
			WaitDefects::interruptedSleeper),

	SIGNAL_BEFORE_THE_WAIT("C7", "publish between a lite consumer's look and its wait",
			WaitDefects::signalBeforeTheWait),

	PUBLICATION_DURING_THE_TIMEOUT("C7", "an event comes while the last of the timeout runs out",
			WaitDefects::publicationDuringTheTimeout),

	ALERT_DURING_BACKOFF("C7", "halt a consumer in the spin phase of a phased back-off",
			WaitDefects::alertDuringBackoff),

	CAPACITY_WITH_A_WAITING_CLAIM("C8", "ask a full ring for its capacity while a producer waits",
			ProducerDefects::capacityWithAWaitingClaim),

	GATE_BEHIND_A_WAITING_CLAIM("C8", "add a consumer while a producer waits for room",
			ProducerDefects::gateBehindAWaitingClaim),

	ONE_HANDLER_TWICE("C9", "add one handler twice", LifeDefects::oneHandlerTwice),

	PROCESSOR_ADDED_AFTER_START("C9", "add a processor after the start, then publish",
			LifeDefects::processorAddedAfterStart),

	SHUTDOWN_TIMES_OUT("C9", "shutdown with a timeout while the handler is busy", LifeDefects::shutdownTimesOut),

	SHUTDOWN_RETURNS("C9", "look at the thread when shutdown has returned", LifeDefects::shutdownReturns);

	private final String defect;

	private final String text;

	private final Callable<Outcome> scenario;

	DefectScenario(String defect, String text, Callable<Outcome> scenario) {
		this.defect = defect;
		this.text = text;
		this.scenario = scenario;
	}

	String defect() {
		return this.defect;
	}

	String text() {
		return this.text;
	}

	Outcome play() throws Exception {
		return this.scenario.call();
	}

	/**
	 * Plays one scenario, prints its outcome, and ends the virtual machine whatever is
	 * still running.
	 * @param args the scenario's name
	 * @throws Exception if the scenario itself fails
	 */
	public static void main(String[] args) throws Exception {
		System.out.println(valueOf(args[0]).play().toLine());
		System.out.flush();
		Runtime.getRuntime().halt(0);
	}

}
