package io.github.disruptor4j.test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RejectionReason;
import io.github.disruptor4j.spring.ring.RingProducer;
import io.github.disruptor4j.spring.ring.RingState;

import static io.github.disruptor4j.test.RingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link DisruptorTester} and {@link RingAssert} in an
 * {@link ApplicationContextRunner}.
 */
@Timeout(60)
class DisruptorTesterTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DisruptorAutoConfiguration.class, DisruptorTestAutoConfiguration.class))
		.withBean(Exchange.class)
		.withPropertyValues("disruptor.rings.orders.buffer-size=8",
				"disruptor.rings.orders.consumers.match.after=journal",
				"disruptor.rings.orders.consumers.journal.max-batch-size=4");

	@Test
	void shouldWaitUntilARingIsIdle() {
		this.runner.run((context) -> {
			DisruptorTester tester = context.getBean(DisruptorTester.class);
			context.getBean(Exchange.class).place(1, 2, 3);
			tester.ring("orders").awaitIdle();
			assertThat(tester.ring("orders")).isRunning().isIdle().hasPublished(3).hasLag("match", 0).hasNoFailures();
		});
	}

	@Test
	void shouldWaitForRingsThatFeedEachOther() {
		this.runner.run((context) -> {
			DisruptorTester tester = context.getBean(DisruptorTester.class);
			Recording<Long> quotes = tester.record("quotes", Order.class, Order::id);
			context.getBean(Exchange.class).place(1, 2, 3);
			tester.awaitIdle();
			assertThat(quotes.by("quote")).containsExactly(1L, 2L, 3L);
		});
	}

	@Test
	void shouldRecordWhatEachConsumerWasGiven() {
		this.runner.run((context) -> {
			DisruptorTester tester = context.getBean(DisruptorTester.class);
			context.getBean(Exchange.class).place(1);
			tester.awaitIdle();
			Recording<Long> ids = tester.record("orders", Order.class, Order::id);
			context.getBean(Exchange.class).place(2, 3);
			tester.awaitIdle();
			assertThat(ids.by("journal")).containsExactly(2L, 3L);
			assertThat(ids.by("match")).containsExactly(2L, 3L);
			assertThat(ids.entries()).contains(new Recording.Entry<>("match", 1, 2L));
			tester.reset();
			context.getBean(Exchange.class).place(4);
			tester.awaitIdle();
			assertThat(ids.entries()).hasSize(4);
		});
	}

	@Test
	void shouldPauseFillAndResume() {
		this.runner.run((context) -> {
			DisruptorTester tester = context.getBean(DisruptorTester.class);
			RingProducer<Order> producer = context.getBean(Exchange.class).orders;
			RingTester orders = tester.ring("orders").pause();
			assertThat(orders.fill(() -> context.getBean(Exchange.class).place(1))).isEqualTo(8);
			producer.tryPublish(Order::fill, 9L);
			assertThat(orders).hasState(RingState.PAUSED)
				.isFull()
				.hasLag("journal", 8)
				.hasRejected(RejectionReason.FULL, 1);
			orders.resume().awaitIdle();
			assertThat(orders).isRunning().isIdle().hasPublished(8);
		});
	}

	@Test
	void shouldWaitUntilOtherThreadsHaveFilledARing() {
		this.runner.run((context) -> {
			RingTester orders = context.getBean(DisruptorTester.class).ring("orders").pause("match");
			Thread publisher = new Thread(() -> context.getBean(Exchange.class).place(1, 2, 3, 4, 5, 6, 7, 8));
			publisher.start();
			assertThat(orders.awaitFull()).isFull().hasPublished(8);
			publisher.join();
		});
	}

	@Test
	void shouldWaitUntilARingHasFailed() {
		this.runner.run((context) -> {
			RingTester orders = context.getBean(DisruptorTester.class).ring("orders");
			context.getBean(Exchange.class).place(-1);
			assertThat(orders.awaitState(RingState.FAILED)).hasState(RingState.FAILED);
		});
	}

	@Test
	void shouldPauseOneConsumerUntilReset() {
		this.runner.run((context) -> {
			DisruptorTester tester = context.getBean(DisruptorTester.class);
			RingTester orders = tester.ring("orders").pause("match");
			Recording<Long> ids = tester.record("orders", Order.class, Order::id);
			context.getBean(Exchange.class).place(1, 2);
			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> orders.awaitIdle(Duration.ofMillis(200)))
				.withMessageContaining("match (PAUSED, 2 behind, thread disruptor-orders-match)");
			assertThat(ids.by("journal")).hasSize(2);
			assertThat(ids.by("match")).isEmpty();
			tester.reset();
			orders.awaitIdle();
		});
	}

	@Test
	void shouldRefuseToFillARingThatIsEmptiedMeanwhile() {
		this.runner.run((context) -> {
			DisruptorTester tester = context.getBean(DisruptorTester.class);
			assertThatIllegalStateException().isThrownBy(() -> tester.ring("orders").fill(() -> {
			})).withMessageContaining("pause it, or one of its consumers, first");
			tester.ring("orders").pause();
			assertThatIllegalStateException().isThrownBy(() -> tester.ring("orders").fill(() -> {
			})).withMessageContaining("Nothing was published into ring 'orders' after 0 events");
		});
	}

	@Test
	void shouldSayWhyAWaitIsInVain() {
		this.runner.run((context) -> {
			DisruptorTester tester = context.getBean(DisruptorTester.class);
			context.getBean(Exchange.class).place(-1);
			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> tester.ring("orders").awaitIdle())
				.withMessage("Ring 'orders' has failed: consumer 'match' died at sequence 0")
				.withCauseInstanceOf(IllegalArgumentException.class);
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> assertThat(tester.ring("orders")).hasNoFailures())
				.withMessageContaining("consumer 'match' of ring 'orders' had 1");
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> assertThat(tester.ring("orders")).isRunning())
				.withMessageContaining("Expected state RUNNING of ring 'orders' (FAILED)");
		});
	}

	@Test
	void shouldShowWhereAConsumerHangs() {
		this.runner.run((context) -> {
			DisruptorTester tester = context.getBean(DisruptorTester.class);
			Exchange exchange = context.getBean(Exchange.class);
			exchange.place(0);
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> tester.ring("orders").awaitIdle(Duration.ofMillis(200)))
				.withMessageContaining("Not idle within PT0.2S: ring 'orders' (RUNNING) has 1 events published")
				.withMessageContaining("match (RUNNING, 1 behind");
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> assertThat(tester.ring("orders")).isIdle());
			exchange.released.countDown();
			tester.awaitIdle();
		});
	}

	static class Order {

		private long id;

		void fill(long sequence, Long newId) {
			this.id = newId;
		}

		long id() {
			return this.id;
		}

	}

	static class Exchange {

		private final CountDownLatch released = new CountDownLatch(1);

		private final RingProducer<Order> orders;

		private final RingProducer<Order> quotes;

		Exchange(RingProducer<Order> ordersRingProducer, RingProducer<Order> quotesRingProducer) {
			this.orders = ordersRingProducer;
			this.quotes = quotesRingProducer;
		}

		void place(long... ids) {
			for (long id : ids) {
				this.orders.publish(Order::fill, (Long) id);
			}
		}

		@DisruptorHandler(ring = "orders", name = "journal")
		void journal(Order order) {
		}

		@DisruptorHandler(ring = "orders", name = "match")
		void match(Order order) throws InterruptedException {
			if (order.id() < 0) {
				throw new IllegalArgumentException("id " + order.id());
			}
			if (order.id() == 0) {
				this.released.await();
			}
			this.quotes.publish(Order::fill, (Long) order.id());
		}

		@DisruptorHandler(ring = "quotes", name = "quote")
		void quote(Order order) {
		}

	}

}
