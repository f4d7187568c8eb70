package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.spring.event.RingStartedEvent;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An application that is closed, as by SIGTERM, before it has started.
 */
@Timeout(60)
class CloseWhileStartingTests {

	private final TestHandler handler = TestHandler.open();

	private final GenericApplicationContext context = new GenericApplicationContext();

	private final RingContainers containers = new RingContainers(List.of(graph()),
			new RingResources(this.context.getBeanFactory(), this.context));

	private final Thread closer = new Thread(this.context::close);

	CloseWhileStartingTests() {
		this.context.registerBean("handler", TestHandler.class, () -> this.handler);
		this.context.registerBean(RingContainers.class, () -> this.containers);
		this.context.registerBean("early", InitializingBean.class, () -> () -> publish(0, 2));
		this.context.registerBean(RingLifecycle.class,
				() -> new RingLifecycle(() -> this.containers, Duration.ofSeconds(10), RingLifecycle.DEFAULT_PHASE));
	}

	@Test
	void shouldHandleWhatIsPublishedBeforeAndWhileRingsStart() throws InterruptedException {
		AtomicBoolean running = new AtomicBoolean();
		this.context.addApplicationListener((ApplicationListener<RingStartedEvent>) (event) -> {
			this.closer.start();
			await().until(() -> this.closer.getState() == Thread.State.TIMED_WAITING);
			publish(2, 2);
			running.set(container().isRunning());
		});
		this.context.refresh();
		this.closer.join();
		assertThat(running).isTrue();
		assertThat(this.handler.values()).containsExactly(0L, 1L, 2L, 3L);
		assertThat(container().isRunning()).isFalse();
		assertThat(TestRing.threads("orders")).isEmpty();
	}

	@Test
	void shouldWakeWhoWaitsForRoomInTheStart() throws InterruptedException {
		this.handler.hold();
		this.context.addApplicationListener((ApplicationListener<ContextRefreshedEvent>) (event) -> {
			publish(2, 2);
			this.closer.start();
			publish(4, 1);
		});
		CompletableFuture<Void> start = CompletableFuture.runAsync(this.context::refresh);
		await().until(this.handler::isHolding);
		await().until(() -> !container().ringBuffer().isAdmissionOpen());
		this.handler.release();
		assertThat(start).failsWithin(Duration.ofSeconds(10))
			.withThrowableThat()
			.withRootCauseInstanceOf(InterruptedException.class);
		this.closer.join();
		assertThat(this.handler.values()).containsExactly(0L, 1L, 2L, 3L);
		assertThat(TestRing.threads("orders")).isEmpty();
	}

	private RingContainer<?> container() {
		return this.containers.container("orders");
	}

	@SuppressWarnings("unchecked")
	private void publish(long first, int count) {
		RingProducer<TestEvent> producer = (RingProducer<TestEvent>) container().producer();
		for (long value = first; value < first + count; value++) {
			producer.publish(TestEvent::fill, (Long) value);
		}
	}

	private static RingGraph<TestEvent> graph() {
		HandlerReference handler = HandlerReference.bean("handler", TestHandler.class, HandlerShape.EVENT_HANDLER,
				ResolvableType.forClass(TestEvent.class));
		return RingGraph.of(RingDefinition.<TestEvent>builder("orders", TestEvent.class)
			.bufferSize(4)
			.consumer(ConsumerDefinition.builder("match").handler(handler).build())
			.build());
	}

}
