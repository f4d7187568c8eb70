package io.github.disruptor4j.chaos;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A ledger that is also written to files, at once, so that nothing of it is lost when its
 * JVM ends. Written by streams, since a channel is closed by the interrupt of a thread
 * that writes.
 */
final class ChaosJournal extends ChaosLedger {

	private static final String ACCEPTED = "accepted";

	private static final String HANDLED = "handled-";

	private static final String BURIED = "buried-";

	private static final String OVERTAKEN = "overtaken-";

	private final Map<String, OutputStream> files = new LinkedHashMap<>();

	ChaosJournal(Path directory) throws IOException {
		super(ChaosPlan.CONSUMERS);
		open(directory, ACCEPTED);
		for (String consumer : ChaosPlan.CONSUMERS) {
			open(directory, HANDLED + consumer);
			open(directory, BURIED + consumer);
			open(directory, OVERTAKEN + consumer);
		}
	}

	private void open(Path directory, String name) throws IOException {
		this.files.put(name, new FileOutputStream(directory.resolve(name).toFile(), true));
	}

	@Override
	void accepted(int id) {
		append(ACCEPTED, id);
		super.accepted(id);
	}

	@Override
	void handled(String consumer, int id) {
		append(HANDLED + consumer, id);
		super.handled(consumer, id);
	}

	@Override
	void buried(String consumer, int id) {
		append(BURIED + consumer, id);
		super.buried(consumer, id);
	}

	@Override
	void overtaken(String consumer) {
		append(OVERTAKEN + consumer, 0);
		super.overtaken(consumer);
	}

	private void append(String name, int id) {
		try {
			this.files.get(name).write(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads what has been written.
	 * @param directory where
	 * @return the same ledger
	 * @throws IOException if it cannot be read
	 */
	static ChaosLedger read(Path directory) throws IOException {
		ChaosLedger ledger = new ChaosLedger(ChaosPlan.CONSUMERS);
		forEach(directory, ACCEPTED, ledger, ledger::accepted);
		for (String consumer : ChaosPlan.CONSUMERS) {
			forEach(directory, HANDLED + consumer, ledger, (id) -> ledger.handled(consumer, id));
			forEach(directory, BURIED + consumer, ledger, (id) -> ledger.buried(consumer, id));
			forEach(directory, OVERTAKEN + consumer, ledger, (id) -> ledger.overtaken(consumer));
		}
		return ledger;
	}

	private static void forEach(Path directory, String name, ChaosLedger ledger, IntConsumer consumer)
			throws IOException {
		ByteBuffer ids = ByteBuffer.wrap(Files.readAllBytes(directory.resolve(name)));
		while (ids.hasRemaining()) {
			int id = ids.getInt();
			ledger.seen(id);
			consumer.accept(id);
		}
	}

}
