package io.github.disruptor4j.boot.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import io.github.disruptor4j.spring.ring.RingRegistry;

/**
 * Shows what rings there are, how they are doing and what their graphs look like. Never
 * shows an event.
 *
 * @since 0.1.0
 */
@Endpoint(id = "disruptor", defaultAccess = Access.READ_ONLY)
public final class DisruptorEndpoint {

	private final RingRegistry rings;

	/**
	 * Creates the endpoint.
	 * @param rings the rings, asked for when the endpoint is
	 */
	public DisruptorEndpoint(RingRegistry rings) {
		this.rings = rings;
	}

	/**
	 * Describes all rings.
	 * @return the rings by their names
	 */
	@ReadOperation
	public RingsDescriptor rings() {
		Map<String, RingDescriptor> descriptors = new LinkedHashMap<>();
		this.rings.rings().forEach((ring) -> descriptors.put(ring.name(), RingDescriptor.of(ring)));
		return new RingsDescriptor(descriptors);
	}

	/**
	 * Describes one ring.
	 * @param ring the ring's name
	 * @return the ring, {@code null} if there is none of that name
	 */
	@ReadOperation
	public @Nullable RingDescriptor ring(@Selector String ring) {
		return this.rings.names().contains(ring) ? RingDescriptor.of(this.rings.ring(ring)) : null;
	}

	/**
	 * All rings.
	 *
	 * @param rings the rings by their names
	 * @since 0.1.0
	 */
	public record RingsDescriptor(Map<String, RingDescriptor> rings) implements OperationResponseBody {

	}

}
