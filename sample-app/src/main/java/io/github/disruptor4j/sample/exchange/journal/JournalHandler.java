package io.github.disruptor4j.sample.exchange.journal;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.sample.exchange.order.OrderEvent;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;

/**
 * Consumer {@code journal}: collects the events of a batch and writes them with one JDBC
 * batch and one commit at its end. An event gets its sequence once it is durable, and not
 * before: the consumers behind this one cannot mistake a failed write for a good one.
 */
@Component
public class JournalHandler {

	private final Journal journal;

	private final List<OrderEvent> batch = new ArrayList<>();

	private final List<JournalEntry> entries = new ArrayList<>();

	private long lastSequence;

	JournalHandler(Journal journal) {
		this.journal = journal;
	}

	/**
	 * Goes on behind what the journal holds. Before the ring starts.
	 * @param lastSequence the sequence of the journal's last entry
	 */
	public void continueAfter(long lastSequence) {
		this.lastSequence = lastSequence;
	}

	@DisruptorHandler(ring = "orders", name = "journal")
	void onOrder(OrderEvent event, long sequence, boolean endOfBatch) {
		// A slot is not used again before every consumer has passed it, so it can be
		// kept.
		this.batch.add(event);
		this.entries.add(new JournalEntry(this.lastSequence + this.batch.size(), event.receivedAt(), event.command()));
		if (endOfBatch) {
			commit();
		}
	}

	private void commit() {
		try {
			this.journal.append(this.entries);
			for (OrderEvent event : this.batch) {
				event.journalled(++this.lastSequence);
			}
		}
		finally {
			this.batch.clear();
			this.entries.clear();
		}
	}

}
