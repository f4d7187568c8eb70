package io.github.disruptor4j.boot.endpoint;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.ring.ConsumerStatus;

/**
 * A consumer as the endpoint shows it.
 *
 * @param name the consumer's name
 * @param after the consumers that handle each event before it
 * @param state what the consumer is doing
 * @param sequence the sequence of the last event handled
 * @param lag how many events it is behind the publishers
 * @param backlog how many events it is behind the slowest consumer before it
 * @param concurrency how many threads share its events
 * @param thread the names of its threads, {@code null} when it has none
 * @param stall how it is stalled, {@code null} while it makes progress or has nothing to
 * do
 * @param failures how often its handler threw
 * @param lastFailure the last time it did, {@code null} if it never did
 * @since 0.1.0
 */
public record ConsumerDescriptor(String name, List<String> after, ConsumerState state, long sequence, long lag,
		long backlog, int concurrency, @Nullable String thread, @Nullable StallDescriptor stall, long failures,
		@Nullable FailureDescriptor lastFailure) {

	static ConsumerDescriptor of(ConsumerStatus consumer) {
		return new ConsumerDescriptor(consumer.name(), consumer.after(), consumer.state(), consumer.sequence(),
				consumer.lag(), consumer.backlog(), consumer.concurrency(), consumer.threadName(),
				StallDescriptor.of(consumer.stall()), consumer.failures().total(),
				FailureDescriptor.of(consumer.name(), consumer.failures().last()));
	}

}
