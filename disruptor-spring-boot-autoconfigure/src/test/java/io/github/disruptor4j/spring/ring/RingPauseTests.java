package io.github.disruptor4j.spring.ring;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.ShutdownReport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link Ring#pause()} and {@link Ring#resume()}.
 */
@Timeout(60)
class RingPauseTests {

	private final TestHandler journal = TestHandler.open();

	private final TestHandler match = TestHandler.open();

	private final TestRing orders = TestRing.named("orders")
		.slots(8)
		.consumer("journal", this.journal)
		.consumer("match", this.match, "journal")
		.build();

	@AfterEach
	void stop() {
		this.orders.ring().resume();
		this.orders.close();
	}

	@Test
	void shouldHandleNothingUntilResumed() {
		this.orders.start();
		this.orders.ring().pause();
		assertThat(this.orders.ring().state()).isEqualTo(RingState.PAUSED);
		awaitPaused();
		this.orders.publish(0, 8);
		assertThat(this.orders.producer().tryPublish(TestEvent::fill)).isEqualTo(PublishResult.FULL);
		assertThat(this.journal.values()).isEmpty();
		assertThat(this.orders.ring().consumer("journal").lag()).isEqualTo(8);
		this.orders.ring().resume();
		assertThat(this.orders.ring().state()).isEqualTo(RingState.RUNNING);
		await().until(() -> this.match.values().size() == 8);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void shouldLogWhatSomebodyDoesToIt(CapturedOutput output) {
		this.orders.start();
		this.orders.ring().pause();
		this.orders.ring().pause();
		assertThat(output).containsOnlyOnce("Ring 'orders' is paused");
		this.orders.container().stop(Duration.ofSeconds(10));
		this.orders.start();
		assertThat(output).containsOnlyOnce("Ring 'orders' has started again, and is still paused");
		this.orders.ring().resume();
		this.orders.ring().resume();
		assertThat(output).containsOnlyOnce("Ring 'orders' is resumed");
		this.orders.container().stop(Duration.ofSeconds(10));
		this.orders.start();
		assertThat(output.toString().lines()).filteredOn((line) -> line.contains("has started again"))
			.last()
			.asString()
			.endsWith("has started again");
	}

	@Test
	void shouldLeaveWhatIsInAPausedRingAndGoOnWithItLater() {
		this.orders.start();
		this.orders.ring().pause();
		awaitPaused();
		this.orders.publish(0, 3);
		ShutdownReport report = this.orders.container().stop(Duration.ofSeconds(10));
		assertThat(report).isNotNull();
		assertThat(report.drained()).isFalse();
		assertThat(this.orders.ring().state()).isEqualTo(RingState.STOPPED);
		this.orders.start();
		assertThat(this.orders.ring().state()).isEqualTo(RingState.PAUSED);
		awaitPaused();
		assertThat(this.journal.values()).isEmpty();
		this.orders.ring().resume();
		await().until(() -> this.match.values().size() == 3);
	}

	@Test
	void shouldStartPausedWhenPausedBefore() {
		this.orders.ring().pause();
		assertThat(this.orders.ring().state()).isEqualTo(RingState.STOPPED);
		this.orders.start();
		awaitPaused();
		this.orders.ring().resume();
		this.orders.publish(0, 1);
		await().until(() -> this.match.values().size() == 1);
	}

	private void awaitPaused() {
		await().untilAsserted(() -> assertThat(this.orders.ring().consumers()).extracting(ConsumerStatus::state)
			.containsOnly(ConsumerState.PAUSED));
	}

}
