package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.disruptor4j.dsl.ProducerType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A ring for a single producer refuses a second one.
 */
@ExtendWith(OutputCaptureExtension.class)
class ProducerThreadsTests {

	private static final Duration SHORT = Duration.ofMillis(20);

	private final CountDownLatch end = new CountDownLatch(1);

	private Thread first = Thread.currentThread();

	@AfterEach
	void endFirst() throws InterruptedException {
		this.end.countDown();
		if (this.first != Thread.currentThread()) {
			this.first.join();
		}
	}

	@Test
	void shouldRefuseASecondThreadAndNameBoth(CapturedOutput output) throws Exception {
		try (TestRing ring = ring(ProducerType.SINGLE).start()) {
			publishFromAnotherThread(ring);
			assertThatIllegalStateException().isThrownBy(() -> ring.publish(2, 1))
				.withMessage("Thread '%s' publishes into ring 'orders', which is for a single producer, and that is"
						+ " thread 'first'. Publish from one thread only, or set"
						+ " disruptor.rings.orders.producer-type to multi", Thread.currentThread().getName());
			assertThat(output).contains("ERROR")
				.contains("publishes into ring 'orders', which is for a single producer");
			assertThat(ring.ring().published()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@MethodSource
	void shouldRefuseASecondThreadInEveryForm(Consumer<RingProducer<TestEvent>> form) throws Exception {
		try (TestRing ring = ring(ProducerType.SINGLE).start()) {
			publishFromAnotherThread(ring);
			assertThatIllegalStateException().isThrownBy(() -> form.accept(ring.producer()))
				.withMessageContaining("which is for a single producer");
			assertThat(ring.ring().published()).isEqualTo(1);
		}
	}

	static Stream<Consumer<RingProducer<TestEvent>>> shouldRefuseASecondThreadInEveryForm() {
		Long[] values = { 1L };
		return Stream.of((ring) -> ring.publish(TestEvent::fill, 1L),
				(ring) -> ring.publish(SHORT, TestEvent::fill, 1L), (ring) -> ring.tryPublish(TestEvent::fill, 1L),
				(ring) -> ring.tryPublish(SHORT, TestEvent::fill, 1L),
				(ring) -> ring.publishAll(TestEvent::fill, values),
				(ring) -> ring.publishAll(SHORT, TestEvent::fill, values),
				(ring) -> ring.tryPublishAll(TestEvent::fill, values),
				(ring) -> ring.tryPublishAll(SHORT, TestEvent::fill, values), (ring) -> ring.claim(1),
				(ring) -> ring.claim(SHORT, 1), (ring) -> ring.tryClaim(1));
	}

	@Test
	void shouldLetAnotherThreadFollowOneThatHasEnded() throws Exception {
		try (TestRing ring = ring(ProducerType.SINGLE).start()) {
			publishFromAnotherThread(ring);
			this.end.countDown();
			this.first.join();
			ring.publish(2, 1);
			assertThat(ring.ring().published()).isEqualTo(2);
		}
	}

	@Test
	void shouldLetAnotherThreadPublishOnceTheRingHasStarted() throws Exception {
		try (TestRing ring = ring(ProducerType.SINGLE)) {
			publishFromAnotherThread(ring);
			ring.start();
			ring.publish(2, 1);
			assertThat(ring.ring().published()).isEqualTo(2);
		}
	}

	@Test
	void shouldLetAnyThreadPublishIntoARingForSeveral() throws Exception {
		try (TestRing ring = ring(ProducerType.MULTI).start()) {
			publishFromAnotherThread(ring);
			ring.publish(2, 1);
			assertThat(ring.ring().published()).isEqualTo(2);
		}
	}

	private void publishFromAnotherThread(TestRing ring) throws Exception {
		FutureTask<Void> published = new FutureTask<>(() -> {
			ring.publish(1, 1);
			return null;
		});
		this.first = new Thread(() -> {
			published.run();
			try {
				this.end.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, "first");
		this.first.start();
		published.get();
	}

	private static TestRing ring(ProducerType type) {
		return TestRing.named("orders")
			.define((definition) -> definition.producerType(type))
			.consumer("one", (event, sequence, endOfBatch) -> {
			})
			.build();
	}

}
