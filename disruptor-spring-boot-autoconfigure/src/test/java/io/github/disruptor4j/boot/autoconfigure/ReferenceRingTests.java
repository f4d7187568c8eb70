package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.graph.Slots;
import io.github.disruptor4j.spring.ring.PublishResult;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingProducer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.awaitility.Awaitility.await;

/**
 * Rings whose events are immutable, from properties and beans to handlers.
 */
class ReferenceRingTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class));

	@Test
	@SuppressWarnings("unchecked")
	void shouldHandOverTheObjectItselfAndLetGoOfIt() {
		this.runner.withUserConfiguration(Handlers.class).run((context) -> {
			RingProducer<Placed> producer = context.getBean("ordersRingProducer", RingProducer.class);
			Placed placed = new Placed(7);
			producer.send(placed);
			Handlers handlers = context.getBean(Handlers.class);
			await().until(() -> handlers.last.size() == 1);
			assertThat(handlers.first.get(0)).isSameAs(placed);
			assertThat(handlers.last.get(0)).isSameAs(placed);
			RingBuffer<Placed> ring = context.getBean("ordersRingBuffer", RingBuffer.class);
			await().until(() -> ring.get(0) == null);
		});
	}

	@Test
	@SuppressWarnings("unchecked")
	void shouldSendInEveryForm() {
		Duration time = Duration.ofSeconds(1);
		this.runner.withUserConfiguration(Handlers.class).run((context) -> {
			RingProducer<Placed> producer = context.getBean("ordersRingProducer", RingProducer.class);
			assertThat(producer.send(new Placed(1))).isEqualTo(PublishResult.PUBLISHED);
			assertThat(producer.trySend(new Placed(2))).isEqualTo(PublishResult.PUBLISHED);
			producer.send(time, new Placed(3));
			assertThat(producer.trySend(time, new Placed(4))).isEqualTo(PublishResult.PUBLISHED);
			assertThat(producer.sendAll(List.of(new Placed(5), new Placed(6)))).isEqualTo(PublishResult.PUBLISHED);
			assertThat(producer.trySendAll(List.of(new Placed(7)))).isEqualTo(PublishResult.PUBLISHED);
			producer.sendAll(time, List.of(new Placed(8)));
			assertThat(producer.trySendAll(time, List.of(new Placed(9)))).isEqualTo(PublishResult.PUBLISHED);
			assertThatNullPointerException()
				.isThrownBy(() -> producer.sendAll(Arrays.asList(new Placed(10), null, new Placed(11))));
			try (Claim<Placed> claim = producer.claim(1)) {
				claim.set(0, new Placed(12));
			}
			Handlers handlers = context.getBean(Handlers.class);
			await().untilAsserted(() -> assertThat(handlers.last.stream().map(Placed::id)).containsExactly(1L, 2L, 3L,
					4L, 5L, 6L, 7L, 8L, 9L, 10L, 12L));
		});
	}

	@Test
	@SuppressWarnings("unchecked")
	void shouldRefuseToFillWhatCannotBeFilled() {
		this.runner.withUserConfiguration(Handlers.class).run((context) -> {
			RingProducer<Placed> producer = context.getBean("ordersRingProducer", RingProducer.class);
			assertThatExceptionOfType(UnsupportedOperationException.class)
				.isThrownBy(() -> producer.publish((event, sequence) -> {
				}))
				.withMessage("Ring 'orders' refers to events that are created by whoever publishes them: call send,"
						+ " or set disruptor.rings.orders.slots to pre-allocated");
			assertThatNullPointerException().isThrownBy(() -> producer.send(null)).withMessage("event");
			assertThat(context.getBean("ordersRing", Ring.class).published()).isZero();
		});
	}

	@Test
	@SuppressWarnings("unchecked")
	void shouldReferToAnyTypeWhereThePropertySaysSo() {
		this.runner
			.withPropertyValues("disruptor.rings.trades.event-type=" + TradeEvent.class.getName(),
					"disruptor.rings.trades.slots=reference")
			.run((context) -> {
				TradeEvent trade = new TradeEvent();
				context.getBean("tradesRingProducer", RingProducer.class).send(trade);
				assertThat(context.getBean("tradesRingBuffer", RingBuffer.class).get(0)).isSameAs(trade);
			});
	}

	@Test
	@SuppressWarnings("unchecked")
	void shouldRefuseToTakeEventsThatAreNotItsOwn() {
		this.runner.withPropertyValues("disruptor.rings.trades.event-type=" + TradeEvent.class.getName())
			.run((context) -> assertThatExceptionOfType(UnsupportedOperationException.class)
				.isThrownBy(() -> context.getBean("tradesRingProducer", RingProducer.class).send(new TradeEvent()))
				.withMessageContaining("set disruptor.rings.trades.slots to reference"));
	}

	@Test
	void shouldFillARecordThatAFactoryCreates() {
		this.runner.withUserConfiguration(Handlers.class, Factory.class)
			.run((context) -> assertThat(context.getBean("ordersRing", Ring.class).graph().slots())
				.isEqualTo(Slots.PRE_ALLOCATED));
	}

	record Placed(long id) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Handlers {

		private final List<Placed> first = new CopyOnWriteArrayList<>();

		private final List<Placed> last = new CopyOnWriteArrayList<>();

		@DisruptorHandler("orders")
		void journal(Placed placed) {
			this.first.add(placed);
		}

		@DisruptorHandler(ring = "orders", after = "journal")
		void match(Placed placed, long sequence, boolean endOfBatch) {
			this.last.add(placed);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Factory {

		@Bean
		EventFactory<Placed> placedFactory() {
			return () -> new Placed(0);
		}

	}

}
