package io.github.disruptor4j.test;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingProducer;

import static io.github.disruptor4j.test.RingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.times;

/**
 * Tests for {@link AutoConfigureDisruptorTest} with a handler that is a mock. The second
 * test finds the ring as the first one found it, though that one left it paused.
 */
@SpringJUnitConfig({ AutoConfigureDisruptorTestTests.Journal.class, AutoConfigureDisruptorTestTests.Matching.class })
@AutoConfigureDisruptorTest
@TestPropertySource(properties = "disruptor.rings.orders.on-error.policy=skip")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
@Timeout(60)
class AutoConfigureDisruptorTestTests {

	@Autowired
	private DisruptorTester tester;

	@Autowired
	private RingProducer<OrderEvent> orders;

	@MockitoBean
	private Matching matching;

	@Test
	@Order(1)
	void shouldCallAMock() {
		Recording<Long> ids = this.tester.record("orders", OrderEvent.class, OrderEvent::id);
		this.orders.publish(OrderEvent::fill, 1L);
		this.orders.publish(OrderEvent::fill, 2L);
		this.tester.ring("orders").awaitIdle().pause();
		then(this.matching).should(times(2)).match(any());
		assertThat(ids.by("match")).containsExactly(1L, 2L);
	}

	@Test
	@Order(2)
	void shouldLetAMockFail() {
		assertThat(this.tester.ring("orders")).isRunning();
		willThrow(new IllegalStateException("no")).given(this.matching).match(any());
		this.orders.publish(OrderEvent::fill, 3L);
		this.tester.awaitIdle();
		assertThat(this.tester.ring("orders").ring().consumer("match").failures().total()).isOne();
	}

	static class OrderEvent {

		private long id;

		void fill(long sequence, Long newId) {
			this.id = newId;
		}

		long id() {
			return this.id;
		}

	}

	static class Journal {

		@DisruptorHandler(ring = "orders", name = "journal")
		void journal(OrderEvent event) {
		}

	}

	static class Matching {

		@DisruptorHandler(ring = "orders", name = "match", after = "journal")
		void match(OrderEvent event) {
		}

	}

}
