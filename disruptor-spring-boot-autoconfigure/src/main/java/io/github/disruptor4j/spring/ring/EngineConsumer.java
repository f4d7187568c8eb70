package io.github.disruptor4j.spring.ring;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.consumer.ConsumerFailures;
import io.github.disruptor4j.spring.consumer.ConsumerStall;
import io.github.disruptor4j.spring.consumer.HandlerAdapter;

/**
 * A consumer of the engine with what Spring adds to it: its handler's adapter and its
 * failures.
 *
 * @param engine the engine's consumer
 * @param adapter the handler's adapter
 * @param failures what has failed
 * @param stalls watches its progress
 */
record EngineConsumer(RingConsumer engine, HandlerAdapter<?> adapter, ConsumerFailures failures,
		StallWatch stalls) implements ConsumerStatus {

	@Override
	public String name() {
		return this.engine.getName();
	}

	@Override
	public List<String> after() {
		return this.engine.getParents();
	}

	@Override
	public ConsumerState state() {
		return this.engine.getState();
	}

	List<RingConsumer> members() {
		return List.of(this.engine);
	}

	List<Thread> threads() {
		return members().stream().map(RingConsumer::getThread).filter(Objects::nonNull).toList();
	}

	@Override
	public @Nullable ConsumerStall stall() {
		return this.stalls.stall();
	}

	@Override
	public void pause() {
		members().forEach(RingConsumer::pause);
	}

	@Override
	public void resume() {
		members().forEach(RingConsumer::resume);
	}

	@Override
	public boolean isRunning() {
		return this.engine.isRunning();
	}

	@Override
	public long sequence() {
		return this.engine.getSequence();
	}

	@Override
	public long processed() {
		return sequence() + 1;
	}

	@Override
	public long lag() {
		return this.engine.getLag();
	}

	@Override
	public long backlog() {
		return this.engine.getBacklog();
	}

	@Override
	public @Nullable String threadName() {
		Thread thread = this.engine.getThread();
		return (thread != null) ? thread.getName() : null;
	}

}
