package io.github.disruptor4j.spring.ring;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.consumer.ConsumerFailures;
import io.github.disruptor4j.spring.consumer.ConsumerStall;
import io.github.disruptor4j.spring.consumer.HandlerAdapter;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;

/**
 * A consumer of the engine, or several that share their events and are one in the ring's
 * graph, with what Spring adds to it: the adapters of its handler and its failures.
 *
 * @param definition what the consumer was built from
 * @param members the engine's consumers, one for each thread
 * @param adapters the handler's adapters, one for each member
 * @param failures what has failed
 * @param stalls watches its progress
 */
record EngineConsumer(ConsumerDefinition definition, List<RingConsumer> members,
		List<? extends HandlerAdapter<?>> adapters, ConsumerFailures failures,
		StallWatch stalls) implements ConsumerStatus {

	/** What is told of a consumer whose members differ: what needs most attention. */
	private static final List<ConsumerState> MOST_TELLING = List.of(ConsumerState.FAILED, ConsumerState.HALTED,
			ConsumerState.HALTING, ConsumerState.PAUSED, ConsumerState.STARTING, ConsumerState.IDLE,
			ConsumerState.RUNNING);

	@Override
	public String name() {
		return this.definition.name();
	}

	@Override
	public List<String> after() {
		return this.definition.after();
	}

	@Override
	public int concurrency() {
		return this.members.size();
	}

	@Override
	public ConsumerState state() {
		List<ConsumerState> states = this.members.stream().map(RingConsumer::getState).toList();
		return MOST_TELLING.stream().filter(states::contains).findFirst().orElseThrow();
	}

	List<Thread> threads() {
		return this.members.stream().map(RingConsumer::getThread).filter(Objects::nonNull).toList();
	}

	/**
	 * Finds the event that a member has died of. The engine knows which one it was only
	 * where it hands them over one by one.
	 * @param failure what the engine says
	 * @return the failure with that event
	 */
	ConsumerFailure locate(ConsumerFailure failure) {
		long next = this.adapters.stream().mapToLong(HandlerAdapter::next).max().orElseThrow();
		return (next > failure.sequence()) ? new ConsumerFailure(failure.consumer(), next, failure.cause()) : failure;
	}

	boolean hasMember(String name) {
		return this.members.stream().anyMatch((member) -> member.getName().equals(name));
	}

	@Override
	public @Nullable ConsumerStall stall() {
		return this.stalls.stall();
	}

	@Override
	public void pause() {
		this.members.forEach(RingConsumer::pause);
	}

	@Override
	public void resume() {
		this.members.forEach(RingConsumer::resume);
	}

	@Override
	public boolean isRunning() {
		return this.members.stream().allMatch(RingConsumer::isRunning);
	}

	@Override
	public long sequence() {
		return this.members.stream().mapToLong(RingConsumer::getSequence).min().orElseThrow();
	}

	@Override
	public long processed() {
		return sequence() + 1;
	}

	@Override
	public long lag() {
		return highest(RingConsumer::getLag);
	}

	@Override
	public long backlog() {
		return highest(RingConsumer::getBacklog);
	}

	private long highest(ToLongFunction<RingConsumer> figure) {
		return this.members.stream().mapToLong(figure).max().orElseThrow();
	}

	@Override
	public @Nullable String threadName() {
		String names = this.members.stream()
			.map(RingConsumer::getThread)
			.filter(Objects::nonNull)
			.map(Thread::getName)
			.collect(Collectors.joining(", "));
		return names.isEmpty() ? null : names;
	}

	boolean runsOn(Thread thread) {
		return this.members.stream().anyMatch((member) -> member.getThread() == thread);
	}

}
