package io.github.disruptor4j.boot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.BusySpinWaitStrategy;
import io.github.disruptor4j.PhasedBackoffWaitStrategy;
import io.github.disruptor4j.SleepingWaitStrategy;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.spring.annotation.HandlerDiscovery;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;

/**
 * Counts the consumer threads that can keep a processor busy while they wait. A wait
 * strategy of the application's own counts as one that does not.
 *
 * @param threads how many there are of each consumer, by its description
 */
record SpinningThreads(Map<String, Integer> threads) {

	private static final Log logger = LogFactory.getLog(SpinningThreads.class);

	private static final List<Class<?>> SPINNING = List.of(BusySpinWaitStrategy.class, YieldingWaitStrategy.class,
			SleepingWaitStrategy.class, PhasedBackoffWaitStrategy.class);

	static SpinningThreads of(List<RingGraph<?>> graphs, HandlerDiscovery discovery) {
		Map<String, Integer> threads = new LinkedHashMap<>();
		for (RingGraph<?> graph : graphs) {
			for (ConsumerDefinition consumer : graph.consumers()) {
				WaitStrategyDefinition strategy = strategy(graph.ring(), consumer);
				if (spins(strategy, discovery)) {
					threads.put(
							"%s of ring %s (%s)".formatted(consumer.name(), graph.ring().name(), strategy.describe()),
							consumer.concurrency());
				}
			}
		}
		return new SpinningThreads(threads);
	}

	static boolean spins(WaitStrategyDefinition strategy, HandlerDiscovery discovery) {
		Class<?> bean = (strategy.bean() != null) ? discovery.typeOf(strategy.bean()) : null;
		return strategy.type().spins() || isSpinning(bean);
	}

	private static boolean isSpinning(@Nullable Class<?> type) {
		return type != null && SPINNING.stream().anyMatch((each) -> each.isAssignableFrom(type));
	}

	private static WaitStrategyDefinition strategy(RingDefinition<?> ring, ConsumerDefinition consumer) {
		WaitStrategyDefinition own = consumer.waitStrategy();
		return (own != null) ? own : ring.waitStrategy();
	}

	int count() {
		int count = 0;
		for (int threads : this.threads.values()) {
			count += threads;
		}
		return count;
	}

	/**
	 * Names the consumers.
	 * @return one line for each
	 */
	Stream<String> lines() {
		return this.threads.entrySet()
			.stream()
			.map((entry) -> (entry.getValue() == 1) ? entry.getKey()
					: "%s, %d threads".formatted(entry.getKey(), entry.getValue()));
	}

	/**
	 * Checks that every thread has a processor to spin on.
	 * @param guard what to do if not
	 * @param processors the number of processors
	 * @throws TooManySpinningThreadsException if there are not enough and the guard is to
	 * fail
	 */
	void check(CpuGuard guard, int processors) {
		if (guard == CpuGuard.OFF || count() <= processors) {
			return;
		}
		if (guard == CpuGuard.FAIL) {
			throw new TooManySpinningThreadsException(this, processors);
		}
		logger.warn("%s: %s. %s".formatted(TooManySpinningThreadsException.describe(this, processors),
				lines().collect(Collectors.joining("; ")), TooManySpinningThreadsException.FIX));
	}

}
