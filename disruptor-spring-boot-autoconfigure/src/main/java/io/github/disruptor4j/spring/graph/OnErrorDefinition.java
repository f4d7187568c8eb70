package io.github.disruptor4j.spring.graph;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What was declared about handlers that throw. Each part may be left open, for a
 * declaration with less weight to fill.
 *
 * @param policy what happens
 * @param maxAttempts how often a handler is called at most, the first call included
 * @param initial the first pause between attempts
 * @param multiplier what each pause is multiplied by to give the next
 * @param max the longest pause
 * @param then what happens when all attempts have failed
 * @param hide whether events that are skipped or become dead letters are hidden from
 * consumers that come after
 * @since 0.1.0
 */
public record OnErrorDefinition(@Nullable ErrorPolicy policy, @Nullable Integer maxAttempts, @Nullable Duration initial,
		@Nullable Double multiplier, @Nullable Duration max, @Nullable ErrorPolicy then, @Nullable Boolean hide) {

	/**
	 * A definition that leaves everything open.
	 */
	public static final OnErrorDefinition OPEN = new OnErrorDefinition(null, null, null, null, null, null, null);

	/**
	 * Creates a definition that only says what happens.
	 * @param policy what happens
	 * @return the definition
	 */
	public static OnErrorDefinition of(ErrorPolicy policy) {
		return new OnErrorDefinition(policy, null, null, null, null, null, null);
	}

	/**
	 * Creates a definition that calls a handler again before it gives up.
	 * @param maxAttempts how often a handler is called at most, the first call included
	 * @param backoff how long to pause between the attempts
	 * @param then what happens when all attempts have failed
	 * @return the definition
	 */
	public static OnErrorDefinition retry(int maxAttempts, BackoffDefinition backoff, ErrorPolicy then) {
		return new OnErrorDefinition(ErrorPolicy.RETRY, maxAttempts, backoff.initial(), backoff.multiplier(),
				backoff.max(), then, null);
	}

	/**
	 * Hides events that are skipped or become dead letters from consumers that come
	 * after.
	 * @return a definition that says so
	 */
	public OnErrorDefinition hiding() {
		return new OnErrorDefinition(this.policy, this.maxAttempts, this.initial, this.multiplier, this.max, this.then,
				true);
	}

	/**
	 * Takes from another definition what this one leaves open.
	 * @param other the definition with less weight
	 * @return a definition with what both say
	 */
	public OnErrorDefinition or(OnErrorDefinition other) {
		return new OnErrorDefinition(either(this.policy, other.policy), either(this.maxAttempts, other.maxAttempts),
				either(this.initial, other.initial), either(this.multiplier, other.multiplier),
				either(this.max, other.max), either(this.then, other.then), either(this.hide, other.hide));
	}

	/**
	 * Takes the built-in values for what is left open.
	 * @return what happens
	 */
	public ErrorHandling resolve() {
		ErrorHandling builtIn = ErrorHandling.DEFAULT;
		BackoffDefinition pauses = builtIn.backoff();
		return new ErrorHandling(known(this.policy, builtIn.policy()), known(this.maxAttempts, builtIn.maxAttempts()),
				new BackoffDefinition(known(this.initial, pauses.initial()),
						known(this.multiplier, pauses.multiplier()), known(this.max, pauses.max())),
				known(this.then, builtIn.then()), known(this.hide, builtIn.hide()));
	}

	private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
		return (first != null) ? first : second;
	}

	private static <T> T known(@Nullable T declared, T builtIn) {
		return (declared != null) ? declared : builtIn;
	}

}
