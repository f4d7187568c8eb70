package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.InvalidBufferSizeException;

/**
 * Explains a size that is not a power of two.
 */
final class BufferSizeFailureAnalyzer extends RingFailureAnalyzer<InvalidBufferSizeException> {

	BufferSizeFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(InvalidBufferSizeException cause) {
		return "Ring '%s' has a buffer size of %d, which is not a power of two".formatted(cause.ring(),
				cause.bufferSize());
	}

	@Override
	String where(InvalidBufferSizeException cause) {
		return place(cause, "buffer-size", cause.origin());
	}

	@Override
	String action(InvalidBufferSizeException cause) {
		int higher = Integer.highestOneBit(Math.max(1, cause.bufferSize()));
		String fix = (cause.bufferSize() > 1 && higher <= (1 << 29)) ? "%d or %d".formatted(higher, higher << 1)
				: "a power of two, such as 1024";
		return "Set %s to %s.".formatted(setting(cause, "buffer-size"), fix);
	}

}
