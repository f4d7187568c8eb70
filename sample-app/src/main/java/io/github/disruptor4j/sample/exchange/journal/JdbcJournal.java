package io.github.disruptor4j.sample.exchange.journal;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@link Journal} in a relational database.
 */
@Component
final class JdbcJournal implements Journal {

	static final int PAGE = 2_000;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	JdbcJournal(JdbcTemplate jdbc, PlatformTransactionManager transactionManager) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	@Override
	public void append(List<JournalEntry> entries) {
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.batchUpdate(JournalRows.INSERT, entries, entries.size(), JournalRows::write));
	}

	@Override
	public void replay(Consumer<JournalEntry> reader) {
		long last = 0;
		List<JournalEntry> page;
		do {
			page = this.jdbc.query(JournalRows.SELECT_PAGE, JournalRows::read, last, PAGE);
			page.forEach(reader);
			if (!page.isEmpty()) {
				last = page.get(page.size() - 1).sequence();
			}
		}
		while (page.size() == PAGE);
	}

}
