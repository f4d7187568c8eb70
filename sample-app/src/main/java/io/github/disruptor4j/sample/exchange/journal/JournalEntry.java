package io.github.disruptor4j.sample.exchange.journal;

import java.time.Instant;

import io.github.disruptor4j.sample.exchange.order.Command;

/**
 * A command at its place in the journal.
 *
 * @param sequence the place, counted from 1
 * @param receivedAt when the command was received, exact to the millisecond
 * @param command the command
 */
public record JournalEntry(long sequence, Instant receivedAt, Command command) {

}
