package io.github.disruptor4j.benchmarks.engine;

import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What all queues have in common.
 */
interface Channel {

	/**
	 * Add an event.
	 * @param event the event
	 * @return whether there was room
	 * @throws InterruptedException if the queue blocks, and was interrupted
	 */
	boolean offer(ValueEvent event) throws InterruptedException;

	/**
	 * Take an event.
	 * @return the event, or {@code null} if there is none
	 * @throws InterruptedException if the queue blocks, and was interrupted
	 */
	@Nullable ValueEvent poll() throws InterruptedException;

	static Channel of(Predicate<ValueEvent> offer, Supplier<@Nullable ValueEvent> poll) {
		return new Channel() {

			@Override
			public boolean offer(ValueEvent event) {
				return offer.test(event);
			}

			@Override
			public @Nullable ValueEvent poll() {
				return poll.get();
			}

		};
	}

	/**
	 * Makes a new event for each one offered: a queue without a bound may hold more than
	 * the producer has to use in turn.
	 * @param channel the queue
	 * @return the same queue, with events of its own
	 */
	static Channel copying(Channel channel) {
		return new Channel() {

			@Override
			public boolean offer(ValueEvent event) throws InterruptedException {
				ValueEvent copy = new ValueEvent();
				copy.setValue(event.getValue());
				return channel.offer(copy);
			}

			@Override
			public @Nullable ValueEvent poll() throws InterruptedException {
				return channel.poll();
			}

		};
	}

	static Channel blocking(BlockingQueue<ValueEvent> queue) {
		return new Channel() {

			@Override
			public boolean offer(ValueEvent event) throws InterruptedException {
				queue.put(event);
				return true;
			}

			@Override
			public ValueEvent poll() throws InterruptedException {
				return queue.take();
			}

		};
	}

}
