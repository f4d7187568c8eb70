package io.github.disruptor4j.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a seed stands for: the settings of a run. What publishers of a full ring do, error
 * policies, forms of handlers and whether the dead are restarted take turns: 56
 * consecutive seeds have every policy with all that publishers can do, both with restarts
 * and without, and, but for a pair at times, with every form, and 1344 have all of it
 * together.
 *
 * @param seed the seed
 * @param onFull what publishers do
 * @param policy what consumers {@code a} and {@code d} do about failures
 * @param forms the forms of the consumers' handlers, in their order
 * @param restarts whether consumers that die are restarted, or the ring fails
 * @param slots the number of slots
 * @param halts whether a stop leaves what is in the ring
 */
record ChaosPlan(long seed, String onFull, Policy policy, List<ChaosForm> forms, boolean restarts, int slots,
		boolean halts) {

	static final List<String> CONSUMERS = List.of("a", "b", "c", "d");

	static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(2);

	private static final List<String> ON_FULL = List.of("block", "timeout", "fail", "drop");

	/**
	 * How far the consumers' forms are apart: 8 runs of a policy have all for a and d.
	 */
	private static final int[] OFFSETS = { 0, 3, 5, 8 };

	static ChaosPlan of(long seed) {
		int turn = (int) Math.floorMod(seed, 1_000_000L);
		Policy[] policies = Policy.values();
		int fullTurn = turn % ON_FULL.size();
		int policyTurn = (turn / ON_FULL.size()) % policies.length;
		int round = turn / (ON_FULL.size() * policies.length);
		Random random = new Random(seed);
		return new ChaosPlan(seed, ON_FULL.get(fullTurn), policies[policyTurn],
				forms(policyTurn + (fullTurn + round / 12) % ON_FULL.size() + round * ON_FULL.size(),
						policies[policyTurn]),
				(round + policyTurn + fullTurn) % 2 == 0, 2 << random.nextInt(6), random.nextInt(4) == 0);
	}

	private static List<ChaosForm> forms(int turn, Policy policy) {
		ChaosForm[] all = ChaosForm.values();
		List<ChaosForm> forms = new ArrayList<>();
		for (int offset : OFFSETS) {
			forms.add(all[(turn + offset) % all.length]);
		}
		if (policy.buries()) {
			// Who takes ranges has no events to make dead letters of.
			swapRanges(forms, 0, 1);
			swapRanges(forms, 3, 2);
		}
		return forms;
	}

	private static void swapRanges(List<ChaosForm> forms, int buries, int other) {
		if (forms.get(buries).takesRanges()) {
			Collections.swap(forms, buries, other);
		}
	}

	String[] properties() {
		List<String> properties = new ArrayList<>();
		properties.add("disruptor.shutdown.timeout=" + SHUTDOWN_TIMEOUT.toMillis() + "ms");
		String ring = "disruptor.rings.orders.";
		properties.add(ring + "event-type=" + ChaosEvent.class.getName());
		properties.add(ring + "buffer-size=" + this.slots);
		properties.add(ring + "publish.on-full=" + this.onFull);
		properties.add(ring + "publish.timeout=" + ChaosPublisher.TIMEOUT.toMillis() + "ms");
		properties.add(ring + "on-consumer-failure=" + (this.restarts ? "restart-consumer" : "fail-ring"));
		properties.add(ring + "shutdown.mode=" + (this.halts ? "halt" : "drain"));
		properties.add(ring + "restart.max-restarts=200");
		properties.add(ring + "restart.backoff.initial=1ms");
		properties.add(ring + "restart.backoff.max=5ms");
		properties.add(ring + "stall-threshold=40ms");
		properties.add(ring + "dead-letter.timeout=2s");
		properties.add(ring + "on-error.retry.backoff.initial=1ms");
		properties.add(ring + "on-error.retry.backoff.max=20ms");
		for (int i = 0; i < this.forms.size(); i++) {
			addConsumer(properties, ring, CONSUMERS.get(i), this.forms.get(i));
		}
		properties.add(ring + "consumers.c.after=a,b");
		properties.add(ring + "consumers.b.on-error.policy=retry");
		properties.add(ring + "consumers.b.on-error.retry.max-attempts=3");
		properties.add(ring + "consumers.b.on-error.then=skip");
		for (String property : this.policy.properties) {
			properties.add(ring + "consumers.a.on-error." + property);
			properties.add(ring + "consumers.d.on-error." + property);
		}
		if (this.policy == Policy.RETRY_THEN_DEAD_LETTER_RING) {
			properties.add(ring + "dead-letter.ring=letters");
			properties.add("disruptor.rings.letters.buffer-size=4");
			properties.add("disruptor.rings.letters.consumers.keep.handler=keep");
		}
		else {
			properties.add(ring + "dead-letter.sink=sink");
		}
		return properties.toArray(String[]::new);
	}

	private void addConsumer(List<String> properties, String ring, String name, ChaosForm form) {
		properties.add(form.property(ring, name));
		String consumer = ring + "consumers." + name + ".";
		if (form.isShared()) {
			properties.add(consumer + "concurrency=" + threads());
		}
		if (form == ChaosForm.PARTITIONS) {
			properties.add(consumer + "partition-by=key");
		}
		if (name.equals("c") && form != ChaosForm.WORKERS) {
			properties.add(consumer + "max-batch-size=3");
		}
	}

	/**
	 * Whether an event may fail for ever, since a consumer gets past it.
	 * @param consumer the consumer
	 * @return {@code false} where it would come again and again
	 */
	boolean getsPast(String consumer) {
		return consumer.equals("b") || (!consumer.equals("c") && this.policy.getsPast());
	}

	/**
	 * Returns how many threads share the events of a consumer whose form is so.
	 * @return the number of threads
	 */
	int threads() {
		return Math.min(3, this.slots);
	}

	ChaosForm form(String consumer) {
		return this.forms.get(CONSUMERS.indexOf(consumer));
	}

	/**
	 * What consumers {@code a} and {@code d} do about failures.
	 */
	enum Policy {

		HALT("policy=halt"),

		SKIP("policy=skip"),

		SKIP_AND_HIDE("policy=skip", "hide=true"),

		DEAD_LETTER("policy=dead-letter"),

		RETRY_THEN_HALT("policy=retry", "then=halt"),

		RETRY_THEN_SKIP("policy=retry", "then=skip", "retry.max-attempts=2"),

		RETRY_THEN_DEAD_LETTER_RING("policy=retry", "then=dead-letter", "retry.max-attempts=2", "hide=true");

		private final List<String> properties;

		Policy(String... properties) {
			this.properties = List.of(properties);
		}

		boolean getsPast() {
			return this != HALT && this != RETRY_THEN_HALT;
		}

		boolean buries() {
			return this == DEAD_LETTER || this == RETRY_THEN_DEAD_LETTER_RING;
		}

		boolean hides() {
			return this.properties.contains("hide=true");
		}

	}

}
