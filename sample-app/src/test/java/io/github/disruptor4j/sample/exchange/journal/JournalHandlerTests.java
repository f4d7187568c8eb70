package io.github.disruptor4j.sample.exchange.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import io.github.disruptor4j.sample.exchange.order.OrderEvent;
import io.github.disruptor4j.sample.exchange.order.Orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link JournalHandler}.
 */
class JournalHandlerTests {

	private final RecordingJournal journal = new RecordingJournal();

	private final JournalHandler handler = new JournalHandler(this.journal);

	@Test
	void shouldWriteABatchAtItsEnd() {
		OrderEvent first = event();
		OrderEvent second = event();
		this.handler.onOrder(first, 0, false);
		assertThat(this.journal.batches).isEmpty();
		this.handler.onOrder(second, 1, true);
		assertThat(this.journal.batches).hasSize(1);
		assertThat(this.journal.batches.get(0)).extracting(JournalEntry::sequence).containsExactly(1L, 2L);
		assertThat(first.sequence()).isEqualTo(1);
		assertThat(second.sequence()).isEqualTo(2);
	}

	@Test
	void shouldGoOnFromBatchToBatch() {
		this.handler.onOrder(event(), 0, true);
		this.handler.onOrder(event(), 1, true);
		assertThat(this.journal.batches).hasSize(2);
		assertThat(this.journal.batches.get(1)).extracting(JournalEntry::sequence).containsExactly(2L);
	}

	@Test
	void shouldGoOnBehindWhatTheJournalHolds() {
		this.handler.continueAfter(41);
		OrderEvent event = event();
		this.handler.onOrder(event, 0, true);
		assertThat(event.sequence()).isEqualTo(42);
	}

	@Test
	void shouldNotGiveASequenceToWhatIsNotDurable() {
		OrderEvent first = event();
		OrderEvent last = event();
		this.handler.onOrder(first, 0, false);
		assertThatIllegalStateException().isThrownBy(first::sequence).withMessageContaining("Not in the journal");
		this.journal.broken = true;
		assertThatExceptionOfType(DataAccessResourceFailureException.class)
			.isThrownBy(() -> this.handler.onOrder(last, 1, true));
		assertThatIllegalStateException().isThrownBy(first::sequence);
		assertThatIllegalStateException().isThrownBy(last::sequence);
	}

	@Test
	void shouldUseSequencesAgainThatWereNotWritten() {
		this.journal.broken = true;
		assertThatExceptionOfType(DataAccessResourceFailureException.class)
			.isThrownBy(() -> this.handler.onOrder(event(), 0, true));
		this.journal.broken = false;
		OrderEvent event = event();
		this.handler.onOrder(event, 1, true);
		assertThat(event.sequence()).isEqualTo(1);
		assertThat(this.journal.batches.get(0)).hasSize(1);
	}

	private OrderEvent event() {
		OrderEvent event = new OrderEvent();
		event.fill(Orders.buy(1, "100"), Instant.EPOCH, new CompletableFuture<>());
		return event;
	}

	private static final class RecordingJournal implements Journal {

		private final List<List<JournalEntry>> batches = new ArrayList<>();

		private boolean broken;

		@Override
		public void append(List<JournalEntry> entries) {
			if (this.broken) {
				throw new DataAccessResourceFailureException("disk full");
			}
			this.batches.add(List.copyOf(entries));
		}

		@Override
		public void replay(Consumer<JournalEntry> reader) {
			this.batches.forEach((batch) -> batch.forEach(reader));
		}

	}

}
