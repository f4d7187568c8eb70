package io.github.disruptor4j.chaos;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was accepted, and what each consumer has made of it.
 */
class ChaosLedger {

	static final int CAPACITY = 400_000;

	/** The identity of no event. */
	static final int NONE = -1;

	private final AtomicInteger ids = new AtomicInteger();

	private final AtomicIntegerArray accepted = new AtomicIntegerArray(CAPACITY);

	private final AtomicIntegerArray sequences = new AtomicIntegerArray(CAPACITY);

	private final Map<ChaosFate, Map<String, AtomicIntegerArray>> fates = new EnumMap<>(ChaosFate.class);

	private final Map<String, AtomicInteger> overtaken = new LinkedHashMap<>();

	final AtomicLong faults = new AtomicLong();

	final AtomicLong longestWaitNanos = new AtomicLong();

	ChaosLedger(List<String> consumers) {
		for (ChaosFate fate : ChaosFate.values()) {
			Map<String, AtomicIntegerArray> counts = new LinkedHashMap<>();
			consumers.forEach((consumer) -> counts.put(consumer, new AtomicIntegerArray(CAPACITY)));
			this.fates.put(fate, counts);
		}
		consumers.forEach((consumer) -> this.overtaken.put(consumer, new AtomicInteger()));
	}

	/**
	 * Returns an identity for another event.
	 * @return the identity, -1 when there is none left
	 */
	int nextId() {
		int id = this.ids.getAndIncrement();
		return (id < CAPACITY) ? id : NONE;
	}

	/**
	 * Notes an identity that another ledger has given away.
	 * @param id the identity
	 */
	void seen(int id) {
		this.ids.accumulateAndGet(id + 1, Math::max);
	}

	/**
	 * Fills a slot, and notes which one it is.
	 * @param event the event
	 * @param sequence its sequence
	 * @param id its identity
	 */
	void fill(ChaosEvent event, long sequence, Integer id) {
		filled(id, (int) sequence);
		ChaosEvent.fill(event, sequence, id);
	}

	final void filled(int id, int sequence) {
		this.sequences.set(id, sequence);
	}

	int sequence(int id) {
		return this.sequences.get(id);
	}

	/**
	 * Notes that a publisher was told that its event is accepted.
	 * @param id the event's identity
	 */
	void accepted(int id) {
		this.accepted.incrementAndGet(id);
	}

	/**
	 * Notes what has become of an event.
	 * @param fate what
	 * @param consumer at which consumer
	 * @param event the event's identity, or its sequence where the log says so
	 */
	void note(ChaosFate fate, String consumer, int event) {
		this.fates.get(fate).get(consumer).incrementAndGet(event);
	}

	/**
	 * Notes that an event was handled after one that had been published later.
	 * @param consumer who handled it
	 */
	void overtaken(String consumer) {
		this.overtaken.get(consumer).incrementAndGet();
	}

	int overtakenCount(String consumer) {
		return this.overtaken.get(consumer).get();
	}

	/**
	 * Returns how often something has become of an event.
	 * @param fate what
	 * @param consumer at which consumer
	 * @param event the event's identity, or its sequence where the log says so
	 * @return the number of times
	 */
	int count(ChaosFate fate, String consumer, int event) {
		return this.fates.get(fate).get(consumer).get(event);
	}

	/**
	 * Returns how often something has become of any event.
	 * @param fate what
	 * @param consumer at which consumer
	 * @return the number of times
	 */
	long total(ChaosFate fate, String consumer) {
		long total = 0;
		for (int event = 0; event < used(); event++) {
			total += count(fate, consumer, event);
		}
		return total;
	}

	int acceptedCount() {
		int count = 0;
		for (int id = 0; id < used(); id++) {
			count += this.accepted.get(id);
		}
		return count;
	}

	boolean isAccepted(int id) {
		return this.accepted.get(id) > 0;
	}

	int used() {
		return Math.min(CAPACITY, this.ids.get());
	}

	/**
	 * Returns the events in the order in which they were published. A publisher that is
	 * refused at the last moment, as the ring is being shut, leaves a slot without an
	 * event.
	 * @param last the last sequence
	 * @return the identities by sequence, {@link #NONE} where there is none
	 */
	int[] bySequence(int last) {
		int[] found = new int[last + 1];
		Arrays.fill(found, NONE);
		for (int id = 0; id < used(); id++) {
			if (isAccepted(id)) {
				int sequence = sequence(id);
				if (sequence > last || found[sequence] != NONE) {
					throw new AssertionError("Event %d was accepted at %d, but %s".formatted(id, sequence,
							(sequence > last) ? "the last one is " + last : "so was " + found[sequence]));
				}
				found[sequence] = id;
			}
		}
		return found;
	}

}
