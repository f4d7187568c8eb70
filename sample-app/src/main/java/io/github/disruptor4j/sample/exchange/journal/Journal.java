package io.github.disruptor4j.sample.exchange.journal;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.dao.DataAccessException;

/**
 * The durable record of every command. One thread appends; nobody reads meanwhile.
 */
public interface Journal {

	/**
	 * Writes entries as one batch and commits them. When this returns they survive the
	 * end of the process, however sudden; when it throws, either all or none are kept.
	 * Blocks for as long as the database takes.
	 * @param entries the entries, in the order of their sequences
	 * @throws DataAccessException if the database does not confirm
	 */
	void append(List<JournalEntry> entries);

	/**
	 * Reads the whole journal from its beginning.
	 * @param reader given every entry, in order
	 */
	void replay(Consumer<JournalEntry> reader);

}
