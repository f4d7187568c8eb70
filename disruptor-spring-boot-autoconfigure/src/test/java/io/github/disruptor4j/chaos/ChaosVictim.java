package io.github.disruptor4j.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

import io.github.disruptor4j.spring.ring.ConsumerStatus;

/**
 * A JVM of its own that is there to be ended: runs an application, keeps a journal, and
 * disturbs itself until then. Says in the end what has become of the events, unless
 * something has gone wrong that is not in its books: then it says that instead.
 */
public final class ChaosVictim implements DisposableBean, ApplicationListener<ContextClosedEvent> {

	static final String READY = "ready";

	static final String CLAIMS = "claims";

	/** Where to find how far the start had come when the end began. */
	static final String PHASE = "phase";

	/** How many stops had to leave nothing, and have left nothing. */
	static final String STOPS = "stops";

	/** How many faults there were. */
	static final String FAULTS = "faults";

	/** How many events the slowest consumer was behind when the end began. */
	static final String BEHIND = "behind";

	/** How long the longest call with a timeout has taken, in nanoseconds. */
	static final String LONGEST = "longest";

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Thread main = Thread.currentThread();

	private final Path directory;

	private final ChaosApplication application;

	private final ChaosJournal journal;

	private final ChaosLog log;

	private volatile ChaosPhase phase = ChaosPhase.PUBLISHING;

	private volatile long behind;

	private volatile Throwable failure;

	private ChaosVictim(Path directory, ChaosPlan plan) throws IOException {
		this.directory = directory;
		this.journal = new ChaosJournal(directory);
		this.log = ChaosLog.open(this.journal);
		this.application = new ChaosApplication(plan, this.journal);
	}

	/**
	 * Runs until it is ended from outside.
	 * @param args the directory of the journal, the seed, and whether it publishes before
	 * it has started
	 * @throws IOException if there can be no journal
	 */
	public static void main(String[] args) throws IOException {
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		((Logger) LoggerFactory.getLogger("io.github.disruptor4j")).setLevel(Level.OFF);
		long seed = Long.parseLong(args[1]);
		new ChaosVictim(Path.of(args[0]), ChaosPlan.of(seed)).run(new Random(seed), Boolean.parseBoolean(args[2]));
	}

	private void run(Random random, boolean early) {
		// The first bean is destroyed last.
		this.application.context().registerBean("victim", ChaosVictim.class, () -> this);
		this.application.context().registerShutdownHook();
		if (early) {
			Runtime.getRuntime().addShutdownHook(new Thread(this::notePhase));
			this.application.publishEarly(random, this::ready, (now) -> this.phase = now);
		}
		this.application.open();
		this.phase = ChaosPhase.RUNNING;
		if (!early) {
			this.application.startPublishers(random);
			ready();
		}
		try {
			disturb(new ChaosDisturber(this.application, random));
		}
		catch (Throwable ex) {
			this.failure = ex;
		}
	}

	private void ready() {
		note(READY, "");
	}

	private void notePhase() {
		note(PHASE, this.phase.name());
	}

	private void note(String name, String text) {
		try {
			Files.writeString(this.directory.resolve(name), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void disturb(ChaosDisturber disturber) {
		while (!this.application.context().isClosed()) {
			try {
				disturber.disturb();
			}
			catch (RuntimeException ex) {
				// What Spring says to who stops or starts a context that is closed.
				if (!this.application.context().isClosed()) {
					throw ex;
				}
			}
		}
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.behind = this.application.ring().consumers().stream().mapToLong(ConsumerStatus::lag).max().orElseThrow();
	}

	@Override
	public void destroy() throws Exception {
		this.application.endPublishers();
		List<Thread> threads = new ArrayList<>(this.application.threads());
		threads.add(this.main);
		threads.addAll(ChaosRun.threads());
		for (Thread thread : threads) {
			thread.join(PATIENCE.toMillis());
			if (thread.isAlive()) {
				throw new IllegalStateException(thread.getName() + " hangs: " + List.of(thread.getStackTrace()));
			}
		}
		if (this.failure != null) {
			throw new IllegalStateException("The disturber has failed", this.failure);
		}
		this.application.stops().check();
		Properties claims = ChaosBooks.claims(this.application.ring(), this.application.report(), this.log);
		claims.setProperty(STOPS, Integer.toString(this.application.stops().count()));
		claims.setProperty(FAULTS, Long.toString(this.journal.faults.get()));
		claims.setProperty(BEHIND, Long.toString(this.behind));
		claims.setProperty(LONGEST, Long.toString(this.journal.longestWaitNanos.get()));
		try (Writer writer = Files.newBufferedWriter(this.directory.resolve(CLAIMS))) {
			claims.store(writer, null);
		}
	}

}
