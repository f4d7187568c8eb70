package io.github.disruptor4j.boot.endpoint;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

import io.github.disruptor4j.spring.ring.RingContainers;

/**
 * Shows what rings there are, how they are doing and what their graphs look like, and
 * pauses, resumes, starts and stops them where
 * {@code management.endpoint.disruptor.access} is {@code unrestricted}. Never shows an
 * event.
 *
 * @since 0.1.0
 */
@Endpoint(id = "disruptor", defaultAccess = Access.READ_ONLY)
public final class DisruptorEndpoint {

	private final RingContainers rings;

	private final Duration stopTimeout;

	/**
	 * Creates the endpoint.
	 * @param rings the rings, asked for when the endpoint is
	 * @param stopTimeout how long stopping a ring may take
	 */
	public DisruptorEndpoint(RingContainers rings, Duration stopTimeout) {
		this.rings = rings;
		this.stopTimeout = stopTimeout;
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
	 * Changes what a ring does. Does not wait for the batches that consumers are in when
	 * it is paused; waits for the events in it when it is stopped.
	 * @param ring the ring's name
	 * @param action {@code pause}, {@code resume}, {@code start} or {@code stop}; nothing
	 * happens if the ring is in that state already
	 * @return the ring after that, {@code null} if there is none of that name
	 * @throws org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException
	 * if there is no such action
	 * @throws IllegalStateException if the ring cannot start, as it has failed and was
	 * not stopped, or a thread of its last run has not ended yet
	 */
	@WriteOperation
	public @Nullable RingDescriptor control(@Selector String ring, @Nullable String action) {
		if (!this.rings.names().contains(ring)) {
			return null;
		}
		RingAction.of(action).apply(this.rings.container(ring), this.stopTimeout);
		return ring(ring);
	}

	Set<String> names() {
		return this.rings.names();
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
