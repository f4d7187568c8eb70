package io.github.disruptor4j.boot.endpoint;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.consumer.ConsumerStall;

/**
 * A stall as the endpoint shows it.
 *
 * @param since when the consumer was last seen to have made progress
 * @param sequence the sequence of the last event it has handled
 * @param backlog how many events it had to handle when the stall was noticed
 * @param stackTrace what its threads were doing then, line by line
 * @since 0.1.0
 */
public record StallDescriptor(Instant since, long sequence, long backlog, List<String> stackTrace) {

	static @Nullable StallDescriptor of(@Nullable ConsumerStall stall) {
		return (stall != null) ? new StallDescriptor(stall.since(), stall.sequence(), stall.backlog(),
				stall.stackTrace().lines().map(String::strip).toList()) : null;
	}

}
