package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Lazy;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.OnConsumerFailure;
import io.github.disruptor4j.spring.graph.OnFull;
import io.github.disruptor4j.spring.graph.ShutdownMode;
import io.github.disruptor4j.spring.graph.Slots;
import io.github.disruptor4j.spring.graph.WaitStrategyType;

/**
 * Properties of rings. What is not set is {@code null} where something else is asked
 * next: a ring's property its annotation and then the defaults, those the built-in value.
 * A property below the prefix that does not exist is an error.
 * <p>
 * The bean is lazy: rings are made of what {@link PropertiesBinding} has bound before
 * there are beans, and binding it all again takes milliseconds that only those should pay
 * who ask for the bean.
 *
 * @param enabled Whether rings are created.
 * @param cpuGuard What happens when more consumer threads can spin than there are
 * processors.
 * @param defaults settings of rings that don't say otherwise
 * @param rings Rings by name.
 * @param shutdown how all rings stop
 * @param lifecycle when rings start and stop
 * @since 0.1.0
 */
@Lazy
@ConfigurationProperties(prefix = DisruptorProperties.PREFIX, ignoreUnknownFields = false)
public record DisruptorProperties(@DefaultValue("true") boolean enabled, @DefaultValue("warn") CpuGuard cpuGuard,
		@DefaultValue Defaults defaults, @DefaultValue Map<String, Ring> rings, @DefaultValue Shutdown shutdown,
		@DefaultValue Lifecycle lifecycle) {

	static final String PREFIX = "disruptor";

	/**
	 * Settings of rings that don't say otherwise.
	 *
	 * @param bufferSize Number of slots, a power of two.
	 * @param producerType Whether one thread publishes to a ring or several.
	 * @param waitStrategy how consumers wait
	 * @param publish what publishers do when the ring is full
	 * @param thread the consumers' threads
	 * @param shutdown how a ring stops
	 * @param onError what happens when a handler throws
	 * @param deadLetter where events go that could not be handled
	 * @param onConsumerFailure What happens when a consumer has died.
	 * @param restart how a consumer is restarted that has died
	 * @param stallThreshold Time after which a consumer is stalled that has events to
	 * handle and makes no progress, 0 for never.
	 * @param observe what is watched beyond what sequences tell
	 * @since 0.1.0
	 */
	public record Defaults(@Nullable Integer bufferSize, @Nullable ProducerType producerType,
			@Nullable WaitStrategy waitStrategy, @Nullable Publish publish, @Nullable ConsumerThread thread,
			@Nullable RingShutdown shutdown, @Nullable OnError onError, @Nullable DeadLetter deadLetter,
			@Nullable OnConsumerFailure onConsumerFailure, @Nullable Restart restart, @Nullable Duration stallThreshold,
			@Nullable Observe observe) implements RingSettings {

	}

	/**
	 * A ring.
	 *
	 * @param eventType Type of the ring's events. Optional where the handlers' parameter
	 * types agree.
	 * @param slots What the slots hold: events that are created once and filled,
	 * references to events, or nothing. References for an event type that is immutable,
	 * such as a record, unless set.
	 * @param bufferSize Number of slots, a power of two.
	 * @param producerType Whether one thread publishes to the ring or several.
	 * @param waitStrategy how consumers wait
	 * @param publish what publishers do when the ring is full
	 * @param thread the consumers' threads
	 * @param shutdown how the ring stops
	 * @param onError what happens when a handler throws
	 * @param deadLetter where events go that could not be handled
	 * @param onConsumerFailure What happens when a consumer has died.
	 * @param restart how a consumer is restarted that has died
	 * @param stallThreshold Time after which a consumer is stalled that has events to
	 * handle and makes no progress, 0 for never.
	 * @param feeds Names of the rings that this ring's consumers publish into. It stops
	 * before them.
	 * @param observe what is watched beyond what sequences tell
	 * @param consumers Consumers by name.
	 * @since 0.1.0
	 */
	public record Ring(@Nullable Class<?> eventType, @Nullable Slots slots, @Nullable Integer bufferSize,
			@Nullable ProducerType producerType, @Nullable WaitStrategy waitStrategy, @Nullable Publish publish,
			@Nullable ConsumerThread thread, @Nullable RingShutdown shutdown, @Nullable OnError onError,
			@Nullable DeadLetter deadLetter, @Nullable OnConsumerFailure onConsumerFailure, @Nullable Restart restart,
			@Nullable Duration stallThreshold, @Nullable List<String> feeds, @Nullable Observe observe,
			@DefaultValue Map<String, Consumer> consumers) implements RingSettings {

	}

	/**
	 * A consumer of a ring.
	 *
	 * @param handler Name of the bean that handles the events. Not needed for handlers
	 * that carry the annotation.
	 * @param after Names of the consumers of the same ring that handle an event before
	 * this one.
	 * @param maxBatchSize Number of events after which a batch ends at the latest, 0 for
	 * no limit.
	 * @param concurrency Number of threads that share the consumer's events. Each event
	 * goes to one of them.
	 * @param partitionBy Name of a PartitionKey bean or of a property of the event, whose
	 * value tells which events go to the same one of several threads.
	 * @param autoStartup Whether the consumer takes events as soon as its ring has
	 * started, rather than once it is resumed.
	 * @param waitStrategy how the consumer waits
	 * @param onError what happens when the handler throws
	 * @since 0.1.0
	 */
	public record Consumer(@Nullable String handler, @Nullable List<String> after, @Nullable Integer maxBatchSize,
			@Nullable Integer concurrency, @Nullable String partitionBy, @Nullable Boolean autoStartup,
			@Nullable WaitStrategy waitStrategy, @Nullable OnError onError) {

	}

	/**
	 * How consumers wait for events.
	 *
	 * @param type Strategy by which consumers wait for events, or "bean:" followed by the
	 * name of a wait strategy bean.
	 * @param timeout Time without an event after which the timeout strategies tell the
	 * handler.
	 * @param spinTimeout Time that the phased-backoff strategy spins.
	 * @param yieldTimeout Time that the phased-backoff strategy yields after spinning.
	 * @param fallback Strategy that phased-backoff ends with: blocking, lite-blocking or
	 * sleeping.
	 * @param retries Number of times that the sleeping strategy looks again before it
	 * sleeps.
	 * @param sleep Time that the sleeping strategy sleeps before it looks again.
	 * @since 0.1.0
	 */
	public record WaitStrategy(@Nullable String type, @Nullable Duration timeout, @Nullable Duration spinTimeout,
			@Nullable Duration yieldTimeout, @Nullable WaitStrategyType fallback, @Nullable Integer retries,
			@Nullable Duration sleep) {

	}

	/**
	 * What publishers do when the ring is full.
	 *
	 * @param onFull What a publisher does when the ring is full.
	 * @param timeout Time that a publisher waits for a free slot when on-full is timeout.
	 * @since 0.1.0
	 */
	public record Publish(@Nullable OnFull onFull, @Nullable Duration timeout) {

	}

	/**
	 * The threads that run consumers.
	 *
	 * @param namePrefix Start of the threads' names, which the consumer's name follows.
	 * "disruptor-", the ring's name and "-" unless set.
	 * @param daemon Whether consumer threads leave the virtual machine free to end.
	 * @param priority Priority of consumer threads, from 1 to 10.
	 * @param factory Name of a ThreadFactory bean that makes consumer threads instead.
	 * @param virtual Whether consumer threads are virtual threads, which Java 21 brought.
	 * @since 0.1.0
	 */
	public record ConsumerThread(@Nullable String namePrefix, @Nullable Boolean daemon, @Nullable Integer priority,
			@Nullable String factory, @Nullable Boolean virtual) {

	}

	/**
	 * How a ring stops.
	 *
	 * @param mode Whether events in a ring are handled before it stops.
	 * @since 0.1.0
	 */
	public record RingShutdown(@Nullable ShutdownMode mode) {

	}

	/**
	 * What happens when a handler throws.
	 *
	 * @param policy What happens to a consumer whose handler throws.
	 * @param retry how a handler is called again when the policy is retry
	 * @param then What happens when all attempts have failed: halt, skip or dead-letter.
	 * @param hide Whether events that are skipped or become dead letters are hidden from
	 * consumers that come after this one.
	 * @since 0.1.0
	 */
	public record OnError(@Nullable ErrorPolicy policy, @Nullable Retry retry, @Nullable ErrorPolicy then,
			@Nullable Boolean hide) {
	}

	/**
	 * How a handler is called again.
	 *
	 * @param maxAttempts Number of times that a handler is called for an event at most,
	 * the first one included.
	 * @param backoff how long to pause between the attempts
	 * @since 0.1.0
	 */
	public record Retry(@Nullable Integer maxAttempts, @Nullable Backoff backoff) {
	}

	/**
	 * How long to pause between attempts.
	 *
	 * @param initial First pause between attempts.
	 * @param multiplier Factor by which each pause is longer than the one before it.
	 * @param max Longest pause between attempts.
	 * @since 0.1.0
	 */
	public record Backoff(@Nullable Duration initial, @Nullable Double multiplier, @Nullable Duration max) {
	}

	/**
	 * Where events go that could not be handled.
	 *
	 * @param ring Name of the ring that takes dead letters.
	 * @param sink Name of the DeadLetterSink bean that takes dead letters. Not needed if
	 * one such bean fits the type of event.
	 * @param timeout Time that a consumer waits for a dead letter to be taken.
	 * @since 0.1.0
	 */
	public record DeadLetter(@Nullable String ring, @Nullable String sink, @Nullable Duration timeout) {
	}

	/**
	 * How a consumer is restarted that has died.
	 *
	 * @param maxRestarts Number of times that a consumer is restarted for one and the
	 * same event at most.
	 * @param backoff how long to wait before a restart
	 * @since 0.1.0
	 */
	public record Restart(@Nullable Integer maxRestarts, @Nullable Backoff backoff) {
	}

	/**
	 * What is watched of a ring beyond what its sequences tell. Each costs time per batch
	 * or per event.
	 *
	 * @param batchMeters Whether to record the size of each batch and the time that
	 * handling it takes.
	 * @param batches Whether each batch is an observation.
	 * @param events Whether each event is an observation, in the context and the trace of
	 * its publisher.
	 * @since 0.1.0
	 */
	public record Observe(@Nullable Boolean batchMeters, @Nullable Boolean batches, @Nullable Boolean events) {

	}

	/**
	 * How all rings stop.
	 *
	 * @param timeout Time that stopping all rings may take. What is left in them then is
	 * logged.
	 * @since 0.1.0
	 */
	public record Shutdown(@DefaultValue("30s") Duration timeout) {

	}

	/**
	 * When rings start and stop.
	 *
	 * @param phase Lifecycle phase of rings. Lower phases start earlier and stop later.
	 * @since 0.1.0
	 */
	public record Lifecycle(@DefaultValue("2147479551") int phase) {

	}

}
