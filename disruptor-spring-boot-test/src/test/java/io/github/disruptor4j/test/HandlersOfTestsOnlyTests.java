package io.github.disruptor4j.test;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingProducer;

import static io.github.disruptor4j.test.RingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.times;

/**
 * Tests that a handler which stands for no bean of the application is found all the same:
 * the context itself defines none. {@code orders} is in the properties and not valid
 * without the test's handlers, {@code trades} is named by an annotation of theirs only.
 */
@SpringJUnitConfig
@AutoConfigureDisruptorTest
@TestPropertySource(properties = { "disruptor.rings.orders.consumers.journal.handler=journal",
		"disruptor.rings.orders.consumers.match.after=journal" })
@DirtiesContext
@Timeout(60)
class HandlersOfTestsOnlyTests {

	@Autowired
	private DisruptorTester tester;

	@Autowired
	private RingProducer<Order> orders;

	@Autowired
	private RingProducer<Trade> trades;

	@MockitoBean
	private Matching matching;

	@MockitoBean(name = "journal")
	private EventHandler<Order> journal;

	@TestBean
	private Clearing clearing;

	static Clearing clearing() {
		return new Clearing();
	}

	@Test
	void shouldCallAMockOfAnAnnotatedType() {
		this.orders.publish((order, sequence) -> {
		});
		this.tester.awaitIdle();
		then(this.matching).should().match(any());
		assertThat(this.tester.ring("orders")).isIdle().hasNoFailures();
		assertThat(this.tester.ring("orders").ring().consumer("match").after()).containsExactly("journal");
	}

	@Test
	void shouldCallAMockThatPropertiesName() throws Exception {
		this.orders.publish((order, sequence) -> {
		});
		this.orders.publish((order, sequence) -> {
		});
		this.tester.awaitIdle();
		then(this.journal).should(times(2)).onEvent(any(), anyLong(), anyBoolean());
	}

	@Test
	void shouldMakeTheRingOfATestBean() {
		this.trades.send(new Trade(42));
		this.tester.awaitIdle();
		assertThat(this.clearing.last).isEqualTo(new Trade(42));
	}

	@Configuration(proxyBeanMethods = false)
	static class NoHandler {

	}

	static class Order {

	}

	record Trade(long price) {

	}

	static class Matching {

		@DisruptorHandler(ring = "orders", name = "match")
		void match(Order order) {
		}

	}

	static class Clearing {

		private volatile Trade last = new Trade(0);

		@DisruptorHandler(ring = "trades", name = "clear")
		void clear(Trade trade) {
			this.last = trade;
		}

	}

}
