package io.github.disruptor4j.sample.exchange.order;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * A slot of the ring {@code orders}. The publisher fills in the command; each consumer
 * adds what it found out and reads what the consumers before it wrote. No locks: the ring
 * orders writers and readers.
 * <ul>
 * <li>The publisher writes command, time and reply; all read them.</li>
 * <li>{@code journal} writes the sequence once it is committed, for {@code match}.</li>
 * <li>{@code risk} writes the refusal, for {@code match}.</li>
 * <li>{@code match} writes the outcome, for {@code publish}.</li>
 * </ul>
 */
public final class OrderEvent {

	private @Nullable Command command;

	private @Nullable Instant receivedAt;

	private @Nullable CompletableFuture<Outcome> reply;

	private long sequence;

	private @Nullable Refusal refusal;

	private @Nullable Outcome outcome;

	/**
	 * Fills the slot for a new command.
	 * @param command the command
	 * @param receivedAt when it was received
	 * @param reply to be completed with what became of it
	 */
	public void fill(Command command, Instant receivedAt, CompletableFuture<Outcome> reply) {
		clear();
		this.command = command;
		this.receivedAt = receivedAt;
		this.reply = reply;
	}

	public Command command() {
		return Objects.requireNonNull(this.command, "slot is empty");
	}

	public Instant receivedAt() {
		return Objects.requireNonNull(this.receivedAt, "slot is empty");
	}

	public CompletableFuture<Outcome> reply() {
		return Objects.requireNonNull(this.reply, "slot is empty");
	}

	/**
	 * Marks the command as durable.
	 * @param sequence its place in the journal
	 */
	public void journalled(long sequence) {
		this.sequence = sequence;
	}

	/**
	 * The command's place in the journal.
	 * @return the sequence
	 * @throws IllegalStateException if the command has not been committed to the journal
	 */
	public long sequence() {
		if (this.sequence == 0) {
			throw new IllegalStateException("Not in the journal: " + this.command);
		}
		return this.sequence;
	}

	public void refuse(@Nullable Refusal refusal) {
		this.refusal = refusal;
	}

	public @Nullable Refusal refusal() {
		return this.refusal;
	}

	public void conclude(Outcome outcome) {
		this.outcome = outcome;
	}

	public Outcome outcome() {
		return Objects.requireNonNull(this.outcome, "not matched");
	}

	/**
	 * Lets go of everything the slot refers to.
	 */
	public void clear() {
		this.command = null;
		this.receivedAt = null;
		this.reply = null;
		this.sequence = 0;
		this.refusal = null;
		this.outcome = null;
	}

}
