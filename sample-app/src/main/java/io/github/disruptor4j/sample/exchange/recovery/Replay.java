package io.github.disruptor4j.sample.exchange.recovery;

import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;

import io.github.disruptor4j.sample.exchange.instrument.Instruments;
import io.github.disruptor4j.sample.exchange.journal.JournalEntry;
import io.github.disruptor4j.sample.exchange.marketdata.TradeLog;
import io.github.disruptor4j.sample.exchange.matching.MatchingEngine;
import io.github.disruptor4j.sample.exchange.order.Outcome;
import io.github.disruptor4j.sample.exchange.order.Refusal;
import io.github.disruptor4j.sample.exchange.risk.RiskCheck;

/**
 * Carries out journalled commands again, each against the limits of its time.
 */
final class Replay implements Consumer<JournalEntry> {

	private final NavigableMap<Long, Instruments> inForce;

	private final MatchingEngine engine;

	private final TradeLog trades;

	private long lastSequence;

	Replay(NavigableMap<Long, Instruments> inForce, MatchingEngine engine, TradeLog trades) {
		this.inForce = inForce;
		this.engine = engine;
		this.trades = trades;
	}

	@Override
	public void accept(JournalEntry entry) {
		if (entry.sequence() != this.lastSequence + 1) {
			throw new IllegalStateException(
					"The journal has %d after %d: entries are missing".formatted(entry.sequence(), this.lastSequence));
		}
		this.lastSequence = entry.sequence();
		Refusal refusal = limitsAt(entry.sequence()).check(entry.command());
		Outcome outcome = this.engine.execute(entry.sequence(), entry.receivedAt(), entry.command(), refusal);
		this.trades.append(outcome.trades());
	}

	private RiskCheck limitsAt(long sequence) {
		Map.Entry<Long, Instruments> limits = this.inForce.floorEntry(sequence);
		if (limits == null) {
			throw new IllegalStateException("The limits at journal entry %d are missing".formatted(sequence));
		}
		return new RiskCheck(limits.getValue());
	}

	long lastSequence() {
		return this.lastSequence;
	}

}
