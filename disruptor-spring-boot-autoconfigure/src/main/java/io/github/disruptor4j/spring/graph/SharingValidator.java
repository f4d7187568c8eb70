package io.github.disruptor4j.spring.graph;

/**
 * Checks that consumers whose events are shared among several threads can share them.
 */
final class SharingValidator {

	private final RingDefinition<?> ring;

	private final ConsumerDefinition consumer;

	private SharingValidator(RingDefinition<?> ring, ConsumerDefinition consumer) {
		this.ring = ring;
		this.consumer = consumer;
	}

	static void validate(RingDefinition<?> ring) {
		for (ConsumerDefinition consumer : ring.consumers()) {
			new SharingValidator(ring, consumer).validate();
		}
	}

	private void validate() {
		int threads = this.consumer.concurrency();
		if (threads < 1) {
			throw invalid("concurrency", threads, "at least 1",
					"Set it to the number of threads that are to share" + " the events, or remove it for one thread.");
		}
		String partitionBy = this.consumer.partitionBy();
		if (threads == 1) {
			if (partitionBy != null) {
				throw invalid("partition-by", partitionBy, "left out, since one thread gets all events",
						"Set concurrency to the number of threads that are to share the events, or remove it.");
			}
			return;
		}
		HandlerReference handler = this.consumer.handler();
		if (handler != null && !handler.shape().canShareWork()) {
			throw invalid("concurrency", threads,
					"1, since %s is %s".formatted(handler.describe(), handler.shape().describe()),
					"Remove it, or let the handler take single events: a method (E), (E, long) or (E, long, boolean),"
							+ " an EventHandler or a WorkHandler.");
		}
		if (threads > this.ring.bufferSize()) {
			throw invalid("concurrency", threads,
					"at most %d, the ring's buffer size".formatted(this.ring.bufferSize()),
					"Set it to the number of threads that are to share the events: more than there are processors"
							+ " rarely help.");
		}
		if (partitionBy == null && this.consumer.maxBatchSize() > 0) {
			throw invalid("max-batch-size", this.consumer.maxBatchSize(),
					"left out, since each of the %d threads takes one event at a time".formatted(threads),
					"Remove it, or set partition-by: threads that share events by key take them in batches.");
		}
	}

	private InvalidSettingException invalid(String setting, Object value, String requirement, String fix) {
		return new InvalidSettingException(this.ring.name(), "consumers." + this.consumer.name() + "." + setting, value,
				requirement, this.consumer.origin(), fix);
	}

}
