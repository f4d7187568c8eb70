package io.github.disruptor4j.benchmarks.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.function.Function;

import com.conversantmedia.util.concurrent.PushPullConcurrentQueue;
import org.jctools.queues.MpscArrayQueue;
import org.jctools.queues.SpscArrayQueue;

import io.github.disruptor4j.benchmarks.workload.Waiting;
import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * A queue of references between producers and one consumer.
 *
 * @param name how rows call it
 * @param channels makes the queue of a workload
 */
record QueueEngine(String name, Function<Workload, Channel> channels) implements Engine {

	static QueueEngine jctools() {
		return new QueueEngine("jctools", QueueEngine::jctools);
	}

	private static Channel jctools(Workload workload) {
		if (workload.producing().shared()) {
			MpscArrayQueue<ValueEvent> queue = new MpscArrayQueue<>(workload.ringSize());
			return Channel.of(queue::offer, queue::poll);
		}
		SpscArrayQueue<ValueEvent> queue = new SpscArrayQueue<>(workload.ringSize());
		return Channel.of(queue::offer, queue::poll);
	}

	static QueueEngine conversant() {
		return new QueueEngine("conversant", (workload) -> {
			PushPullConcurrentQueue<ValueEvent> queue = new PushPullConcurrentQueue<>(workload.ringSize());
			return Channel.of(queue::offer, queue::poll);
		});
	}

	static QueueEngine arrayBlockingQueue() {
		return new QueueEngine("array-blocking-queue",
				(workload) -> blockingQueue(workload, new ArrayBlockingQueue<>(workload.ringSize())));
	}

	static QueueEngine linkedTransferQueue() {
		return new QueueEngine("linked-transfer-queue",
				(workload) -> Channel.copying(blockingQueue(workload, new LinkedTransferQueue<>())));
	}

	private static Channel blockingQueue(Workload workload, BlockingQueue<ValueEvent> queue) {
		return (workload.waiting() == Waiting.BLOCKING) ? Channel.blocking(queue)
				: Channel.of(queue::offer, queue::poll);
	}

	@Override
	public Session open(Workload workload) {
		return new QueueSession(workload, this.channels.apply(workload));
	}

}
