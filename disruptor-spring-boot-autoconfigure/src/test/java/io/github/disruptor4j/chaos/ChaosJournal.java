package io.github.disruptor4j.chaos;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A ledger that is also written to files, at once, so that nothing of it is lost when its
 * JVM ends. Written by streams, since a channel is closed by the interrupt of a thread
 * that writes.
 */
final class ChaosJournal extends ChaosLedger {

	private static final String ACCEPTED = "accepted";

	private static final String OVERTAKEN = "overtaken-";

	private final Map<String, OutputStream> files = new LinkedHashMap<>();

	ChaosJournal(Path directory) throws IOException {
		super(ChaosPlan.CONSUMERS);
		open(directory, ACCEPTED);
		for (String consumer : ChaosPlan.CONSUMERS) {
			for (ChaosFate fate : ChaosFate.values()) {
				open(directory, name(fate, consumer));
			}
			open(directory, OVERTAKEN + consumer);
		}
	}

	private static String name(ChaosFate fate, String consumer) {
		return fate.name().toLowerCase(Locale.ROOT) + "-" + consumer;
	}

	private void open(Path directory, String name) throws IOException {
		this.files.put(name, new FileOutputStream(directory.resolve(name).toFile(), true));
	}

	@Override
	void accepted(int id) {
		append(ACCEPTED, id, sequence(id));
		super.accepted(id);
	}

	@Override
	void note(ChaosFate fate, String consumer, int event) {
		append(name(fate, consumer), event);
		super.note(fate, consumer, event);
	}

	@Override
	void overtaken(String consumer) {
		append(OVERTAKEN + consumer, 0);
		super.overtaken(consumer);
	}

	private void append(String name, int... values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
		for (int value : values) {
			bytes.putInt(value);
		}
		try {
			this.files.get(name).write(bytes.array());
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
		ByteBuffer accepted = ByteBuffer.wrap(Files.readAllBytes(directory.resolve(ACCEPTED)));
		while (accepted.hasRemaining()) {
			int id = accepted.getInt();
			ledger.seen(id);
			ledger.filled(id, accepted.getInt());
			ledger.accepted(id);
		}
		for (String consumer : ChaosPlan.CONSUMERS) {
			for (ChaosFate fate : ChaosFate.values()) {
				forEach(directory, name(fate, consumer), (event) -> {
					ledger.seen(event);
					ledger.note(fate, consumer, event);
				});
			}
			forEach(directory, OVERTAKEN + consumer, (id) -> ledger.overtaken(consumer));
		}
		return ledger;
	}

	private static void forEach(Path directory, String name, IntConsumer consumer) throws IOException {
		ByteBuffer values = ByteBuffer.wrap(Files.readAllBytes(directory.resolve(name)));
		while (values.hasRemaining()) {
			consumer.accept(values.getInt());
		}
	}

}
