package io.github.disruptor4j.boot.endpoint;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.graph.OnFull;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.ring.RejectionReason;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingState;

/**
 * A ring as the endpoint shows it.
 *
 * @param name the ring's name
 * @param state what the ring is doing
 * @param eventType the type of event
 * @param bufferSize the number of slots
 * @param producerType whether one thread publishes, or any number
 * @param waitStrategy how consumers wait
 * @param onFull what publishers do when the ring is full
 * @param cursor the sequence of the last event published
 * @param published the number of events published
 * @param remainingCapacity the number of free slots
 * @param rejected how many events were not accepted, by reason
 * @param producerWait how long publishers have waited for room
 * @param consumers the consumers, parents first
 * @param failure why the ring failed, {@code null} unless it has
 * @param graph how the consumers follow each other
 * @since 0.1.0
 */
public record RingDescriptor(String name, RingState state, String eventType, int bufferSize, ProducerType producerType,
		String waitStrategy, OnFull onFull, long cursor, long published, long remainingCapacity,
		Map<RejectionReason, Long> rejected, Duration producerWait, List<ConsumerDescriptor> consumers,
		@Nullable FailureDescriptor failure, GraphDescriptor graph) implements OperationResponseBody {

	static RingDescriptor of(Ring<?> ring) {
		RingDefinition<?> definition = ring.graph().ring();
		// Consumers before the cursor: read the other way round they could be ahead of
		// it.
		List<ConsumerDescriptor> consumers = ring.consumers().stream().map(ConsumerDescriptor::of).toList();
		return new RingDescriptor(ring.name(), ring.state(), definition.eventType().toString(), ring.bufferSize(),
				definition.producerType(), definition.waitStrategy().describe(), definition.publish().onFull(),
				ring.cursor(), ring.published(), ring.remainingCapacity(), rejected(ring), ring.producerWait(),
				consumers, FailureDescriptor.of(ring.failure()), GraphDescriptor.of(ring.graph()));
	}

	private static Map<RejectionReason, Long> rejected(Ring<?> ring) {
		Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
		for (RejectionReason reason : RejectionReason.values()) {
			rejected.put(reason, ring.rejected(reason));
		}
		return rejected;
	}

}
