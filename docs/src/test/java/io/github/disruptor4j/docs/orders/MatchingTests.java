package io.github.disruptor4j.docs.orders;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import io.github.disruptor4j.spring.ring.RingProducer;
import io.github.disruptor4j.test.AutoConfigureDisruptorTest;
import io.github.disruptor4j.test.DisruptorTester;
import io.github.disruptor4j.test.Recording;
import io.github.disruptor4j.test.RingTester;

import static io.github.disruptor4j.test.RingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;

/**
 * The snippets of the chapter on testing.
 */
@DirtiesContext
// tag::context[]
@SpringJUnitConfig({ Journal.class, Risk.class, Matching.class })
@AutoConfigureDisruptorTest
@TestPropertySource(properties = { "disruptor.rings.orders.buffer-size=8",
		"disruptor.rings.orders.consumers.journal.max-batch-size=4",
		"disruptor.rings.orders.consumers.risk.max-batch-size=4",
		"disruptor.rings.orders.consumers.match.after=journal,risk" })
class MatchingTests {

	@Autowired
	private DisruptorTester tester;

	@Autowired
	private RingProducer<OrderEvent> orders;

	@MockitoBean
	private Risk risk;

	// end::context[]

	// tag::record[]
	@Test
	void shouldMatchInOrder() {
		Recording<String> symbols = this.tester.record("orders", OrderEvent.class, OrderEvent::getSymbol);
		this.orders.publish(OrderEvent::fill, new Order("ACME", 10));
		this.orders.publish(OrderEvent::fill, new Order("BOLT", 5));
		this.tester.awaitIdle();
		assertThat(symbols.by("match")).containsExactly("ACME", "BOLT");
		assertThat(this.tester.ring("orders")).isRunning().isIdle().hasNoFailures();
	}
	// end::record[]

	// tag::mock[]
	@Test
	void shouldGoOnWhenRiskFails() {
		willThrow(new IllegalStateException("no limits")).given(this.risk).check(any());
		this.orders.publish(OrderEvent::fill, new Order("ACME", 10));
		this.tester.awaitIdle();
		assertThat(this.tester.ring("orders").ring().consumer("risk").failures().total()).isOne();
	}
	// end::mock[]

	// tag::fill[]
	@Test
	void shouldFillUpBehindMatching() {
		RingTester ring = this.tester.ring("orders").pause("match");
		ring.fill(() -> this.orders.publish(OrderEvent::fill, new Order("ACME", 10)));
		assertThat(ring).isFull().hasLag("match", 8);
		assertThat(this.orders.tryPublish(OrderEvent::fill, new Order("BOLT", 5)).isPublished()).isFalse();
		ring.resume().awaitIdle();
	}
	// end::fill[]

}
