package io.github.disruptor4j.spring.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.Assert;

import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * A ring as it was declared: its event type, its settings and its consumers. Immutable.
 * Remembers which settings were left open, so that declarations from several places can
 * be laid over each other; the accessors answer with the built-in default for those.
 * <p>
 * Nothing is checked here beyond the single value: {@link RingGraph#of(RingDefinition)}
 * checks the whole.
 *
 * @param <E> the event's type
 * @since 0.1.0
 */
// Over 500 lines: a ring's settings with their builder in one class, as users know it.
// Most lines are the documentation of one-line methods.
public final class RingDefinition<E> {

	/**
	 * Number of slots of a ring that says nothing about it.
	 */
	public static final int DEFAULT_BUFFER_SIZE = 1024;

	private final String name;

	private final String origin;

	private final @Nullable ResolvableType eventType;

	private final @Nullable Slots slots;

	private final @Nullable Integer bufferSize;

	private final @Nullable ProducerType producerType;

	private final @Nullable WaitStrategyDefinition waitStrategy;

	private final @Nullable PublishDefinition publish;

	private final @Nullable ThreadDefinition thread;

	private final @Nullable ShutdownMode shutdownMode;

	private final OnErrorDefinition onError;

	private final @Nullable DeadLetterDefinition deadLetter;

	private final @Nullable SupervisionDefinition supervision;

	private final List<String> feeds;

	private final @Nullable ObserveDefinition observe;

	private final @Nullable EventFactory<E> eventFactory;

	private final List<ConsumerDefinition> consumers;

	private RingDefinition(Builder<E> builder) {
		this.name = builder.name;
		this.origin = (builder.origin != null) ? builder.origin : "RingDefinition '" + builder.name + "'";
		this.eventType = builder.eventType;
		this.slots = builder.slots;
		this.bufferSize = builder.bufferSize;
		this.producerType = builder.producerType;
		this.waitStrategy = builder.waitStrategy;
		this.publish = builder.publish;
		this.thread = builder.thread;
		this.shutdownMode = builder.shutdownMode;
		this.onError = builder.onError;
		this.deadLetter = builder.deadLetter;
		this.supervision = builder.supervision;
		this.feeds = builder.feeds;
		this.observe = builder.observe;
		this.eventFactory = builder.eventFactory;
		this.consumers = List.copyOf(builder.consumers);
	}

	/**
	 * Starts the definition of a ring whose event type its handlers tell.
	 * @param <E> the event's type
	 * @param name the ring's name
	 * @return a builder with every setting left open
	 */
	public static <E> Builder<E> builder(String name) {
		return new Builder<>(name);
	}

	/**
	 * Starts the definition of a ring.
	 * @param <E> the event's type
	 * @param name the ring's name
	 * @param eventType the event's type
	 * @return a builder with every other setting left open
	 */
	public static <E> Builder<E> builder(String name, Class<E> eventType) {
		return new Builder<E>(name).eventType(ResolvableType.forClass(eventType));
	}

	/**
	 * Starts the definition of a ring with a generic event type.
	 * @param <E> the event's type
	 * @param name the ring's name
	 * @param eventType the event's type, which the caller answers for being {@code E}
	 * @return a builder with every other setting left open
	 */
	public static <E> Builder<E> builder(String name, ResolvableType eventType) {
		return new Builder<E>(name).eventType(eventType);
	}

	/**
	 * Starts a definition with what this one says.
	 * @return a builder, equal to this definition until changed
	 */
	public Builder<E> toBuilder() {
		Builder<E> builder = new Builder<E>(this.name).origin(this.origin).consumers(this.consumers).defaults(this);
		builder.eventType = this.eventType;
		builder.slots = this.slots;
		builder.eventFactory = this.eventFactory;
		return builder;
	}

	/**
	 * Returns the ring's name.
	 * @return the name, unique in the application
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns where the ring was declared, for messages.
	 * @return the place
	 */
	public String origin() {
		return this.origin;
	}

	/**
	 * Returns the type of the ring's events.
	 * @return the type, {@link ResolvableType#NONE} while it is left open
	 */
	public ResolvableType eventType() {
		return (this.eventType != null) ? this.eventType : ResolvableType.NONE;
	}

	/**
	 * Returns what the slots hold.
	 * @return what was declared, {@code null} to have the event type tell
	 * @see RingGraph#slots()
	 */
	public @Nullable Slots slots() {
		return this.slots;
	}

	/**
	 * Returns the number of slots.
	 * @return the number of slots
	 */
	public int bufferSize() {
		return (this.bufferSize != null) ? this.bufferSize : DEFAULT_BUFFER_SIZE;
	}

	/**
	 * Returns whether one thread publishes, or any number.
	 * @return the producer type
	 */
	public ProducerType producerType() {
		return (this.producerType != null) ? this.producerType : ProducerType.MULTI;
	}

	/**
	 * Returns how consumers wait.
	 * @return the wait strategy
	 */
	public WaitStrategyDefinition waitStrategy() {
		return (this.waitStrategy != null) ? this.waitStrategy : WaitStrategyDefinition.DEFAULT;
	}

	/**
	 * Returns what publishers do when the ring is full.
	 * @return the settings
	 */
	public PublishDefinition publish() {
		return (this.publish != null) ? this.publish : PublishDefinition.DEFAULT;
	}

	/**
	 * Returns which threads run the consumers.
	 * @return the settings
	 */
	public ThreadDefinition thread() {
		return (this.thread != null) ? this.thread : ThreadDefinition.DEFAULT;
	}

	/**
	 * Returns how the ring stops.
	 * @return the mode
	 */
	public ShutdownMode shutdownMode() {
		return (this.shutdownMode != null) ? this.shutdownMode : ShutdownMode.DRAIN;
	}

	/**
	 * Returns what happens when a handler throws, for consumers that don't say.
	 * @return what was declared, with parts left open
	 */
	public OnErrorDefinition onError() {
		return this.onError;
	}

	/**
	 * Returns where events go that could not be handled.
	 * @return the settings
	 */
	public DeadLetterDefinition deadLetter() {
		return (this.deadLetter != null) ? this.deadLetter : DeadLetterDefinition.DEFAULT;
	}

	/**
	 * Returns what happens when a consumer has died or makes no progress.
	 * @return the settings
	 */
	public SupervisionDefinition supervision() {
		return (this.supervision != null) ? this.supervision : SupervisionDefinition.DEFAULT;
	}

	/**
	 * Returns the rings that this one's consumers publish into, as declared. It stops
	 * before them.
	 * @return the names of the rings
	 */
	public List<String> feeds() {
		return this.feeds;
	}

	/**
	 * Returns what is watched of the ring beyond what its sequences tell.
	 * @return the settings
	 */
	public ObserveDefinition observe() {
		return (this.observe != null) ? this.observe : ObserveDefinition.NONE;
	}

	/**
	 * Returns what creates the events that fill the ring.
	 * @return the factory, {@code null} when none was given
	 */
	public @Nullable EventFactory<E> eventFactory() {
		return this.eventFactory;
	}

	/**
	 * Returns the ring's consumers.
	 * @return the consumers in the order they were declared
	 */
	public List<ConsumerDefinition> consumers() {
		return this.consumers;
	}

	@Override
	public String toString() {
		return "ring '" + this.name + "' (" + this.origin + ")";
	}

	/**
	 * Builds a {@link RingDefinition}. Not thread-safe.
	 *
	 * @param <E> the event's type
	 * @since 0.1.0
	 */
	public static final class Builder<E> {

		private final String name;

		private final List<ConsumerDefinition> consumers = new ArrayList<>();

		private @Nullable String origin;

		private @Nullable ResolvableType eventType;

		private @Nullable Slots slots;

		private @Nullable Integer bufferSize;

		private @Nullable ProducerType producerType;

		private @Nullable WaitStrategyDefinition waitStrategy;

		private @Nullable PublishDefinition publish;

		private @Nullable ThreadDefinition thread;

		private @Nullable ShutdownMode shutdownMode;

		private OnErrorDefinition onError = OnErrorDefinition.OPEN;

		private @Nullable DeadLetterDefinition deadLetter;

		private @Nullable SupervisionDefinition supervision;

		private List<String> feeds = List.of();

		private @Nullable ObserveDefinition observe;

		private @Nullable EventFactory<E> eventFactory;

		private Builder(String name) {
			Assert.hasText(name, "'name' must not be empty");
			this.name = name;
		}

		/**
		 * Sets where the ring is declared.
		 * @param newOrigin the place, for messages
		 * @return this builder
		 */
		public Builder<E> origin(String newOrigin) {
			this.origin = newOrigin;
			return this;
		}

		/**
		 * Sets the type of the ring's events.
		 * @param type the type, which the caller answers for being {@code E}
		 * @return this builder
		 */
		public Builder<E> eventType(ResolvableType type) {
			this.eventType = ResolvableType.NONE.equals(type) ? null : type;
			return this;
		}

		/**
		 * Sets what the slots hold.
		 * @param what what they hold
		 * @return this builder
		 */
		public Builder<E> slots(Slots what) {
			this.slots = what;
			return this;
		}

		/**
		 * Sets the number of slots.
		 * @param size number of slots, a power of two
		 * @return this builder
		 */
		public Builder<E> bufferSize(int size) {
			this.bufferSize = size;
			return this;
		}

		/**
		 * Sets whether one thread publishes, or any number.
		 * @param type the producer type
		 * @return this builder
		 */
		public Builder<E> producerType(ProducerType type) {
			this.producerType = type;
			return this;
		}

		/**
		 * Sets how consumers wait.
		 * @param strategy the wait strategy
		 * @return this builder
		 */
		public Builder<E> waitStrategy(WaitStrategyDefinition strategy) {
			this.waitStrategy = strategy;
			return this;
		}

		/**
		 * Sets what publishers do when the ring is full.
		 * @param settings the settings
		 * @return this builder
		 */
		public Builder<E> publish(PublishDefinition settings) {
			this.publish = settings;
			return this;
		}

		/**
		 * Sets which threads run the consumers.
		 * @param settings the settings
		 * @return this builder
		 */
		public Builder<E> thread(ThreadDefinition settings) {
			this.thread = settings;
			return this;
		}

		/**
		 * Sets how the ring stops.
		 * @param mode the mode
		 * @return this builder
		 */
		public Builder<E> shutdownMode(ShutdownMode mode) {
			this.shutdownMode = mode;
			return this;
		}

		/**
		 * Sets what happens when a handler throws, for consumers that don't say.
		 * @param policy the policy
		 * @return this builder
		 */
		public Builder<E> onError(ErrorPolicy policy) {
			return onError(OnErrorDefinition.of(policy));
		}

		/**
		 * Sets what happens when a handler throws, for consumers that don't say.
		 * @param definition what happens, parts of it perhaps left open
		 * @return this builder
		 */
		public Builder<E> onError(OnErrorDefinition definition) {
			this.onError = definition;
			return this;
		}

		/**
		 * Sets where events go that could not be handled.
		 * @param settings the settings
		 * @return this builder
		 */
		public Builder<E> deadLetter(DeadLetterDefinition settings) {
			this.deadLetter = settings;
			return this;
		}

		/**
		 * Sets what happens when a consumer has died or makes no progress.
		 * @param settings the settings
		 * @return this builder
		 */
		public Builder<E> supervision(SupervisionDefinition settings) {
			this.supervision = settings;
			return this;
		}

		/**
		 * Sets which rings this one's consumers publish into.
		 * @param rings the names of the rings
		 * @return this builder
		 */
		public Builder<E> feeds(Collection<String> rings) {
			this.feeds = rings.stream().distinct().toList();
			return this;
		}

		/**
		 * Sets what is watched of the ring beyond what its sequences tell.
		 * @param settings the settings
		 * @return this builder
		 */
		public Builder<E> observe(ObserveDefinition settings) {
			this.observe = settings;
			return this;
		}

		/**
		 * Sets what creates the events that fill the ring.
		 * @param factory the factory, called once for each slot
		 * @return this builder
		 */
		public Builder<E> eventFactory(@Nullable EventFactory<E> factory) {
			this.eventFactory = factory;
			return this;
		}

		/**
		 * Adds a consumer.
		 * @param consumer the consumer
		 * @return this builder
		 */
		public Builder<E> consumer(ConsumerDefinition consumer) {
			this.consumers.add(consumer);
			return this;
		}

		/**
		 * Changes a consumer.
		 * @param consumerName the consumer's name
		 * @param change changes what is known of the consumer
		 * @return this builder
		 * @throws IllegalArgumentException if there is no consumer of that name
		 */
		public Builder<E> changeConsumer(String consumerName, Consumer<ConsumerDefinition.Builder> change) {
			int index = this.consumers.stream().map(ConsumerDefinition::name).toList().indexOf(consumerName);
			Assert.isTrue(index >= 0, () -> "Ring '%s' has no consumer '%s'".formatted(this.name, consumerName));
			ConsumerDefinition.Builder builder = this.consumers.get(index).toBuilder();
			change.accept(builder);
			this.consumers.set(index, builder.build());
			return this;
		}

		/**
		 * Replaces the consumers.
		 * @param newConsumers the consumers
		 * @return this builder
		 */
		public Builder<E> consumers(List<ConsumerDefinition> newConsumers) {
			this.consumers.clear();
			this.consumers.addAll(newConsumers);
			return this;
		}

		/**
		 * Takes from another definition every setting that this builder leaves open.
		 * Name, origin, event type, slots, event factory and consumers stay.
		 * @param other the definition with less weight
		 * @return this builder
		 */
		public Builder<E> defaults(RingDefinition<?> other) {
			this.bufferSize = (this.bufferSize != null) ? this.bufferSize : other.bufferSize;
			this.producerType = (this.producerType != null) ? this.producerType : other.producerType;
			this.waitStrategy = (this.waitStrategy != null) ? this.waitStrategy : other.waitStrategy;
			this.publish = (this.publish != null) ? this.publish : other.publish;
			this.thread = (this.thread != null) ? this.thread : other.thread;
			this.shutdownMode = (this.shutdownMode != null) ? this.shutdownMode : other.shutdownMode;
			this.onError = this.onError.or(other.onError);
			this.deadLetter = (this.deadLetter != null) ? this.deadLetter : other.deadLetter;
			this.supervision = (this.supervision != null) ? this.supervision : other.supervision;
			this.feeds = this.feeds.isEmpty() ? other.feeds : this.feeds;
			this.observe = (this.observe != null) ? this.observe : other.observe;
			return this;
		}

		/**
		 * Returns the definition.
		 * @return a definition that later changes to this builder do not reach
		 */
		public RingDefinition<E> build() {
			return new RingDefinition<>(this);
		}

	}

}
