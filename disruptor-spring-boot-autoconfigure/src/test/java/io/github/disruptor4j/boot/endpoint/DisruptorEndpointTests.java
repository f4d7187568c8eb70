package io.github.disruptor4j.boot.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import tools.jackson.databind.json.JsonMapper;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.ring.RingState;
import io.github.disruptor4j.spring.ring.TestHandler;
import io.github.disruptor4j.spring.ring.TestRing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link DisruptorEndpoint}.
 */
@Timeout(60)
class DisruptorEndpointTests {

	private final TestHandler journal = TestHandler.open();

	private final TestHandler match = TestHandler.closed();

	@Test
	void shouldDescribeAllRings() throws Exception {
		try (TestRing ring = ring().start()) {
			ring.publish(0, 3);
			await().until(() -> ring.ring().consumer("journal").lag() == 0
					&& ring.ring().consumer("match").state() == ConsumerState.RUNNING);
			String json = json(endpoint(ring).rings());
			JSONAssert.assertEquals(
					"""
							{ "rings": { "orders": {
							  "name": "orders",
							  "state": "RUNNING",
							  "eventType": "io.github.disruptor4j.spring.ring.TestEvent",
							  "bufferSize": 8,
							  "producerType": "MULTI",
							  "waitStrategy": "blocking",
							  "onFull": "BLOCK",
							  "cursor": 2,
							  "published": 3,
							  "remainingCapacity": 5,
							  "rejected": { "FULL": 0, "STOPPED": 0 },
							  "consumers": [
							    { "name": "journal", "after": [], "state": "RUNNING", "sequence": 2, "lag": 0, "backlog": 0,
							      "concurrency": 1, "thread": "disruptor-orders-journal", "stall": null, "failures": 0, "lastFailure": null },
							    { "name": "match", "after": ["journal"], "state": "RUNNING", "sequence": -1, "lag": 3, "backlog": 3,
							      "thread": "disruptor-orders-match", "failures": 0, "lastFailure": null }
							  ],
							  "failure": null,
							  "graph": {
							    "nodes": ["journal", "match"],
							    "edges": [{ "from": "journal", "to": "match" }]
							  }
							} } }
							""",
					json, JSONCompareMode.LENIENT);
			assertThat(json).contains("flowchart LR").doesNotContain("contents of event");
		}
	}

	@Test
	void shouldTellLagFromBacklog() {
		this.journal.hold();
		try (TestRing ring = ring().start()) {
			ring.publish(0, 8);
			this.journal.release(5);
			await().until(() -> ring.ring().consumer("journal").lag() == 3 && this.match.isHolding());
			assertThat(endpoint(ring).ring("orders").consumers())
				.extracting(ConsumerDescriptor::name, ConsumerDescriptor::lag, ConsumerDescriptor::backlog)
				.containsExactly(tuple("journal", 3L, 3L), tuple("match", 8L, 5L));
		}
	}

	@Test
	void shouldDescribeOneRing() {
		try (TestRing ring = ring()) {
			DisruptorEndpoint endpoint = endpoint(ring);
			RingDescriptor descriptor = endpoint.ring("orders");
			assertThat(descriptor.name()).isEqualTo("orders");
			assertThat(descriptor.state()).isEqualTo(RingState.STOPPED);
			assertThat(descriptor.consumers()).extracting(ConsumerDescriptor::thread).containsOnlyNulls();
			assertThat(endpoint.ring("trades")).isNull();
		}
	}

	@Test
	void shouldDescribeFailures() {
		this.journal.failOn(1);
		try (TestRing ring = ring().start()) {
			ring.publish(0, 2);
			await().until(() -> ring.ring().state() == RingState.FAILED);
			RingDescriptor descriptor = endpoint(ring).ring("orders");
			assertThat(descriptor.failure()).satisfies((failure) -> {
				assertThat(failure.consumer()).isEqualTo("journal");
				assertThat(failure.sequence()).isEqualTo(1);
				assertThat(failure.exception()).isEqualTo("java.lang.IllegalStateException");
				assertThat(failure.message()).isEqualTo("handler failed");
			});
			ConsumerDescriptor consumer = descriptor.consumers().get(0);
			assertThat(consumer.failures()).isOne();
			assertThat(consumer.lastFailure().sequence()).isEqualTo(1);
			assertThat(consumer.lastFailure().time()).isNotNull();
			assertThat(json(descriptor)).doesNotContain("contents of event");
		}
	}

