package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.SequenceBarrier;

/**
 * What a consumer is made of.
 *
 * @param name its name
 * @param processor what runs
 * @param handler the handler it is looked up by, if it has one
 * @param barrier where it waits, if that is known
 * @param parents whom it follows, or null if only its processor knows
 * @param threadFactory creates its thread, or null for the ring's factory
 */
record ConsumerSpec(String name, EventProcessor processor, @Nullable EventHandlerIdentity handler,
		@Nullable SequenceBarrier barrier, @Nullable List<ManagedConsumer> parents,
		@Nullable ThreadFactory threadFactory) {

	/**
	 * Describes a processor that the user has wired: nothing else is known of it.
	 * @param name its name
	 * @param processor what runs
	 * @return what the consumer is made of
	 */
	static ConsumerSpec wiredByUser(String name, EventProcessor processor) {
		return new ConsumerSpec(name, processor, null, null, null, null);
	}

}
