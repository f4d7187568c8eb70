package io.github.disruptor4j.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One run: an application, and somebody who disturbs it. In the end all is calm, and
 * every event that was accepted is accounted for.
 */
final class ChaosRun {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ChaosPlan plan;

	private final Random random;

	private final ChaosLedger ledger = new ChaosLedger(ChaosPlan.CONSUMERS);

	private final ChaosApplication application;

	private final ChaosDisturber disturber;

	ChaosRun(long seed) {
		this.plan = ChaosPlan.of(seed);
		this.random = new Random(seed);
		this.application = new ChaosApplication(this.plan, this.ledger);
		this.disturber = new ChaosDisturber(this.application, this.random);
	}

	ChaosLedger ledger() {
		return this.ledger;
	}

	int stops() {
		return this.application.stops().count();
	}

	int disturbances() {
		return this.disturber.disturbances();
	}

	/**
	 * Runs for a while, comes to rest and checks the books.
	 * @param millis how long to make trouble, in milliseconds
	 */
	void run(long millis) throws InterruptedException {
		try (ChaosLog log = ChaosLog.open(this.ledger)) {
			this.application.open();
			this.application.startPublishers(this.random);
			long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
			while (System.nanoTime() < end) {
				this.disturber.disturb();
			}
			endPublishers();
			comeToRest();
			new ChaosBooks(this.plan, this.ledger,
					ChaosBooks.claims(this.application.ring(), this.application.report(), log))
				.check();
			this.application.stops().check();
		}
		finally {
			this.application.endPublishers();
			this.application.context().close();
			for (Thread thread : this.application.threads()) {
				thread.interrupt();
				thread.join(PATIENCE.toMillis());
			}
		}
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(threads()).as("threads left").isEmpty());
	}

	/**
	 * Returns the threads that must not outlive an application.
	 * @return those of rings and of publishers
	 */
	static List<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("disruptor-") || thread.getName().startsWith("chaos-"))
			.toList();
	}

	private void endPublishers() throws InterruptedException {
		this.application.endPublishers();
		for (Thread thread : this.application.threads()) {
			long end = System.nanoTime() + PATIENCE.toNanos();
			while (thread.isAlive() && System.nanoTime() < end) {
				this.disturber.revive();
				thread.join(20);
			}
			assertThat(thread.isAlive()).as("%s hangs: %s", thread.getName(), List.of(thread.getStackTrace()))
				.isFalse();
		}
	}

	private void comeToRest() {
		this.application.calmDown();
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
			this.disturber.revive();
			return this.application.ring().consumers().stream().allMatch((consumer) -> consumer.lag() == 0);
		});
		this.application.stop();
	}

}