	@Test
	void shouldShowWhereAConsumerHangs() {
		try (TestRing ring = ring().start()) {
			ring.publish(0, 1);
			await().until(this.match::isHolding);
			ring.lookForStalls(0);
			ring.lookForStalls(TimeUnit.HOURS.toNanos(1));
			ConsumerDescriptor consumer = endpoint(ring).ring("orders").consumers().get(1);
			assertThat(consumer.stall()).satisfies((stall) -> {
				assertThat(stall.since()).isBefore(Instant.now());
				assertThat(stall.sequence()).isEqualTo(-1);
				assertThat(stall.backlog()).isOne();
				assertThat(stall.stackTrace()).first().asString().startsWith("disruptor-orders-match (");
				assertThat(stall.stackTrace()).anyMatch((line) -> line.contains("TestHandler.onEvent"));
			});
			assertThat(json(consumer)).doesNotContain("contents of event");
		}
	}

	@Test
	void shouldPauseAndResume() {
		this.match.release();
		try (TestRing ring = ring().start()) {
			DisruptorEndpoint endpoint = endpoint(ring);
			assertThat(endpoint.control("orders", "pause").state()).isEqualTo(RingState.PAUSED);
			assertThat(endpoint.control("orders", "pause").state()).isEqualTo(RingState.PAUSED);
			await().untilAsserted(
					() -> assertThat(endpoint.ring("orders").consumers()).extracting(ConsumerDescriptor::state)
						.containsOnly(ConsumerState.PAUSED));
			ring.publish(0, 1);
			assertThat(endpoint.control("orders", "resume").state()).isEqualTo(RingState.RUNNING);
			await().until(() -> this.match.values().size() == 1);
		}
	}

	@Test
	void shouldStopAndStart() {
		this.match.release();
		try (TestRing ring = ring().start()) {
			DisruptorEndpoint endpoint = endpoint(ring);
			ring.publish(0, 3);
			assertThat(endpoint.control("orders", "stop").state()).isEqualTo(RingState.STOPPED);
			assertThat(this.match.values()).hasSize(3);
			assertThat(endpoint.control("orders", "START").state()).isEqualTo(RingState.RUNNING);
			ring.publish(3, 1);
			await().until(() -> this.match.values().size() == 4);
		}
	}

	@Test
	void shouldSayWhyARingCannotStart() {
		try (TestRing ring = ring().start()) {
			DisruptorEndpointWebExtension endpoint = new DisruptorEndpointWebExtension(
					new DisruptorEndpoint(ring.containers(), Duration.ofMillis(50)));
			ring.publish(0, 1);
			await().until(this.match::isHolding);
			assertThat(endpoint.control("orders", "stop").getStatus()).isEqualTo(200);
			await()
				.untilAsserted(() -> assertThat(TestRing.threads("orders")).containsExactly("disruptor-orders-match"));
			WebEndpointResponse<?> answer = endpoint.control("orders", "start");
			assertThat(answer.getStatus()).isEqualTo(409);
			assertThat(answer.getBody()).asString().startsWith("{error=").contains("consumer 'match'");
			this.match.release();
			await().until(() -> TestRing.threads("orders").isEmpty());
			assertThat(endpoint.control("orders", "start").getStatus()).isEqualTo(200);
		}
	}

	@Test
	void shouldNotStartAFailedRingThatWasNotStopped() {
		this.journal.failOn(0);
		try (TestRing ring = ring().start()) {
			DisruptorEndpointWebExtension endpoint = new DisruptorEndpointWebExtension(endpoint(ring));
			ring.publish(0, 1);
			await().until(() -> ring.ring().state() == RingState.FAILED);
			WebEndpointResponse<?> answer = endpoint.control("orders", "start");
			assertThat(answer.getStatus()).isEqualTo(409);
			assertThat(answer.getBody())
				.hasToString("{error=Ring 'orders' has failed: stop it before you start it again}");
			assertThat(endpoint.control("orders", "stop").getStatus()).isEqualTo(200);
			this.journal.neverFail();
			assertThat(endpoint.control("orders", "start").getStatus()).isEqualTo(200);
			assertThat(ring.ring().state()).isEqualTo(RingState.RUNNING);
		}
	}

	@Test
	void shouldRefuseWhatIsNoAction() {
		try (TestRing ring = ring()) {
			DisruptorEndpoint endpoint = endpoint(ring);
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.control("orders", "halt"))
				.withMessage("'action' must be one of pause, resume, start, stop but is 'halt'");
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.control("orders", null))
				.withMessage("'action' must be one of pause, resume, start, stop but is missing");
			assertThat(endpoint.control("trades", "pause")).isNull();
		}
	}

	private static DisruptorEndpoint endpoint(TestRing ring) {
		return new DisruptorEndpoint(ring.containers(), Duration.ofSeconds(10));
	}

	private TestRing ring() {
		return TestRing.named("orders")
			.slots(8)
			.consumer("journal", this.journal, (consumer) -> consumer.maxBatchSize(1))
			.consumer("match", this.match, "journal")
			.build();
	}

	private static String json(Object value) {
		return JsonMapper.builder().build().writeValueAsString(value);
	}

}
