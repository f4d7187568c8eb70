package io.github.disruptor4j.boot.health;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.consumer.ConsumerStall;
import io.github.disruptor4j.spring.consumer.HandlerFailure;
import io.github.disruptor4j.spring.ring.ConsumerStatus;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingRegistry;

/**
 * The health of one ring.
 */
final class RingHealthIndicator extends AbstractHealthIndicator {

	private final RingRegistry rings;

	private final String name;

	RingHealthIndicator(RingRegistry rings, String name) {
		super("The health of ring '" + name + "' could not be told");
		this.rings = rings;
		this.name = name;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Ring<?> ring = this.rings.ring(this.name);
		switch (ring.state()) {
			case RUNNING -> running(builder, ring);
			case STOPPED, PAUSED -> builder.outOfService();
			case FAILED -> builder.down();
		}
		builder.withDetail("state", ring.state());
		builder.withDetail("lag", ring.consumers().stream().mapToLong(ConsumerStatus::lag).max().orElse(0));
		Map<String, Object> consumers = new LinkedHashMap<>();
		ring.consumers().forEach((consumer) -> consumers.put(consumer.name(), details(consumer)));
		builder.withDetail("consumers", consumers);
		ConsumerFailure failure = ring.failure();
		if (failure != null) {
			builder.withDetail("failure", details(failure));
		}
	}

	private static void running(Health.Builder builder, Ring<?> ring) {
		if (ring.consumers().stream().anyMatch(RingHealthIndicator::isInTrouble)) {
			builder.down();
		}
		else {
			builder.up();
		}
	}

	// Dead consumers of a running ring are those that wait for their restart.
	private static boolean isInTrouble(ConsumerStatus consumer) {
		return consumer.stall() != null || consumer.state() == ConsumerState.FAILED;
	}

	private static Map<String, Object> details(ConsumerStatus consumer) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("state", consumer.state());
		details.put("lag", consumer.lag());
		ConsumerStall stall = consumer.stall();
		if (stall != null) {
			details.put("stalledSince", stall.since());
		}
		HandlerFailure failure = consumer.failures().last();
		if (failure != null && consumer.state() == ConsumerState.FAILED) {
			details.put("failure", details(failure.sequence(), failure.cause()));
		}
		return details;
	}

	private static Map<String, Object> details(ConsumerFailure failure) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("consumer", failure.consumer());
		details.putAll(details(failure.sequence(), failure.cause()));
		return details;
	}

	private static Map<String, Object> details(long sequence, Throwable cause) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("sequence", sequence);
		details.put("exception", cause.getClass().getName());
		details.put("message", String.valueOf(cause.getMessage()));
		return details;
	}

}
