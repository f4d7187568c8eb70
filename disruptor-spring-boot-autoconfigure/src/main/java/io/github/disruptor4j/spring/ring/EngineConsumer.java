package io.github.disruptor4j.spring.ring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.consumer.ConsumerFailures;
import io.github.disruptor4j.spring.consumer.HandlerAdapter;

/**
 * A consumer of the engine with what Spring adds to it: its handler's adapter and its
 * failures.
 *
 * @param engine the engine's consumer
 * @param adapter the handler's adapter
 * @param failures what has failed
 */
record EngineConsumer(RingConsumer engine, HandlerAdapter<?> adapter,
		ConsumerFailures failures) implements ConsumerStatus {

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
	public void pause() {
		this.engine.pause();
	}

	@Override
	public void resume() {
		this.engine.resume();
	}

	@Override
	public @Nullable String threadName() {
		Thread thread = this.engine.getThread();
		return (thread != null) ? thread.getName() : null;
	}

}
