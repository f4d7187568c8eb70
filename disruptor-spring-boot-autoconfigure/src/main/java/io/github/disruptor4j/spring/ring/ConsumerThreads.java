package io.github.disruptor4j.spring.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.task.VirtualThreadTaskExecutor;

import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.ThreadDefinition;

/**
 * Makes the threads of one consumer, named {@code disruptor-<ring>-<consumer>} unless
 * configured otherwise. Several threads that share the consumer's events have a number
 * behind that.
 *
 * @param name the threads' name
 * @param definition their settings
 */
record ConsumerThreads(String name, ThreadDefinition definition) implements ThreadFactory {

	private static final Log logger = LogFactory.getLog(ConsumerThreads.class);

	static ThreadFactory create(RingDefinition<?> ring, ConsumerDefinition consumer, RingResources resources) {
		if (consumer.concurrency() == 1 || ring.thread().factoryBean() != null) {
			return create(ring, consumer.name(), resources);
		}
		List<ThreadFactory> factories = new ArrayList<>();
		for (int number = 1; number <= consumer.concurrency(); number++) {
			factories.add(create(ring, consumer.name() + "-" + number, resources));
		}
		return new NumberedThreads(factories);
	}

	static ThreadFactory create(RingDefinition<?> ring, String consumer, RingResources resources) {
		ThreadDefinition definition = ring.thread();
		if (definition.factoryBean() != null) {
			return resources.bean(definition.factoryBean(), ThreadFactory.class);
		}
		String prefix = definition.namePrefix();
		return new ConsumerThreads(((prefix != null) ? prefix : "disruptor-" + ring.name() + "-") + consumer,
				definition);
	}

	@Override
	public Thread newThread(Runnable task) {
		Thread thread = this.definition.virtual() ? virtualThread(task) : platformThread(task);
		// What ends a consumer has been logged by its error policy.
		thread.setUncaughtExceptionHandler((dead, ex) -> logger.debug("Thread " + dead.getName() + " has died", ex));
		return thread;
	}

	private Thread platformThread(Runnable task) {
		Thread thread = new Thread(task, this.name);
		thread.setDaemon(this.definition.daemon());
		thread.setPriority(this.definition.priority());
		return thread;
	}

	private Thread virtualThread(Runnable task) {
		Thread thread = new VirtualThreadTaskExecutor().getVirtualThreadFactory().newThread(task);
		thread.setName(this.name);
		return thread;
	}

}
