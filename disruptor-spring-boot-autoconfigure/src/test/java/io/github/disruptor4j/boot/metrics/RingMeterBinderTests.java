package io.github.disruptor4j.boot.metrics;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.search.RequiredSearch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.OnFull;
import io.github.disruptor4j.spring.ring.RejectionReason;
import io.github.disruptor4j.spring.ring.TestEvent;
import io.github.disruptor4j.spring.ring.TestHandler;
import io.github.disruptor4j.spring.ring.TestRing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link RingMeterBinder}.
 */
@Timeout(60)
class RingMeterBinderTests {

	private static final List<RingMeter> ALWAYS = Arrays.stream(RingMeter.values())
		.filter((meter) -> !meter.isOptional())
		.toList();

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private final TestHandler journal = TestHandler.open();

	private final TestHandler match = TestHandler.closed();

	private TestRing ring;

	@BeforeEach
	void bind() {
		this.ring = TestRing.named("orders")
			.slots(8)
			.onFull(OnFull.TIMEOUT, Duration.ofMillis(10))
			.define((definition) -> definition.onError(ErrorPolicy.SKIP))
			.consumer("journal", this.journal, (consumer) -> consumer.maxBatchSize(1))
			.consumer("match", this.match, "journal")
			.build();
		new RingMeterBinder(this.ring::containers).bindTo(this.registry);
	}

	@AfterEach
	void stop() {
		this.ring.close();
		this.registry.close();
	}

	@Test
	void shouldHaveAllMetersFromTheStart() {
		for (RingMeter meter : ALWAYS) {
			assertThat(this.registry.get(meter.getName()).meters()).allSatisfy((registered) -> {
				assertThat(registered.getId().getType()).isEqualTo(meter.getType());
				assertThat(registered.getId().getDescription()).isEqualTo(meter.getDescription());
				assertThat(registered.getId().getTags()).extracting(Tag::getKey)
					.containsExactlyInAnyOrder(
							Arrays.stream(meter.getKeyNames()).map((key) -> key.asString()).toArray(String[]::new));
				if (meter.getType() != Meter.Type.TIMER) {
					assertThat(registered.getId().getBaseUnit()).isEqualTo(meter.getBaseUnit());
				}
			});
		}
		assertThat(this.registry.getMeters()).extracting((meter) -> meter.getId().getName())
			.containsOnly(ALWAYS.stream().map(RingMeter::getName).toArray(String[]::new));
		assertThat(this.registry.get("disruptor.producer.rejected").meters()).hasSize(RejectionReason.values().length);
		assertThat(gauge("disruptor.ring.cursor")).isEqualTo(-1);
		assertThat(counter("disruptor.ring.published")).isZero();
		assertThat(consumerGauge("disruptor.consumer.lag", "match")).isZero();
		assertThat(consumerGauge("disruptor.consumer.running", "match")).isZero();
		assertThat(counter("disruptor.consumer.failures", "consumer", "match", "exception", "none", "action", "none"))
			.isZero();
	}

	@Test
	void shouldFollowTheRing() {
		this.ring.start();
		this.ring.publish(0, 8);
		await().until(() -> consumerGauge("disruptor.consumer.lag", "journal") == 0);
		assertThat(gauge("disruptor.ring.capacity")).isEqualTo(8);
		assertThat(gauge("disruptor.ring.remaining")).isZero();
		assertThat(gauge("disruptor.ring.cursor")).isEqualTo(7);
		assertThat(counter("disruptor.ring.published")).isEqualTo(8);
		assertThat(consumerGauge("disruptor.consumer.sequence", "journal")).isEqualTo(7);
		assertThat(counter("disruptor.consumer.processed", "consumer", "journal")).isEqualTo(8);
		assertThat(consumerGauge("disruptor.consumer.running", "match")).isOne();
		assertThat(consumerGauge("disruptor.consumer.lag", "match")).isEqualTo(8);
		assertThat(consumerGauge("disruptor.consumer.backlog", "match")).isEqualTo(8);
		assertThat(consumerGauge("disruptor.consumer.sequence", "match")).isEqualTo(-1);
	}

	@Test
	void shouldTellLagFromBacklog() {
		this.journal.hold();
		this.ring.start();
		this.ring.publish(0, 8);
		this.journal.release(5);
		await().until(() -> consumerGauge("disruptor.consumer.lag", "journal") == 3 && this.match.isHolding());
		assertThat(consumerGauge("disruptor.consumer.backlog", "journal")).isEqualTo(3);
		assertThat(consumerGauge("disruptor.consumer.lag", "match")).isEqualTo(8);
		assertThat(consumerGauge("disruptor.consumer.backlog", "match")).isEqualTo(5);
	}

