package io.github.disruptor4j.sample.exchange.recovery;

import java.util.NavigableMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import io.github.disruptor4j.sample.exchange.instrument.Instruments;
import io.github.disruptor4j.sample.exchange.journal.InstrumentHistory;
import io.github.disruptor4j.sample.exchange.journal.Journal;
import io.github.disruptor4j.sample.exchange.journal.JournalHandler;
import io.github.disruptor4j.sample.exchange.marketdata.TradeLog;
import io.github.disruptor4j.sample.exchange.matching.MatchingEngine;

/**
 * Replays the journal into the books. Its phase comes before that of the rings, and
 * theirs before that of the web server: no request meets a book that is not complete.
 * <p>
 * It happens once. When the application context is stopped and started again the books
 * are still in memory and go on from there.
 */
@Component
class Recovery implements SmartLifecycle {

	/** Before the rings, which start in {@code Integer.MAX_VALUE - 4096}. */
	private static final int PHASE = Integer.MAX_VALUE - 8192;

	private static final Logger logger = LoggerFactory.getLogger(Recovery.class);

	private final Journal journal;

	private final InstrumentHistory history;

	private final Instruments instruments;

	private final MatchingEngine engine;

	private final TradeLog trades;

	private final JournalHandler journalHandler;

	private boolean recovered;

	private volatile boolean running;

	Recovery(Journal journal, InstrumentHistory history, Instruments instruments, MatchingEngine engine,
			TradeLog trades, JournalHandler journalHandler) {
		this.journal = journal;
		this.history = history;
		this.instruments = instruments;
		this.engine = engine;
		this.trades = trades;
		this.journalHandler = journalHandler;
	}

	@Override
	public void start() {
		if (!this.recovered) {
			recover();
			this.recovered = true;
		}
		this.running = true;
	}

	private void recover() {
		NavigableMap<Long, Instruments> inForce = this.history.load();
		Replay replay = new Replay(inForce, this.engine, this.trades);
		this.journal.replay(replay);
		this.engine.publishSnapshots();
		this.journalHandler.continueAfter(replay.lastSequence());
		if (inForce.isEmpty() || !inForce.lastEntry().getValue().equals(this.instruments)) {
			this.history.save(replay.lastSequence() + 1, this.instruments);
		}
		logger.info("Replayed {} journal entries", replay.lastSequence());
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
