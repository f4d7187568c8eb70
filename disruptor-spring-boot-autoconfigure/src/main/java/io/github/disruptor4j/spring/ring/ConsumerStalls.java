package io.github.disruptor4j.spring.ring;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.consumer.ConsumerStall;
import io.github.disruptor4j.spring.event.ConsumerStalledEvent;

/**
 * Tells of the stalled consumers of a ring: in the log, with what their threads do, and
 * by an event.
 *
 * @param engine the ring's engine
 * @param ring the ring, as the source of events
 * @param resources publishes events
 */
record ConsumerStalls(RingEngine<?> engine, Ring<?> ring, RingResources resources) {

	private static final Log logger = LogFactory.getLog(ConsumerStalls.class);

	void look(long now) {
		long threshold = TimeUnit.NANOSECONDS.convert(this.engine.graph().ring().supervision().stallThreshold());
		for (EngineConsumer consumer : this.engine.consumers()) {
			boolean atWork = consumer.isRunning() && consumer.state() != ConsumerState.PAUSED;
			StallWatch.Change change = consumer.stalls()
				.look(consumer.sequence(), atWork ? consumer.backlog() : 0, now, threshold,
						() -> stackTraces(consumer));
			switch (change) {
				case BEGUN -> begun(consumer);
				case ENDED -> logger.info("Consumer '%s' of ring '%s' goes on after sequence %d"
					.formatted(consumer.name(), this.ring.name(), consumer.sequence()));
				case NONE -> {
				}
			}
		}
	}

	private void begun(EngineConsumer consumer) {
		ConsumerStall stall = consumer.stall();
		if (stall == null) {
			return;
		}
		logger.warn(("Consumer '%s' of ring '%s' is stalled: no progress for %d ms after sequence %d, with %d events to"
				+ " handle. A batch counts as one step: see max-batch-size. This is what it does:%n%s")
			.formatted(consumer.name(), this.ring.name(), stall.noticedAfter().toMillis(), stall.sequence(),
					stall.backlog(), stall.stackTrace()));
		this.resources.publish(new ConsumerStalledEvent(this.ring, this.ring.name(), consumer.name(), stall));
	}

	private static String stackTraces(EngineConsumer consumer) {
		return consumer.threads()
			.stream()
			.map(ConsumerStalls::stackTrace)
			.collect(Collectors.joining("%n".formatted()));
	}

	private static String stackTrace(Thread thread) {
		return Arrays.stream(thread.getStackTrace())
			.map((frame) -> "\tat " + frame)
			.collect(Collectors.joining("%n".formatted(), "%s (%s)%n".formatted(thread.getName(), thread.getState()),
					""));
	}

}
