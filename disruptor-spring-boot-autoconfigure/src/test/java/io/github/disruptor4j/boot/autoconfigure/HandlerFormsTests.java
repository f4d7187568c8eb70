package io.github.disruptor4j.boot.autoconfigure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.PartitionKey;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.ConsumerStatus;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingContainers;
import io.github.disruptor4j.spring.ring.RingProducer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Every form that a handler may have, in a running application.
 */
class HandlerFormsTests {

	private static final int EVENTS = 400;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class));

	@Test
	void shouldCallBatchForms() {
		this.runner.withUserConfiguration(Batches.class).run((context) -> {
			publish(context.getBean("ordersRingProducer", RingProducer.class));
			Batches batches = context.getBean(Batches.class);
			await().untilAsserted(() -> {
				assertThat(batches.fromBatches).containsExactlyElementsOf(ids());
				assertThat(batches.fromLists).containsExactlyElementsOf(ids());
				assertThat(batches.fromType).containsExactlyElementsOf(ids());
			});
			assertThatIllegalStateException().isThrownBy(() -> batches.kept.get(0).size())
				.withMessageContaining("within onBatch only");
		});
	}

	@Test
	void shouldLimitBatches() {
		this.runner.withUserConfiguration(Batches.class)
			.withPropertyValues("disruptor.rings.orders.consumers.lists.max-batch-size=3")
			.run((context) -> {
				publish(context.getBean("ordersRingProducer", RingProducer.class));
				Batches batches = context.getBean(Batches.class);
				await().until(() -> batches.fromLists.size() == EVENTS);
				assertThat(batches.largest).isLessThanOrEqualTo(3);
			});
	}

	@Test
	void shouldCallRangeFormsOnARingWithoutEvents() {
		this.runner.withUserConfiguration(Ranges.class).run((context) -> {
			assertThat(context).doesNotHaveBean("pricesRingBuffer");
			SequenceRing ring = context.getBean(SequenceRing.class);
			Ranges ranges = context.getBean(Ranges.class);
			for (int i = 1; i <= EVENTS; i++) {
				long sequence = ring.next();
				ranges.prices[ring.index(sequence)] = i;
				ring.publish(sequence);
			}
			long expected = EVENTS * (EVENTS + 1L) / 2;
			await().until(() -> ranges.fromMethod == expected && ranges.fromType == expected);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "method", "sequenced", "worker", "handler" })
	void shouldShareWork(String consumer) {
		this.runner.withUserConfiguration(Sharing.class)
			.withPropertyValues("sharing=" + consumer,
					"disruptor.rings.orders.consumers." + consumer + ".concurrency=4")
			.run((context) -> {
				Sharing sharing = context.getBean(Sharing.class);
				publish(context.getBean("ordersRingProducer", RingProducer.class));
				List<Long> handled = sharing.handled.get(consumer);
				assertThat(sharing.gate.await(10, TimeUnit.SECONDS)).as("four at once").isTrue();
				await().until(() -> handled.size() == EVENTS);
				assertThat(handled).containsExactlyInAnyOrderElementsOf(ids());
				ConsumerStatus status = context.getBean("ordersRing", Ring.class).consumer(consumer);
				assertThat(status.concurrency()).isEqualTo(4);
				assertThat(status.state()).isEqualTo(ConsumerState.RUNNING);
				assertThat(status.threadName()).isEqualTo(
						"disruptor-orders-%1$s-1, disruptor-orders-%1$s-2, disruptor-orders-%1$s-3, disruptor-orders-%1$s-4"
							.formatted(consumer));
				await().until(() -> status.processed() == EVENTS && status.lag() == 0);
			});
	}

	@Test
	void shouldBeOneNodeOfTheGraphForThoseThatComeAfter() {
		this.runner.withUserConfiguration(SharingWithSuccessor.class).run((context) -> {
			publish(context.getBean("ordersRingProducer", RingProducer.class));
			SharingWithSuccessor sharing = context.getBean(SharingWithSuccessor.class);
			await().until(() -> sharing.last.size() == EVENTS);
			assertThat(sharing.early).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "account", "byAccount" })
	void shouldKeepTheOrderOfEventsWithOneKey(String partitionBy) {
		this.runner.withUserConfiguration(Partitioned.class)
			.withPropertyValues("disruptor.rings.orders.consumers.book.partition-by=" + partitionBy)
			.run((context) -> {
				publish(context.getBean("ordersRingProducer", RingProducer.class));
				Partitioned partitioned = context.getBean(Partitioned.class);
				await().until(() -> partitioned.count() == EVENTS);
				assertThat(partitioned.byAccount).hasSize(7).allSatisfy((account, ids) -> {
					assertThat(ids).isSorted();
					assertThat(partitioned.threads.get(account)).as("threads of account %d", account).hasSize(1);
				});
				assertThat(partitioned.threads.values().stream().flatMap(Set::stream).distinct()).hasSizeGreaterThan(1);
			});
	}

	@Test
	void shouldStartAConsumerPausedThatDoesNotStartByItself() {
		this.runner.withUserConfiguration(Late.class).run((context) -> {
			publish(context.getBean("ordersRingProducer", RingProducer.class));
			Ring<?> ring = context.getBean("ordersRing", Ring.class);
			await().until(() -> ring.consumer("early").lag() == 0);
			await().until(() -> ring.consumer("late").state() == ConsumerState.PAUSED);
			assertThat(ring.consumer("late").processed()).isZero();
			assertThat(context.getBean(Late.class).handled).isEmpty();
		});
	}

	@Test
	void shouldOverrideTheAnnotationByProperties() {
		this.runner.withUserConfiguration(Late.class)
			.withPropertyValues("disruptor.rings.orders.consumers.late.auto-startup=true",
					"disruptor.rings.orders.consumers.early.concurrency=1")
			.run((context) -> {
				publish(context.getBean("ordersRingProducer", RingProducer.class));
				await().until(() -> context.getBean(Late.class).handled.size() == EVENTS);
				assertThat(context.getBean(RingContainers.class).ring("orders").consumer("early").concurrency())
					.isEqualTo(1);
			});
	}

	@SuppressWarnings("unchecked")
	private static void publish(RingProducer<?> producer) {
		for (long i = 0; i < EVENTS; i++) {
			((RingProducer<Order>) producer).publish((Order order, long sequence, Long id) -> order.id = id, i);
		}
	}

	private static List<Long> ids() {
		List<Long> ids = new ArrayList<>();
		for (long i = 0; i < EVENTS; i++) {
			ids.add(i);
		}
		return ids;
	}

	static class Order {

		private long id;

		long getAccount() {
			return this.id % 7;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Batches {

		private final List<Long> fromBatches = new CopyOnWriteArrayList<>();

		private final List<Long> fromLists = new CopyOnWriteArrayList<>();

		private final List<Long> fromType = new CopyOnWriteArrayList<>();

		private final List<List<Order>> kept = new CopyOnWriteArrayList<>();

		private volatile int largest;

		@DisruptorHandler("orders")
		void batches(EventBatch<Order> batch) {
			batch.forEach((order) -> this.fromBatches.add(order.id));
		}

		@DisruptorHandler("orders")
		void lists(List<Order> batch) {
			batch.forEach((order) -> this.fromLists.add(order.id));
			this.kept.add(batch);
			this.largest = Math.max(this.largest, batch.size());
		}

		@Bean
		@DisruptorHandler("orders")
		BatchHandler<Order> batchHandler() {
			return (batch) -> batch.forEach((order) -> this.fromType.add(order.id));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Ranges {

		private final long[] prices = new long[1024];

		private volatile long fromMethod;

		private volatile long fromType;

		@DisruptorHandler("prices")
		void sum(long lower, long upper) {
			this.fromMethod += sumOf(lower, upper);
		}

		@Bean
		@DisruptorHandler("prices")
		RangeHandler rangeHandler() {
			return (lower, upper) -> this.fromType += sumOf(lower, upper);
		}

		private long sumOf(long lower, long upper) {
			long sum = 0;
			for (long sequence = lower; sequence <= upper; sequence++) {
				sum += this.prices[(int) sequence & 1023];
			}
			return sum;
		}

	}

	/**
	 * Handlers that let nobody pass until four threads have come.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Sharing {

		private final Map<String, List<Long>> handled = new ConcurrentHashMap<>();

		private final CountDownLatch gate = new CountDownLatch(4);

		private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

		private final String active;

		Sharing(Environment environment) {
			this.active = environment.getRequiredProperty("sharing");
			this.handled.put(this.active, Collections.synchronizedList(new ArrayList<>()));
		}

		private void handle(String consumer, Order order) {
			if (!consumer.equals(this.active)) {
				return;
			}
			if (this.threads.add(Thread.currentThread())) {
				this.gate.countDown();
			}
			try {
				this.gate.await(10, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			this.handled.get(consumer).add(order.id);
		}

		@DisruptorHandler("orders")
		void method(Order order) {
			handle("method", order);
		}

		@DisruptorHandler("orders")
		void sequenced(Order order, long sequence) {
			assertThat(sequence).isEqualTo(order.id);
			handle("sequenced", order);
		}

		@Bean
		@DisruptorHandler("orders")
		WorkHandler<Order> worker() {
			return (order) -> handle("worker", order);
		}

		@Bean
		@DisruptorHandler("orders")
		EventHandler<Order> handler() {
			return (order, sequence, endOfBatch) -> handle("handler", order);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SharingWithSuccessor {

		private final Set<Long> done = ConcurrentHashMap.newKeySet();

		private final List<Long> early = new CopyOnWriteArrayList<>();

		private final List<Long> last = new CopyOnWriteArrayList<>();

		@DisruptorHandler(ring = "orders", concurrency = 3)
		void work(Order order) {
			this.done.add(order.id);
		}

		@DisruptorHandler(ring = "orders", after = "work")
		void last(Order order) {
			if (!this.done.contains(order.id)) {
				this.early.add(order.id);
			}
			this.last.add(order.id);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Partitioned {

		private final Map<Long, List<Long>> byAccount = new ConcurrentHashMap<>();

		private final Map<Long, Set<Thread>> threads = new ConcurrentHashMap<>();

		@DisruptorHandler(ring = "orders", concurrency = 3, partitionBy = "account")
		void book(Order order, long sequence, boolean endOfBatch) {
			this.byAccount
				.computeIfAbsent(order.getAccount(), (account) -> Collections.synchronizedList(new ArrayList<>()))
				.add(order.id);
			this.threads.computeIfAbsent(order.getAccount(), (account) -> Collections.synchronizedSet(new HashSet<>()))
				.add(Thread.currentThread());
		}

		private int count() {
			return this.byAccount.values().stream().mapToInt(List::size).sum();
		}

		@Bean
		PartitionKey<Order> byAccount() {
			return Order::getAccount;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Late {

		private final List<Long> handled = new CopyOnWriteArrayList<>();

		@DisruptorHandler(ring = "orders", concurrency = 2)
		void early(Order order) {
		}

		@DisruptorHandler(ring = "orders", autoStartup = "${late.start:false}")
		void late(Order order) {
			this.handled.add(order.id);
		}

	}

}
