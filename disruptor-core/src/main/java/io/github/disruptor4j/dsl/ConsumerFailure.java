package io.github.disruptor4j.dsl;

/**
 * What a consumer died of.
 *
 * @param consumer the consumer's name
 * @param sequence the event it was about to handle or was handling
 * @param cause what its exception handler, or its processor, threw
 * @since 0.1.0
 */
public record ConsumerFailure(String consumer, long sequence, Throwable cause) {
}
