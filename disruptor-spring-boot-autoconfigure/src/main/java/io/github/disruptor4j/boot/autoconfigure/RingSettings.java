package io.github.disruptor4j.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ProducerType;

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

	DisruptorProperties.@Nullable Observe observe();

}
