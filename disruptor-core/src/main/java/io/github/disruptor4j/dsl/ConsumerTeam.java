package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.ManagedEventProcessor;
import io.github.disruptor4j.SequenceBarrier;

/**
 * Consumers that are to share the events of a ring among them.
 *
 * @param name their common name
 * @param handlers their handlers
 * @param barrier where all of them wait
 * @param parents whom they follow, or null if that is not known
 * @param threadFactory creates their threads, or null for the ring's factory
 */
record ConsumerTeam(String name, List<? extends EventHandlerIdentity> handlers, SequenceBarrier barrier,
		@Nullable List<ManagedConsumer> parents, @Nullable ThreadFactory threadFactory) {

	/**
	 * Checks that neither the handlers nor the names are known yet.
	 * @param consumers the ring's consumers
	 * @throws IllegalArgumentException if one of them is, or there is no handler
	 */
	void requireNewIn(ConsumerRepository<?> consumers) {
		if (this.handlers.isEmpty()) {
			throw new IllegalArgumentException("'" + this.name + "' must have at least one handler");
		}
		consumers.requireNew(this.name);
		for (int i = 0; i < this.handlers.size(); i++) {
			consumers.requireNew(memberName(i));
			EventHandlerIdentity handler = this.handlers.get(i);
			consumers.requireNew(handler);
			if (this.handlers.subList(0, i).stream().anyMatch((earlier) -> earlier == handler)) {
				throw new IllegalArgumentException("The handler " + handler + " is given twice for '" + this.name
						+ "'; two threads would run it at once. Use a second instance");
			}
		}
	}

	/**
	 * Describes the consumers.
	 * @param processors what runs them, in the order of the handlers
	 * @return what each is made of
	 */
	List<ConsumerSpec> specs(List<? extends ManagedEventProcessor> processors) {
		List<ConsumerSpec> specs = new ArrayList<>();
		for (int i = 0; i < this.handlers.size(); i++) {
			specs.add(new ConsumerSpec(memberName(i), processors.get(i), this.handlers.get(i), this.barrier,
					this.parents, this.threadFactory));
		}
		return specs;
	}

	private String memberName(int index) {
		return this.name + "-" + (index + 1);
	}

}
