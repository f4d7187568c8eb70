package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What publishers are told about a full ring: how it is, who keeps it so, what to do.
 */
final class FullRingText {

	private FullRingText() {
	}

	static String timedOut(RingEngine<?> engine, Duration timeout) {
		return "Ring '%s' is full: none of its %d slots became free within %s. %s".formatted(name(engine),
				slots(engine), text(timeout), remedy(engine));
	}

	static String of(RingEngine<?> engine, RejectionReason reason) {
		String full = "Ring '%s' is full (%d slots)".formatted(name(engine), slots(engine));
		return switch (reason) {
			case NOT_STARTED -> full + " and has not been started, so nobody would make room."
					+ " Publish fewer events before the application has started, or raise %sbuffer-size."
						.formatted(prefix(engine));
			case OWN_CONSUMER -> full + (" and thread '%s' is one of its own consumers, which would wait for itself."
					+ " Let consumers publish into another ring, or use tryPublish.")
				.formatted(Thread.currentThread().getName());
			default -> full + ". " + remedy(engine);
		};
	}

	static String loop(RingEngine<?> engine, List<String> rings) {
		return ("Ring '%s' is full and thread '%s' is a consumer of a ring that it waits for: %s are full and wait for"
				+ " each other. Let no ring feed one that feeds it, or use tryPublish.")
			.formatted(name(engine), Thread.currentThread().getName(), String.join(", ", rings));
	}

	private static String text(Duration timeout) {
		boolean tiny = timeout.compareTo(Duration.ofMillis(1)) < 0 && !timeout.isZero();
		return tiny ? timeout.toNanos() + " ns" : timeout.toMillis() + " ms";
	}

	private static String remedy(RingEngine<?> engine) {
		return "%sPublish less, make that consumer faster, or change %sbuffer-size or %2$spublish."
			.formatted(slowest(engine), prefix(engine));
	}

	private static String slowest(RingEngine<?> engine) {
		return engine.consumers()
			.stream()
			.max(Comparator.comparingLong(ConsumerStatus::lag))
			.map((consumer) -> "The slowest consumer is '%s', %d events behind. ".formatted(consumer.name(),
					consumer.lag()))
			.orElse("");
	}

	private static String prefix(RingEngine<?> engine) {
		return "disruptor.rings." + name(engine) + ".";
	}

	private static String name(RingEngine<?> engine) {
		return engine.graph().ring().name();
	}

	private static int slots(RingEngine<?> engine) {
		return engine.graph().ring().bufferSize();
	}

}
