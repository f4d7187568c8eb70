package io.github.disruptor4j.spring.graph;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Checks what a ring and its consumers do about failures, each setting for itself.
 *
 * @param ring the ring
 */
record FailureSettingsValidator(RingDefinition<?> ring) {

	void settings() {
		String origin = this.ring.origin();
		DeadLetterDefinition deadLetter = this.ring.deadLetter();
		require(!this.ring.name().equals(deadLetter.ring()), "dead-letter.ring", deadLetter.ring(),
				"another ring: dead letters would only fail again in the ring they come from", origin);
		require(deadLetter.ring() == null || deadLetter.sink() == null, "dead-letter.sink", deadLetter.sink(),
				"left out where dead-letter.ring is set, as dead letters go to one of them", origin);
		require(isPositive(deadLetter.timeout()), "dead-letter.timeout", deadLetter.timeout(), "longer than nothing",
				origin);
		require(!this.ring.feeds().contains(this.ring.name()), "feeds", this.ring.name(),
				"other rings: a ring cannot stop before itself", origin);
		SupervisionDefinition supervision = this.ring.supervision();
		require(supervision.maxRestarts() > 0, "restart.max-restarts", supervision.maxRestarts(), "at least 1", origin);
		backoff("restart.backoff.", supervision.backoff(), origin);
		require(!supervision.stallThreshold().isNegative(), "stall-threshold", supervision.stallThreshold(),
				"positive, or 0 for never", origin);
		onError("on-error.", this.ring.onError().resolve(), origin);
	}

	void consumer(ConsumerDefinition consumer) {
		onError("consumers." + consumer.name() + ".on-error.", consumer.onError().or(this.ring.onError()).resolve(),
				consumer.origin());
	}

	private void onError(String prefix, ErrorHandling handling, String origin) {
		require(handling.maxAttempts() > 0, prefix + "retry.max-attempts", handling.maxAttempts(),
				"at least 1, which is the first call", origin);
		backoff(prefix + "retry.backoff.", handling.backoff(), origin);
		require(handling.then() != ErrorPolicy.RETRY, prefix + "then", "retry",
				"halt, skip or dead-letter: what happens when all attempts have failed", origin);
		require(!handling.hide() || handling.last() != ErrorPolicy.HALT, prefix + "hide", true,
				"false unless events are skipped or become dead letters, by policy or by then", origin);
	}

	private void backoff(String prefix, BackoffDefinition backoff, String origin) {
		require(!backoff.initial().isNegative(), prefix + "initial", backoff.initial(), "0 or longer", origin);
		require(backoff.multiplier() >= 1, prefix + "multiplier", backoff.multiplier(), "1 or more", origin);
		require(backoff.max().compareTo(backoff.initial()) >= 0, prefix + "max", backoff.max(),
				"no shorter than initial, which is " + backoff.initial(), origin);
	}

	private static boolean isPositive(Duration value) {
		return !value.isNegative() && !value.isZero();
	}

	private void require(boolean valid, String setting, @Nullable Object value, String requirement, String origin) {
		if (!valid) {
			throw new InvalidSettingException(this.ring.name(), setting, String.valueOf(value), requirement, origin);
		}
	}

}
