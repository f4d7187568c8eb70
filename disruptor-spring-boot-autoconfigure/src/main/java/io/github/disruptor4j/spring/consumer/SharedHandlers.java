package io.github.disruptor4j.spring.consumer;

import java.util.List;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.PartitionKey;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.RingConsumer;

/**
 * The handlers of a consumer that shares its events among several threads: one adapter
 * for each thread, all of one bean.
 *
 * @param members the adapters
 * @param <E> the type of event
 * @since 0.1.0
 */
public record SharedHandlers<E>(List<? extends HandlerAdapter<E>> members) {

	/**
	 * Has each event handled by whichever thread is free.
	 * @param consumer the consumer under construction
	 * @return the registered consumers, one for each thread
	 */
	@SuppressWarnings("unchecked") // an array of a generic type cannot be created
	public List<RingConsumer> workers(ConsumerBuilder<E> consumer) {
		WorkHandler<E>[] workers = this.members.stream()
			.map((member) -> new SharingWorker<>(member.eventHandler()))
			.toArray(WorkHandler[]::new);
		return consumer.workers(workers);
	}

	/**
	 * Has all events of one key handled by the same thread, in order.
	 * @param consumer the consumer under construction
	 * @param key tells an event's key
	 * @return the registered consumers, one for each thread
	 */
	@SuppressWarnings("unchecked") // an array of a generic type cannot be created
	public List<RingConsumer> partitions(ConsumerBuilder<E> consumer, PartitionKey<? super E> key) {
		EventHandler<E>[] partitions = this.members.stream()
			.map((member) -> new SharingPartition<>(member.eventHandler()))
			.toArray(EventHandler[]::new);
		return consumer.partitionedBy(key, partitions);
	}

}
