package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * Reads a ring's figures from its engine.
 *
 * @param <E> the type of event
 */
final class DefaultRing<E> implements Ring<E> {

	private static final Log logger = LogFactory.getLog(DefaultRing.class);

	private final RingGraph<E> graph;

	private final RingBuffer<E> ringBuffer;

	private final List<EngineConsumer> consumers;

	private final RingStatus status;

	private final ProducerFigures figures;

	DefaultRing(RingEngine<E> engine, RingStatus status, ProducerFigures figures) {
		this.graph = engine.graph();
		this.ringBuffer = engine.ringBuffer();
		this.consumers = engine.consumers();
		this.status = status;
		this.figures = figures;
	}

	@Override
	public String name() {
		return this.graph.ring().name();
	}

	@Override
	public RingState state() {
		return this.status.state();
	}

	@Override
	public int bufferSize() {
		return this.ringBuffer.getBufferSize();
	}

	@Override
	public long cursor() {
		return this.ringBuffer.getCursor();
	}

	@Override
	public long published() {
		return cursor() + 1;
	}

	@Override
	public long remainingCapacity() {
		return Math.max(0, this.ringBuffer.remainingCapacity());
	}

	@Override
	public List<ConsumerStatus> consumers() {
		return List.copyOf(this.consumers);
	}

	@Override
	public ConsumerStatus consumer(String name) {
		return consumers().stream()
			.filter((consumer) -> consumer.name().equals(name))
			.map(ConsumerStatus.class::cast)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Ring '%s' has no consumer '%s', only %s".formatted(name(),
					name, this.consumers.stream().map(ConsumerStatus::name).toList())));
	}

	@Override
	public RingGraph<E> graph() {
		return this.graph;
	}

	@Override
	public long rejected(RejectionReason reason) {
		return this.figures.rejected(reason);
	}

	@Override
	public long producerWaits() {
		return this.figures.waits();
	}

	@Override
	public Duration producerWait() {
		return this.figures.waitTime();
	}

	@Override
	public void pause() {
		if (this.status.paused(true)) {
			logger.info("Ring '%s' is paused: its consumers rest after the batch that each is in".formatted(name()));
		}
		this.consumers.forEach(ConsumerStatus::pause);
	}

	@Override
	public void resume() {
		if (this.status.paused(false)) {
			logger.info("Ring '%s' is resumed: its consumers go on where they were".formatted(name()));
		}
		this.consumers.forEach(ConsumerStatus::resume);
	}

	@Override
	public @Nullable ConsumerFailure failure() {
		return this.status.failure();
	}

	@Override
	public String toString() {
		return "Ring '" + name() + "' (" + state() + ")";
	}

}
