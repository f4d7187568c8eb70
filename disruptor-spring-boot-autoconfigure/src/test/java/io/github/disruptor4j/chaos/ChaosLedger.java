package io.github.disruptor4j.chaos;

import java.util.ArrayList;
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

	private final AtomicInteger ids = new AtomicInteger();

	private final AtomicIntegerArray accepted = new AtomicIntegerArray(CAPACITY);

	private final Map<String, AtomicIntegerArray> handled = new LinkedHashMap<>();

	private final Map<String, AtomicIntegerArray> buried = new LinkedHashMap<>();

	private final Map<String, AtomicInteger> overtaken = new LinkedHashMap<>();

	final AtomicLong faults = new AtomicLong();

	final AtomicLong longestWaitNanos = new AtomicLong();

	ChaosLedger(List<String> consumers) {
		consumers.forEach((consumer) -> {
			this.handled.put(consumer, new AtomicIntegerArray(CAPACITY));
			this.buried.put(consumer, new AtomicIntegerArray(CAPACITY));
			this.overtaken.put(consumer, new AtomicInteger());
		});
	}

	/**
	 * Returns an identity for another event.
	 * @return the identity, -1 when there is none left
	 */
	int nextId() {
		int id = this.ids.getAndIncrement();
		return (id < CAPACITY) ? id : -1;
	}

	/**
	 * Notes an identity that another ledger has given away.
	 * @param id the identity
	 */
	void seen(int id) {
		this.ids.accumulateAndGet(id + 1, Math::max);
	}

	void accepted(int id) {
		this.accepted.set(id, 1);
	}

	void handled(String consumer, int id) {
		this.handled.get(consumer).incrementAndGet(id);
	}

	void buried(String consumer, int id) {
		this.buried.get(consumer).incrementAndGet(id);
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

	private int used() {
		return Math.min(CAPACITY, this.ids.get());
	}

	int acceptedCount() {
		int count = 0;
		for (int id = 0; id < used(); id++) {
			count += this.accepted.get(id);
		}
		return count;
	}

	/**
	 * Returns the events that a consumer has handled more often than once, or that it has
	 * handled although nobody has been told that they were accepted.
	 * @param consumer the consumer
	 * @return their identities
	 */
	List<Integer> duplicated(String consumer) {
		List<Integer> found = new ArrayList<>();
		for (int id = 0; id < used(); id++) {
			int times = this.handled.get(consumer).get(id) + this.buried.get(consumer).get(id);
			if (times > 1 || times > this.accepted.get(id)) {
				found.add(id);
			}
		}
		return found;
	}

	/**
	 * Returns the events that a consumer has neither handled nor made dead letters of.
	 * @param consumer the consumer
	 * @return their identities
	 */
	List<Integer> missed(String consumer) {
		List<Integer> found = new ArrayList<>();
		for (int id = 0; id < used(); id++) {
			if (this.accepted.get(id) == 1 && this.handled.get(consumer).get(id) == 0
					&& this.buried.get(consumer).get(id) == 0) {
				found.add(id);
			}
		}
		return found;
	}

	int buriedCount(String consumer) {
		int count = 0;
		for (int id = 0; id < used(); id++) {
			count += this.buried.get(consumer).get(id);
		}
		return count;
	}

	/**
	 * Returns the events that a consumer has skipped or made dead letters of.
	 * @param consumer the consumer
	 * @return their identities
	 */
	List<Integer> notHandled(String consumer) {
		List<Integer> found = new ArrayList<>();
		for (int id = 0; id < used(); id++) {
			if (this.accepted.get(id) == 1 && this.handled.get(consumer).get(id) == 0) {
				found.add(id);
			}
		}
		return found;
	}

}
