package io.github.disruptor4j.boot.metrics;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.ObserveDefinition;
import io.github.disruptor4j.spring.ring.TestHandler;
import io.github.disruptor4j.spring.ring.TestRing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link BatchMeterInstrumentation}.
 */
@Timeout(60)
class BatchMeterInstrumentationTests {

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private final TestHandler journal = TestHandler.closed();

	private final TestRing ring = ring(new ObserveDefinition(true, false, false));

	@AfterEach
	void stop() {
		this.ring.close();
		this.registry.close();
	}

	@Test
	void shouldHaveTheMetersWhenTheRingHasStarted() {
		assertThat(this.registry.getMeters()).isEmpty();
		this.ring.start();
		assertThat(sizes().count()).isZero();
		assertThat(sizes().getId().getBaseUnit()).isEqualTo("events");
		assertThat(sizes().getId().getDescription()).isEqualTo(RingMeter.CONSUMER_BATCH.getDescription());
		assertThat(times().count()).isZero();
		assertThat(times().getId().getDescription()).isEqualTo(RingMeter.CONSUMER_HANDLE.getDescription());
	}

	@Test
	void shouldRecordTheSizeAndTheTimeOfEachBatch() {
		this.ring.start();
		this.ring.publish(0, 1);
		await().until(this.journal::isHolding);
		this.ring.publish(1, 5);
		this.journal.release();
		await().until(() -> sizes().count() == 2);
		assertThat(sizes().totalAmount()).isEqualTo(6);
		assertThat(sizes().max()).isEqualTo(5);
		assertThat(times().count()).isEqualTo(2);
		assertThat(times().totalTime(TimeUnit.NANOSECONDS)).isPositive();
	}

	@Test
	void shouldRecordABatchWhoseEventsFail() {
		this.journal.failOn(0).release();
		this.ring.start();
		this.ring.publish(0, 1);
		await().until(() -> times().count() == 1);
		assertThat(sizes().totalAmount()).isOne();
	}

	@Test
	void shouldGoOnAfterAStopAndAStart() {
		this.journal.release();
		this.ring.start();
		this.ring.publish(0, 1);
		this.ring.container().stop(Duration.ofSeconds(10));
		this.ring.start();
		this.ring.publish(1, 1);
		await().until(() -> sizes().totalAmount() == 2);
	}

	@Test
	void shouldLeaveRingsAloneThatDoNotAsk() {
		try (TestRing other = ring(new ObserveDefinition(false, true, true))) {
			other.start();
			assertThat(this.registry.getMeters()).isEmpty();
		}
	}

	@Test
	void shouldWorkWithoutARegistry() {
		this.journal.release();
		try (TestRing other = TestRing.named("other")
			.define((definition) -> definition.observe(new ObserveDefinition(true, false, false)))
			.bean("meters", new BatchMeterInstrumentation(() -> null))
			.consumer("journal", this.journal)
			.build()) {
			other.start();
			other.publish(0, 1);
			await().until(() -> this.journal.values().size() == 1);
		}
	}

	private TestRing ring(ObserveDefinition observe) {
		return TestRing.named("orders")
			.slots(8)
			.define((definition) -> definition.onError(ErrorPolicy.SKIP).observe(observe))
			.bean("meters", new BatchMeterInstrumentation(() -> this.registry))
			.consumer("journal", this.journal)
			.build();
	}

	private DistributionSummary sizes() {
		return this.registry.get("disruptor.consumer.batch").tags("ring", "orders", "consumer", "journal").summary();
	}

	private Timer times() {
		return this.registry.get("disruptor.consumer.handle").tags("ring", "orders", "consumer", "journal").timer();
	}

}
