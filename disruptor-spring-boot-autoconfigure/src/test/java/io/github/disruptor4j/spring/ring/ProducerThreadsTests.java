package io.github.disruptor4j.spring.ring;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.disruptor4j.dsl.ProducerType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A ring for a single producer refuses a second one.
 */
class ProducerThreadsTests {

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
	void shouldRefuseASecondThreadAndNameBoth() throws Exception {
		try (TestRing ring = ring(ProducerType.SINGLE).start()) {
			publishFromAnotherThread(ring);
			assertThatIllegalStateException().isThrownBy(() -> ring.publish(2, 1))
				.withMessage("Thread '%s' publishes into ring 'orders', which is for a single producer, and that is"
						+ " thread 'first'. Publish from one thread only, or set"
						+ " disruptor.rings.orders.producer-type to multi", Thread.currentThread().getName());
			assertThatIllegalStateException().isThrownBy(() -> ring.producer().tryPublish(TestEvent::fill, 2L));
			assertThatIllegalStateException().isThrownBy(() -> ring.producer().claim(1));
			assertThat(ring.ring().published()).isEqualTo(1);
		}
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
