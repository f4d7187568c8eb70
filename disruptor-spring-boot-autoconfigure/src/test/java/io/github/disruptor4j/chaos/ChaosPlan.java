package io.github.disruptor4j.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a seed stands for: the settings of a run. Error policies and what happens to
 * publishers of a full ring take turns, so that consecutive seeds cover all of them.
 *
 * @param seed the seed
 * @param onFull what publishers do
 * @param policy what consumer {@code a} does about failures
 * @param restarts whether consumers that die are restarted, or the ring fails
 * @param slots the number of slots
 * @param lists whether the consumer that takes batches gets them as lists
 */
record ChaosPlan(long seed, String onFull, Policy policy, boolean restarts, int slots, boolean lists) {

	static final List<String> CONSUMERS = List.of("a", "b", "c", "d");

	private static final List<String> ON_FULL = List.of("block", "timeout", "fail", "drop");

	static ChaosPlan of(long seed) {
		int turn = (int) Math.floorMod(seed, 1_000_000L);
		Policy[] policies = Policy.values();
		Random random = new Random(seed);
		return new ChaosPlan(seed, ON_FULL.get(turn % ON_FULL.size()),
				policies[(turn / ON_FULL.size()) % policies.length], random.nextBoolean(), 2 << random.nextInt(6),
				random.nextBoolean());
	}

	String[] properties() {
		List<String> properties = new ArrayList<>();
		properties.add("disruptor.shutdown.timeout=2s");
		String ring = "disruptor.rings.orders.";
		properties.add(ring + "event-type=" + ChaosEvent.class.getName());
		properties.add(ring + "buffer-size=" + this.slots);
		properties.add(ring + "publish.on-full=" + this.onFull);
		properties.add(ring + "publish.timeout=" + ChaosPublisher.TIMEOUT.toMillis() + "ms");
		properties.add(ring + "on-consumer-failure=" + (this.restarts ? "restart-consumer" : "fail-ring"));
		properties.add(ring + "restart.max-restarts=20");
		properties.add(ring + "restart.backoff.initial=1ms");
		properties.add(ring + "restart.backoff.max=5ms");
		properties.add(ring + "stall-threshold=40ms");
		properties.add(ring + "dead-letter.timeout=2s");
		properties.add(ring + "on-error.retry.backoff.initial=1ms");
		properties.add(ring + "on-error.retry.backoff.max=20ms");
		List.of("a", "b", "c").forEach((name) -> properties.add(ring + "consumers." + name + ".handler=" + name));
		if (!this.lists) {
			properties.add(ring + "consumers.d.handler=d");
		}
		properties.add(ring + "consumers.d.on-error.policy=skip");
		properties.add(ring + "consumers.c.after=a,b");
		properties.add(ring + "consumers.c.max-batch-size=3");
		properties.add(ring + "consumers.b.on-error.policy=retry");
		properties.add(ring + "consumers.b.on-error.retry.max-attempts=3");
		properties.add(ring + "consumers.b.on-error.then=skip");
		for (String property : this.policy.properties) {
			properties.add(ring + "consumers.a.on-error." + property);
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

	/**
	 * What consumer {@code a} does about failures.
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

		/**
		 * Whether an event may fail for ever, since the policy gets past it.
		 * @return {@code false} where it would come again and again
		 */
		boolean getsPast() {
			return this != HALT && this != RETRY_THEN_HALT;
		}

		boolean hides() {
			return this.properties.contains("hide=true");
		}

	}

}