	@Test
	void shouldCountWhatIsNotAcceptedAndTheWaitForIt() {
		this.ring.start();
		this.ring.publish(0, 8);
		await().until(() -> gauge("disruptor.ring.remaining") == 0);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.ring.publish(8, 1));
		this.ring.producer().tryPublish(TestEvent::fill);
		assertThat(counter("disruptor.producer.rejected", "reason", "timed-out")).isOne();
		assertThat(counter("disruptor.producer.rejected", "reason", "full")).isOne();
		assertThat(counter("disruptor.producer.rejected", "reason", "stopped")).isZero();
		FunctionTimer wait = get("disruptor.producer.wait").functionTimer();
		assertThat(wait.count()).isOne();
		assertThat(wait.totalTime(TimeUnit.MILLISECONDS)).isGreaterThanOrEqualTo(10);
	}

	@Test
	void shouldCountFailuresByExceptionAndAction() {
		this.journal.failOn(1, new IllegalArgumentException());
		this.journal.then((event, sequence, endOfBatch) -> {
			if (event.value() >= 2) {
				throw new IllegalStateException();
			}
		});
		this.match.release();
		this.ring.start();
		this.ring.publish(0, 4);
		await().until(() -> counter("disruptor.consumer.processed", "consumer", "match") == 4);
		assertThat(counter("disruptor.consumer.failures", "consumer", "journal", "exception",
				"IllegalArgumentException", "action", "skip"))
			.isOne();
		assertThat(counter("disruptor.consumer.failures", "consumer", "journal", "exception", "IllegalStateException",
				"action", "skip"))
			.isEqualTo(2);
		assertThat(this.registry.find("disruptor.consumer.failures").tag("consumer", "match").meters()).hasSize(1);
	}

	@Test
	void shouldNeverGoBackOverStopAndStart() {
		this.match.release();
		this.ring.start();
		this.ring.publish(0, 5);
		this.ring.close();
		assertThat(counter("disruptor.ring.published")).isEqualTo(5);
		assertThat(consumerGauge("disruptor.consumer.running", "match")).isZero();
		this.ring.start();
		assertThat(counter("disruptor.ring.published")).isEqualTo(5);
		assertThat(counter("disruptor.consumer.processed", "consumer", "match")).isEqualTo(5);
		assertThat(consumerGauge("disruptor.consumer.running", "match")).isOne();
		this.ring.publish(5, 1);
		assertThat(counter("disruptor.ring.published")).isEqualTo(6);
	}

	@Test
	void shouldNotAskForRingsBeforeItIsBound() {
		new RingMeterBinder(() -> {
			throw new IllegalStateException("too early");
		});
	}

	@Test
	void shouldHavePrometheusNames() {
		PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		new RingMeterBinder(this.ring::containers).bindTo(prometheus);
		assertThat(prometheus.scrape()).contains("disruptor_ring_capacity_events{ring=\"orders\"} 8.0")
			.contains("disruptor_ring_published_events_total{ring=\"orders\"} 0.0")
			.contains("disruptor_consumer_lag_events{consumer=\"journal\",ring=\"orders\"} 0.0")
			.contains("disruptor_consumer_lag_events{consumer=\"match\",ring=\"orders\"} 0.0")
			.contains("disruptor_consumer_processed_events_total{consumer=\"match\",ring=\"orders\"} 0.0")
			.contains("disruptor_consumer_running{consumer=\"match\",ring=\"orders\"} 0.0")
			.contains("disruptor_producer_rejected_events_total{reason=\"timed-out\",ring=\"orders\"} 0.0")
			.contains("disruptor_producer_wait_seconds_count{ring=\"orders\"} 0");
		this.journal.failOn(0);
		this.match.release();
		this.ring.start();
		this.ring.publish(0, 1);
		await().untilAsserted(() -> assertThat(prometheus.scrape()).contains(
				"disruptor_consumer_failures_events_total{action=\"skip\",consumer=\"journal\",exception=\"IllegalStateException\",ring=\"orders\"} 1.0"));
		prometheus.close();
	}

	private RequiredSearch get(String name, String... tags) {
		return this.registry.get(name).tag("ring", "orders").tags(tags);
	}

	private double gauge(String name) {
		return get(name).gauge().value();
	}

	private double consumerGauge(String name, String consumer) {
		return get(name, "consumer", consumer).gauge().value();
	}

	private double counter(String name, String... tags) {
		return get(name, tags).functionCounter().count();
	}

}
