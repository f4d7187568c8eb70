package io.github.disruptor4j.spring.consumer;

import java.time.Duration;
import java.time.Instant;

/**
 * A consumer that has events to handle and has made no progress for longer than the
 * ring's {@code stall-threshold}.
 *
 * @param since when it was last seen to have made progress
 * @param noticedAfter how long it had made none when that was noticed
 * @param sequence the sequence of the last event it has handled
 * @param backlog how many events it had to handle
 * @param stackTrace what its threads were doing, as text, one line for each frame
 * @since 0.1.0
 */
public record ConsumerStall(Instant since, Duration noticedAfter, long sequence, long backlog, String stackTrace) {
}
