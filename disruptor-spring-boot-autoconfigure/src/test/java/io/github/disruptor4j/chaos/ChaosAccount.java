package io.github.disruptor4j.chaos;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What has become of each event at one consumer.
 *
 * @param ledger what was noted
 * @param consumer the consumer
 * @param hider whose failures the consumer is not to see, {@code null} for nobody's
 * @param leftovers what it has left
 */
record ChaosAccount(ChaosLedger ledger, String consumer, @Nullable String hider, ChaosLeftovers leftovers) {

	/**
	 * Looks at every event.
	 * @param ids their identities by sequence
	 * @return what is wrong
	 */
	List<String> problems(int[] ids) {
		List<String> problems = new ArrayList<>();
		for (int sequence = 0; sequence < ids.length; sequence++) {
			String problem = problem(sequence, ids[sequence]);
			if (problem != null) {
				problems.add("%d (event %d) %s".formatted(sequence, ids[sequence], problem));
			}
		}
		String end = this.leftovers.problemAtTheEnd();
		if (end != null) {
			problems.add(end);
		}
		for (int id = 0; id < this.ledger.used(); id++) {
			if (!this.ledger.isAccepted(id) && seen(id) > 0) {
				problems.add("event %d was not accepted, but is handled".formatted(id));
			}
		}
		return problems;
	}

	private int seen(int id) {
		return this.ledger.count(ChaosFate.HANDLED, this.consumer, id)
				+ this.ledger.count(ChaosFate.BURIED, this.consumer, id);
	}

	private int logged(String name, int sequence) {
		return this.ledger.count(ChaosFate.SKIPPED, name, sequence) + this.ledger.count(ChaosFate.LOST, name, sequence)
				+ this.ledger.count(ChaosFate.DEAD_LETTER, name, sequence);
	}

	private @Nullable String problem(int sequence, int id) {
		if (id == ChaosLedger.NONE) {
			return (logged(this.consumer, sequence) > 0) ? "is no event, but has a fate" : null;
		}
		int buried = this.ledger.count(ChaosFate.BURIED, this.consumer, id);
		if (buried != this.ledger.count(ChaosFate.DEAD_LETTER, this.consumer, sequence)) {
			return "is said to have become a dead letter, or not, but " + buried + " were taken";
		}
		int fates = this.ledger.count(ChaosFate.HANDLED, this.consumer, id) + logged(this.consumer, sequence);
		if (this.hider != null && logged(this.hider, sequence) > 0) {
			return (fates > 0) ? "should be hidden from it" : null;
		}
		if (fates > 1) {
			return "has %d fates".formatted(fates);
		}
		return this.leftovers.problem(sequence, id, fates == 1,
				this.ledger.count(ChaosFate.THROWN, this.consumer, id) > 0);
	}

}
