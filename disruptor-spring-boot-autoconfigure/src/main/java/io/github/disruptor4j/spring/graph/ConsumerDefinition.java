package io.github.disruptor4j.spring.graph;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * One consumer of a ring as it was declared: its name, what it comes after, its code and
 * its settings. Immutable. Remembers which settings were left open, so that declarations
 * from several places can be laid over each other.
 *
 * @since 0.1.0
 */
public final class ConsumerDefinition {

	private final String name;

	private final String origin;

	private final @Nullable List<String> after;

	private final @Nullable String handlerBean;

	private final @Nullable HandlerReference handler;

	private final @Nullable Integer maxBatchSize;

	private final @Nullable Integer concurrency;

	private final @Nullable String partitionBy;

	private final @Nullable Boolean autoStartup;

	private final OnErrorDefinition onError;

	private final @Nullable WaitStrategyDefinition waitStrategy;

	private ConsumerDefinition(Builder builder) {
		this.name = builder.name;
		this.origin = (builder.origin != null) ? builder.origin : "ConsumerDefinition '" + builder.name + "'";
		this.after = builder.after;
		this.handlerBean = builder.handlerBean;
		this.handler = builder.handler;
		this.maxBatchSize = builder.maxBatchSize;
		this.concurrency = builder.concurrency;
		this.partitionBy = builder.partitionBy;
		this.autoStartup = builder.autoStartup;
		this.onError = builder.onError;
		this.waitStrategy = builder.waitStrategy;
	}

	/**
	 * Starts a definition.
	 * @param name the consumer's name, unique in its ring
	 * @return a builder with every setting left open
	 */
	public static Builder builder(String name) {
		return new Builder(name);
	}

	/**
	 * Starts a definition with what this one says.
	 * @return a builder, equal to this definition until changed
	 */
	public Builder toBuilder() {
		return new Builder(this.name).origin(this.origin).defaults(this);
	}

	/**
	 * Returns the consumer's name.
	 * @return the name, unique in its ring
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns where the consumer was declared, for messages.
	 * @return the place
	 */
	public String origin() {
		return this.origin;
	}

	/**
	 * Returns the consumers that handle an event before this one does.
	 * @return their names, without duplicates, empty when there are none
	 */
	public List<String> after() {
		return (this.after != null) ? this.after : List.of();
	}

	/**
	 * Returns the name of the bean that was configured as this consumer's handler.
	 * @return the bean's name, {@code null} when none was configured
	 */
	public @Nullable String handlerBean() {
		return this.handlerBean;
	}

	/**
	 * Returns the code that this consumer runs.
	 * @return the code, {@code null} when none was found
	 */
	public @Nullable HandlerReference handler() {
		return this.handler;
	}

	/**
	 * Returns how many events the handler gets at most before a batch ends.
	 * @return the number of events, 0 for no limit
	 */
	public int maxBatchSize() {
		return (this.maxBatchSize != null) ? this.maxBatchSize : 0;
	}

	/**
	 * Returns how many threads share the events, each event going to one of them.
	 * @return the number of threads, 1 for a consumer that shares with nobody
	 */
	public int concurrency() {
		return (this.concurrency != null) ? this.concurrency : 1;
	}

	/**
	 * Returns what tells which events go to the same thread, in order.
	 * @return the name of a {@link io.github.disruptor4j.PartitionKey} bean or of a
	 * property of the event, {@code null} to have each event go to whichever thread is
	 * free
	 */
	public @Nullable String partitionBy() {
		return this.partitionBy;
	}

	/**
	 * Whether the consumer takes events as soon as its ring has started.
	 * @return {@code false} for one that is paused until it is resumed
	 */
	public boolean autoStartup() {
		return this.autoStartup == null || this.autoStartup;
	}

	/**
	 * Returns what happens when the handler throws.
	 * @return what was declared for this consumer; the ring's counts for what it leaves
	 * open
	 */
	public OnErrorDefinition onError() {
		return this.onError;
	}

	/**
	 * Returns how this consumer waits.
	 * @return the wait strategy, {@code null} for the ring's
	 */
	public @Nullable WaitStrategyDefinition waitStrategy() {
		return this.waitStrategy;
	}

	@Override
	public String toString() {
		return "consumer '" + this.name + "' (" + this.origin + ")";
	}

