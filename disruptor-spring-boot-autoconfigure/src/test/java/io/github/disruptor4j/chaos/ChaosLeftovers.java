package io.github.disruptor4j.chaos;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.PartitionKey;
import io.github.disruptor4j.dsl.ConsumerState;

/**
 * What a consumer has left, to be compared with what has become of each event, in their
 * order.
 */
sealed interface ChaosLeftovers {

	/**
	 * Looks at an event.
	 * @param sequence its sequence
	 * @param id its identity
	 * @param done whether it was handled, was skipped or has become a dead letter
	 * @param tried whether the handler has thrown when it was given the event
	 * @return what is wrong
	 */
	@Nullable String problem(long sequence, int id, boolean done, boolean tried);

	/**
	 * Looks at all events after the last.
	 * @return what is wrong
	 */
	@Nullable String problemAtTheEnd();

	private static @Nullable String compare(boolean left, boolean done) {
		if (left) {
			return done ? "is reported as left, but done" : null;
		}
		return done ? null : "is lost";
	}

	/**
	 * Threads that have events of their own, or just one that has all.
	 */
	final class Partitions implements ChaosLeftovers {

		private final List<Rest> rests;

		private final ChaosLedger ledger;

		Partitions(List<ChaosLeft> members, ChaosLedger ledger) {
			this.rests = members.stream().map(Rest::new).toList();
			this.ledger = ledger;
		}

		@Override
		public @Nullable String problem(long sequence, int id, boolean done, boolean tried) {
			return this.rests.get(PartitionKey.partitionOf(id % ChaosEvent.KEYS, this.rests.size()))
				.problem(sequence, done, tried);
		}

		@Override
		public @Nullable String problemAtTheEnd() {
			return this.rests.stream()
				.map(Rest::problemAtTheEnd)
				.filter((text) -> text != null)
				.findFirst()
				.orElse(null);
		}

	}

	/**
	 * Threads that take whatever is next. Each may hold one event that it was not done
	 * with, and nobody has taken what comes after the last of these.
	 *
	 * @param members what each has left
	 */
	record Workers(List<ChaosLeft> members) implements ChaosLeftovers {

		@Override
		public @Nullable String problem(long sequence, int id, boolean done, boolean tried) {
			long taken = this.members.stream().mapToLong(ChaosLeft::first).max().orElseThrow() - 1;
			List<ChaosLeft> holding = this.members.stream().filter((left) -> left.first() == sequence).toList();
			if (holding.stream().anyMatch((left) -> left.state() == ConsumerState.HALTING)) {
				return null;
			}
			return compare(sequence > taken || !holding.isEmpty(), done);
		}

		@Override
		public @Nullable String problemAtTheEnd() {
			return null;
		}

	}

	/**
	 * What one thread has left. A thread counts as left what comes after its last whole
	 * batch. Of that, it may have been through with some when it ended: because it died,
	 * and then the log says of which event, or because there was no more time for another
	 * attempt with one, or it still was at work.
	 */
	final class Rest {

		private final ChaosLeft left;

		private boolean begun;

		private boolean over;

		Rest(ChaosLeft left) {
			this.left = left;
		}

		@Nullable String problem(long sequence, boolean done, boolean tried) {
			if (this.left.state() == ConsumerState.FAILED || sequence < this.left.first()) {
				return compare(sequence >= this.left.died(), done);
			}
			if (this.over) {
				return compare(true, done);
			}
			if (done) {
				this.begun = true;
				return null;
			}
			this.over = true;
			return (this.begun && !tried && this.left.state() != ConsumerState.HALTING)
					? "comes after some of a batch that are done, but was not tried" : null;
		}

		@Nullable String problemAtTheEnd() {
			return (this.begun && !this.over && this.left.state() != ConsumerState.HALTING)
					? "all are done, but %s are reported".formatted(this.left) : null;
		}

	}

}
