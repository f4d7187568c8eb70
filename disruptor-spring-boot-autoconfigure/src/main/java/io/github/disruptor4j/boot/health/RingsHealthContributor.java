package io.github.disruptor4j.boot.health;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;

import io.github.disruptor4j.spring.ring.RingRegistry;

/**
 * The health of all rings, one component for each: down when a consumer has died or is
 * stalled, out of service when the ring is stopped or paused.
 *
 * @since 0.1.0
 */
public final class RingsHealthContributor implements CompositeHealthContributor {

	private final RingRegistry rings;

	/**
	 * Creates the contributor.
	 * @param rings the rings, asked for when their health is
	 */
	public RingsHealthContributor(RingRegistry rings) {
		this.rings = rings;
	}

	@Override
	public @Nullable HealthContributor getContributor(String name) {
		return this.rings.names().contains(name) ? indicator(name) : null;
	}

	@Override
	public Stream<Entry> stream() {
		return this.rings.names().stream().map((name) -> new HealthContributors.Entry(name, indicator(name)));
	}

	private RingHealthIndicator indicator(String name) {
		return new RingHealthIndicator(this.rings, name);
	}

}