	/**
	 * Builds a {@link ConsumerDefinition}. Not thread-safe.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder {

		private final String name;

		private @Nullable String origin;

		private @Nullable List<String> after;

		private @Nullable String handlerBean;

		private @Nullable HandlerReference handler;

		private @Nullable Integer maxBatchSize;

		private @Nullable Integer concurrency;

		private @Nullable String partitionBy;

		private @Nullable Boolean autoStartup;

		private OnErrorDefinition onError = OnErrorDefinition.OPEN;

		private @Nullable WaitStrategyDefinition waitStrategy;

		private Builder(String name) {
			Assert.hasText(name, "'name' must not be empty");
			this.name = name;
		}

		/**
		 * Sets where the consumer is declared.
		 * @param newOrigin the place, for messages
		 * @return this builder
		 */
		public Builder origin(String newOrigin) {
			this.origin = newOrigin;
			return this;
		}

		/**
		 * Sets the consumers that come before this one.
		 * @param names their names
		 * @return this builder
		 */
		public Builder after(String... names) {
			return after(List.of(names));
		}

		/**
		 * Sets the consumers that come before this one.
		 * @param names their names
		 * @return this builder
		 */
		public Builder after(Collection<String> names) {
			this.after = names.stream().distinct().toList();
			return this;
		}

		/**
		 * Names the bean that handles the events.
		 * @param beanName the bean's name
		 * @return this builder
		 */
		public Builder handlerBean(String beanName) {
			this.handlerBean = beanName;
			return this;
		}

		/**
		 * Sets the code that the consumer runs.
		 * @param newHandler the code, {@code null} to leave it open
		 * @return this builder
		 */
		public Builder handler(@Nullable HandlerReference newHandler) {
			this.handler = newHandler;
			return this;
		}

		/**
		 * Limits the events in a batch.
		 * @param size number of events, 0 for no limit
		 * @return this builder
		 */
		public Builder maxBatchSize(int size) {
			this.maxBatchSize = size;
			return this;
		}

		/**
		 * Sets how many threads share the events.
		 * @param threads the number of threads
		 * @return this builder
		 */
		public Builder concurrency(int threads) {
			this.concurrency = threads;
			return this;
		}

		/**
		 * Sets what tells which events go to the same thread.
		 * @param name the name of a {@link io.github.disruptor4j.PartitionKey} bean or of
		 * a property of the event
		 * @return this builder
		 */
		public Builder partitionBy(String name) {
			this.partitionBy = name;
			return this;
		}

		/**
		 * Sets whether the consumer takes events as soon as its ring has started.
		 * @param start {@code false} to have it paused until it is resumed
		 * @return this builder
		 */
		public Builder autoStartup(boolean start) {
			this.autoStartup = start;
			return this;
		}

		/**
		 * Sets what happens when the handler throws.
		 * @param policy the policy
		 * @return this builder
		 */
		public Builder onError(ErrorPolicy policy) {
			return onError(OnErrorDefinition.of(policy));
		}

		/**
		 * Sets what happens when the handler throws.
		 * @param definition what happens; the ring's definition counts for what it leaves
		 * open
		 * @return this builder
		 */
		public Builder onError(OnErrorDefinition definition) {
			this.onError = definition;
			return this;
		}

		/**
		 * Sets how the consumer waits.
		 * @param strategy the wait strategy
		 * @return this builder
		 */
		public Builder waitStrategy(WaitStrategyDefinition strategy) {
			this.waitStrategy = strategy;
			return this;
		}

		/**
		 * Takes from another definition every setting that this builder leaves open. Name
		 * and origin stay.
		 * @param other the definition with less weight
		 * @return this builder
		 */
		public Builder defaults(ConsumerDefinition other) {
			this.after = (this.after != null) ? this.after : other.after;
			this.handlerBean = (this.handlerBean != null) ? this.handlerBean : other.handlerBean;
			this.handler = (this.handler != null) ? this.handler : other.handler;
			this.maxBatchSize = (this.maxBatchSize != null) ? this.maxBatchSize : other.maxBatchSize;
			this.concurrency = (this.concurrency != null) ? this.concurrency : other.concurrency;
			this.partitionBy = (this.partitionBy != null) ? this.partitionBy : other.partitionBy;
			this.autoStartup = (this.autoStartup != null) ? this.autoStartup : other.autoStartup;
			this.onError = this.onError.or(other.onError);
			this.waitStrategy = (this.waitStrategy != null) ? this.waitStrategy : other.waitStrategy;
			return this;
		}

		/**
		 * Returns the definition.
		 * @return a definition that later changes to this builder do not reach
		 */
		public ConsumerDefinition build() {
			return new ConsumerDefinition(this);
		}

	}

}
