package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.graph.OnConsumerFailure;

/**
 * The properties that can be set for a ring and, as defaults, for all rings.
 */
interface RingSettings {

	@Nullable Integer bufferSize();

	@Nullable ProducerType producerType();

	DisruptorProperties.@Nullable WaitStrategy waitStrategy();

	DisruptorProperties.@Nullable Publish publish();

	DisruptorProperties.@Nullable ConsumerThread thread();

	DisruptorProperties.@Nullable RingShutdown shutdown();

	DisruptorProperties.@Nullable OnError onError();

	DisruptorProperties.@Nullable DeadLetter deadLetter();

	@Nullable OnConsumerFailure onConsumerFailure();

	DisruptorProperties.@Nullable Restart restart();

	@Nullable Duration stallThreshold();

	DisruptorProperties.@Nullable Observe observe();

}
