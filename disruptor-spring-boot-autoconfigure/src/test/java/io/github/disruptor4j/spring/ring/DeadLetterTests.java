package io.github.disruptor4j.spring.ring;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.consumer.BatchHandlerException;
import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.consumer.DeadLetterSink;
import io.github.disruptor4j.spring.consumer.FailureAction;
import io.github.disruptor4j.spring.consumer.FailureKind;
import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.DeadLetterDefinition;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.InvalidSettingException;
import io.github.disruptor4j.spring.graph.OnErrorDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests for dead letters.
 */
@Timeout(60)
class DeadLetterTests {

	private final List<DeadLetter<?>> letters = new CopyOnWriteArrayList<>();

	private final TestHandler after = TestHandler.open();

	@Test
	void shouldGiveACopyToTheSink() {
		try (TestRing ring = ring("sink", this.letters::add, (consumer) -> consumer).start()) {
			ring.publish(0, 3);
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 1L, 2L));
			assertThat(this.letters).singleElement().satisfies((letter) -> {
				assertThat(letter.ring()).isEqualTo("orders");
				assertThat(letter.consumer()).isEqualTo("match");
				assertThat(letter.sequence()).isOne();
				assertThat(letter.attempts()).isOne();
				assertThat(letter.exception()).hasMessage("bad");
				assertThat(letter.event()).isInstanceOfSatisfying(TestEvent.class, (event) -> {
					assertThat(event.value()).isOne();
					assertThat(event).isNotSameAs(ring.container().ringBuffer().get(1));
				});
				assertThat(letter.toString()).doesNotContain("contents");
			});
			assertThat(count(ring, FailureAction.DEAD_LETTER)).isOne();
		}
		assertThat(TestRing.threads("orders")).isEmpty();
	}

	@Test
	void shouldTakeWhatRetriesHaveNotHelped() {
		BackoffDefinition atOnce = new BackoffDefinition(Duration.ZERO, 1, Duration.ZERO);
		try (TestRing ring = ring("sink", this.letters::add,
				(consumer) -> consumer.onError(OnErrorDefinition.retry(3, atOnce, ErrorPolicy.DEAD_LETTER)))
			.start()) {
			ring.publish(0, 3);
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 1L, 2L));
			assertThat(this.letters).singleElement().satisfies((letter) -> {
				assertThat(letter.sequence()).isOne();
				assertThat(letter.attempts()).isEqualTo(3);
				assertThat(letter.exception()).hasMessage("bad");
			});
			assertThat(count(ring, FailureAction.RETRY)).isEqualTo(2);
			assertThat(count(ring, FailureAction.DEAD_LETTER)).isOne();
		}
	}

	@Test
	void shouldHideDeadLettersFromThoseThatComeAfter() {
		try (TestRing ring = ring("sink", this.letters::add,
				(consumer) -> consumer.onError(OnErrorDefinition.of(ErrorPolicy.DEAD_LETTER).hiding()))
			.start()) {
			ring.publish(0, 3);
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 2L));
			assertThat(this.letters).hasSize(1);
		}
	}

	@Test
	void shouldNotWaitForEverForTheSink() {
		CountDownLatch done = new CountDownLatch(1);
		try (TestRing ring = ring("sink", (letter) -> awaitUninterruptibly(done), (consumer) -> consumer).start()) {
			ring.publish(0, 3);
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 1L, 2L));
			assertThat(count(ring, FailureAction.DEAD_LETTER_LOST)).isOne();
			done.countDown();
		}
	}

	@Test
	void shouldCountWhatTheSinkRefuses() {
		DeadLetterSink<TestEvent> failing = (letter) -> {
			throw new IOException("disk full");
		};
		try (TestRing ring = ring("sink", failing, (consumer) -> consumer).start()) {
			ring.publish(0, 3);
			await().untilAsserted(() -> assertThat(this.after.values()).containsExactly(0L, 1L, 2L));
			assertThat(count(ring, FailureAction.DEAD_LETTER_LOST)).isOne();
		}
	}

	@Test
	void shouldTakeTheEventThatABatchHasFailedAt() {
		List<Long> handled = new CopyOnWriteArrayList<>();
		BatchHandler<TestEvent> handler = (batch) -> {
			for (int i = 0; i < batch.size(); i++) {
				if (batch.get(i).value() == 1) {
					throw new BatchHandlerException(i, new IllegalStateException("bad"));
				}
				handled.add(batch.get(i).value());
			}
		};
		DeadLetterSink<TestEvent> sink = this.letters::add;
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("sink", sink);
		beans.registerSingleton("matchHandler", handler);
		RingContainer<TestEvent> ring = new RingContainer<>(
				RingGraph.of(RingDefinition.builder("orders", TestEvent.class)
					.bufferSize(8)
					.onError(ErrorPolicy.DEAD_LETTER)
					.deadLetter(new DeadLetterDefinition(null, "sink", Duration.ofSeconds(1)))
					.consumer(ConsumerDefinition.builder("match")
						.handler(HandlerReference.bean("matchHandler", BatchHandler.class, HandlerShape.BATCH_HANDLER,
								ResolvableType.forClass(TestEvent.class)))
						.build())
					.build()),
				new RingResources(beans, (event) -> {
				}));
		ring.start();
		for (long value = 0; value < 3; value++) {
			ring.producer().publish(TestEvent::fill, (Long) value);
		}
		await().untilAsserted(() -> assertThat(handled).containsExactly(0L, 2L));
		assertThat(this.letters).extracting(DeadLetter::sequence).containsExactly(1L);
		ring.stop(Duration.ofSeconds(5));
	}

	@Test
	void shouldSendToARing() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		RingContainer<DeadLetter<?>> letterRing = letterRing(beans);
		beans.registerSingleton("lettersRingProducer", letterRing.producer());
		letterRing.start();
		beans.registerSingleton("matchHandler", failing());
		RingContainer<TestEvent> ring = new RingContainer<>(
				RingGraph.of(RingDefinition.builder("orders", TestEvent.class)
					.bufferSize(8)
					.deadLetter(new DeadLetterDefinition("letters", null, Duration.ofMillis(50)))
					.onError(ErrorPolicy.DEAD_LETTER)
					.consumer(ConsumerDefinition.builder("match")
						.handler(HandlerReference.bean("matchHandler", EventHandler.class, HandlerShape.EVENT_HANDLER,
								ResolvableType.forClass(TestEvent.class)))
						.build())
					.build()),
				new RingResources(beans, (event) -> {
				}));
		ring.start();
		ring.producer().publish(TestEvent::fill, 1L);
		await().untilAsserted(() -> assertThat(this.letters).hasSize(1));
		assertThat(ring.declaredFeeds()).containsExactly("letters");
		letterRing.stop(Duration.ofSeconds(10));
		ring.producer().publish(TestEvent::fill, 1L);
		FailureKind lost = new FailureKind("IllegalStateException", FailureAction.DEAD_LETTER_LOST);
		await().until(() -> ring.ring().consumer("match").failures().count(lost) == 1);
		ring.stop(Duration.ofSeconds(10));
	}

	@Test
	void shouldRefuseToStartWithoutAnAddress() {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> ring(null, this.letters::add, (consumer) -> consumer))
			.withMessageContaining("'dead-letter' of ring 'orders' is not set")
			.withMessageContaining("DeadLetterSink<");
	}

	@Test
	void shouldRefuseEventsThatNothingCopies() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("sink", (DeadLetterSink<Plain>) this.letters::add);
		RingGraph<Plain> graph = RingGraph.of(RingDefinition.builder("orders", Plain.class)
			.deadLetter(new DeadLetterDefinition(null, "sink", Duration.ofSeconds(1)))
			.onError(ErrorPolicy.DEAD_LETTER)
			.consumer(ConsumerDefinition.builder("match")
				.handler(HandlerReference.bean("matchHandler", EventHandler.class, HandlerShape.EVENT_HANDLER,
						ResolvableType.forClass(Plain.class)))
				.build())
			.build());
		assertThatExceptionOfType(MissingEventCopierException.class)
			.isThrownBy(() -> new RingContainer<>(graph, new RingResources(beans, (event) -> {
			})))
			.withMessageContaining("Plain is no record and has no copy constructor");
	}

	private RingContainer<DeadLetter<?>> letterRing(DefaultListableBeanFactory beans) {
		beans.registerSingleton("keepHandler",
				(EventHandler<DeadLetter<?>>) (event, sequence, endOfBatch) -> this.letters.add(event));
		return new RingContainer<>(
				RingGraph.of(RingDefinition.<DeadLetter<?>>builder("letters", ResolvableType.forClass(DeadLetter.class))
					.consumer(ConsumerDefinition.builder("keep")
						.handler(HandlerReference.bean("keepHandler", EventHandler.class, HandlerShape.EVENT_HANDLER,
								ResolvableType.forClass(DeadLetter.class)))
						.build())
					.build()),
				new RingResources(beans, (event) -> {
				}));
	}

	private TestRing ring(String sinkName, DeadLetterSink<TestEvent> sink,
			UnaryOperator<ConsumerDefinition.Builder> change) {
		return TestRing.named("orders")
			.bean("sink", sink)
			.define((definition) -> definition.onError(ErrorPolicy.DEAD_LETTER)
				.deadLetter(new DeadLetterDefinition(null, sinkName, Duration.ofMillis(100))))
			.consumer("match", failing(), change)
			.consumer("after", this.after, "match")
			.build();
	}

	private static EventHandler<TestEvent> failing() {
		return (event, sequence, endOfBatch) -> {
			if (event.value() == 1) {
				throw new IllegalStateException("bad");
			}
		};
	}

	private static long count(TestRing ring, FailureAction action) {
		return ring.ring().consumer("match").failures().count(new FailureKind("IllegalStateException", action));
	}

	private static void awaitUninterruptibly(CountDownLatch done) {
		boolean open = false;
		while (!open) {
			try {
				open = done.await(10, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				// deaf, as some drivers are
			}
		}
	}

	/**
	 * An event without a copy constructor.
	 */
	static class Plain {

	}

}
