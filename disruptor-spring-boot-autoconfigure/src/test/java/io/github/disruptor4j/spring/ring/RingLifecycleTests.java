package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.spring.event.RingEvent;
import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.OnConsumerFailure;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.SupervisionDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link RingLifecycle} and {@link RingContainers}.
 */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class RingLifecycleTests {

	private static final BackoffDefinition HOUR = new BackoffDefinition(Duration.ofHours(1), 1, Duration.ofHours(1));

	private final TestHandler first = TestHandler.open();

	private final TestHandler second = TestHandler.open();

	private final List<RingEvent> events = new CopyOnWriteArrayList<>();

	private final AtomicInteger closedAfter = new AtomicInteger(-1);

	@Test
	void shouldStartWithTheContextAndStopWithIt() {
		try (GenericApplicationContext context = context()) {
			RingContainers rings = context.getBean(RingContainers.class);
			assertThat(rings.rings()).extracting(Ring::state).containsOnly(RingState.RUNNING);
			publish(rings, "first", 3);
			assertThat(context.getBean(RingLifecycle.class).getPhase()).isEqualTo(Integer.MAX_VALUE - 4096);
		}
		assertThat(this.first.values()).hasSize(3);
		assertThat(TestRing.threads("first")).isEmpty();
		assertThat(TestRing.threads("second")).isEmpty();
		assertThat(this.events).extracting((event) -> event.getClass().getSimpleName() + " " + event.getRing())
			.containsExactly("RingStartedEvent second", "RingStartedEvent first", "RingStoppedEvent first",
					"RingStoppedEvent second");
	}

	@Test
	void shouldRestartWithTheContext() {
		try (GenericApplicationContext context = context()) {
			RingContainers rings = context.getBean(RingContainers.class);
			for (int run = 1; run <= 3; run++) {
				publish(rings, "second", 2);
				context.stop();
				assertThat(TestRing.threads("second")).isEmpty();
				context.start();
				assertThat(rings.ring("second").published()).isEqualTo(2L * run);
			}
			publish(rings, "second", 2);
			await().until(() -> this.second.values().size() == 8);
		}
	}

	@Test
	void shouldRestartAfterThePauseOfTheContext() {
		try (GenericApplicationContext context = context()) {
			RingContainers rings = context.getBean(RingContainers.class);
			context.pause();
			assertThat(rings.rings()).extracting(Ring::state).containsOnly(RingState.STOPPED);
			context.restart();
			publish(rings, "first", 1);
			await().until(() -> this.first.values().size() == 1);
		}
	}

	@Test
	void shouldDrainARingThatFeedsAnotherDeclaredAfterIt() {
		GenericApplicationContext context = context();
		RingContainers rings = context.getBean(RingContainers.class);
		EventHandler<TestEvent> feeding = (event, sequence, endOfBatch) -> producer(rings, "second")
			.publish(TestEvent::fill, event.value());
		this.first.then(feeding);
		publish(rings, "first", 100);
		context.close();
		assertThat(this.second.values()).hasSize(100);
	}

	@Test
	void shouldRestartConsumersInTimeForTheRingsThatFeedTheirs() {
		GenericApplicationContext context = context(Duration.ofSeconds(6));
		RingContainers rings = context.getBean(RingContainers.class);
		EventHandler<TestEvent> feeding = (event, sequence, endOfBatch) -> producer(rings, "second")
			.publish(TestEvent::fill, event.value());
		this.first.then(feeding);
		this.second.failOn(-1);
		producer(rings, "second").publish(TestEvent::fill, -1L);
		await().until(() -> rings.ring("second").consumer("only").state() == ConsumerState.FAILED);
		this.second.neverFail();
		// The second ring gets full, and nobody empties it before the hour is over.
		publish(rings, "first", 128);
		await().until(() -> rings.ring("second").remainingCapacity() == 0);
		context.close();
		assertThat(this.first.values()).hasSize(128);
		assertThat(this.second.values()).hasSize(129);
	}

	@Test
	void shouldDrainARingThatIsSeenToFeedOneDeclaredBeforeIt() {
		GenericApplicationContext context = context();
		RingContainers rings = context.getBean(RingContainers.class);
		this.second
			.then((event, sequence, endOfBatch) -> producer(rings, "first").publish(TestEvent::fill, event.value()));
		publish(rings, "second", 1);
		await().until(() -> this.first.values().size() == 1);
		this.second.hold();
		publish(rings, "second", 99);
		CompletableFuture<Void> close = CompletableFuture.runAsync(context::close);
		await().until(() -> !rings.container("second").ringBuffer().isAdmissionOpen());
		assertThat(rings.container("first").ringBuffer().isAdmissionOpen()).isTrue();
		this.second.release();
		assertThat(close).succeedsWithin(Duration.ofSeconds(10));
		assertThat(this.first.values()).hasSize(100);
	}

	@Test
	void shouldLeaveTimeForRingsAfterOneThatHangs(CapturedOutput output) {
		GenericApplicationContext context = context(Duration.ofMillis(600));
		RingContainers rings = context.getBean(RingContainers.class);
		this.first.hold();
		this.second.hold();
		publish(rings, "first", 1);
		publish(rings, "second", 1);
		await().until(() -> this.first.isHolding() && this.second.isHolding());
		Thread closer = new Thread(context::close);
		closer.start();
		await().until(() -> !rings.container("second").ringBuffer().isAdmissionOpen());
		this.second.release();
		await().until(() -> !closer.isAlive());
		assertThat(this.second.values()).hasSize(1);
		assertThat(output).contains("Ring 'first' has stopped, consumer 'only' (HALTING) has left 1 events");
		this.first.release();
		await().until(() -> TestRing.threads("first").isEmpty());
	}

	@Test
	void shouldShareOneDeadlineAmongRings(CapturedOutput output) {
		RingContainers rings = new RingContainers(
				List.of(graph("first", "firstHandler"), graph("second", "secondHandler")),
				new RingResources(beans(), (event) -> {
				}));
		AtomicLong clock = new AtomicLong();
		RingLifecycle lifecycle = new RingLifecycle(() -> rings, Duration.ofHours(1), 0, clock::get);
		this.first.hold();
		this.second.hold();
		this.first.then((event, sequence, endOfBatch) -> clock.addAndGet(Duration.ofHours(1).toNanos()));
		lifecycle.start();
		publish(rings, "first", 1);
		publish(rings, "second", 2);
		await().until(() -> this.first.isHolding() && this.second.isHolding());
		Thread stopper = new Thread(lifecycle::stop);
		stopper.start();
		try {
			await().until(() -> !rings.container("first").ringBuffer().isAdmissionOpen());
			this.first.release();
			await().until(() -> rings.ring("second").state() == RingState.STOPPED);
			assertThat(this.first.values()).hasSize(1);
			assertThat(this.second.values()).isEmpty();
			assertThat(output).contains("Ring 'first' has stopped, everything up to sequence 0 is handled")
				.contains("Ring 'second' has stopped, consumer 'only' (HALTING) has left 2 events, from sequence 0 on");
		}
		finally {
			this.second.release();
			await().until(() -> !stopper.isAlive() && TestRing.threads("second").isEmpty());
		}
	}

	@Test
	void shouldStopWhatHasStartedWhenARingCannotStart() {
		RingContainers rings = new RingContainers(List.of(graph("first", "gone"), graph("second", "secondHandler")),
				new RingResources(beans(), (event) -> {
				}));
		RingLifecycle lifecycle = new RingLifecycle(() -> rings, Duration.ofSeconds(10), 0);
		assertThatExceptionOfType(NoSuchBeanDefinitionException.class).isThrownBy(lifecycle::start);
		assertThat(lifecycle.isRunning()).isFalse();
		assertThat(TestRing.threads("second")).isEmpty();
		assertThat(lifecycle.getPhase()).isZero();
	}

	@Test
	void shouldDrainBeforeAContextIsClosedThatIsBeingStopped() throws InterruptedException {
		GenericApplicationContext context = context();
		RingContainers rings = context.getBean(RingContainers.class);
		this.first.hold();
		publish(rings, "first", 3);
		Thread stopper = new Thread(context::stop);
		stopper.start();
		await().until(() -> !rings.container("first").ringBuffer().isAdmissionOpen());
		Thread closer = new Thread(() -> {
			context.close();
			this.closedAfter.set(this.first.values().size());
		});
		closer.start();
		await().until(() -> context.isClosed() && closer.getState() == Thread.State.BLOCKED
				|| closer.getState() == Thread.State.TERMINATED);
		assertThat(this.closedAfter).hasValue(-1);
		this.first.release();
		closer.join(10_000);
		stopper.join(10_000);
		assertThat(this.closedAfter).hasValue(3);
	}

	@Test
	void shouldNotLetAConsumerWaitForTheStopThatWaitsForIt() {
		GenericApplicationContext context = context();
		RingContainers rings = context.getBean(RingContainers.class);
		RingLifecycle lifecycle = context.getBean(RingLifecycle.class);
		this.first.hold();
		this.first.then((event, sequence, endOfBatch) -> lifecycle.stop());
		publish(rings, "first", 1);
		Thread closer = new Thread(context::close);
		closer.start();
		await().until(() -> !rings.container("first").ringBuffer().isAdmissionOpen());
		this.first.release();
		await().atMost(Duration.ofSeconds(5)).until(() -> !closer.isAlive());
		assertThat(this.events).extracting(RingEvent::getRing).containsExactly("second", "first", "first", "second");
	}

	@Test
	void shouldNotStartOnceItsContextIsClosed(CapturedOutput output) {
		GenericApplicationContext context = context();
		RingContainers rings = context.getBean(RingContainers.class);
		RingLifecycle lifecycle = context.getBean(RingLifecycle.class);
		context.close();
		lifecycle.start();
		assertThat(lifecycle.isRunning()).isFalse();
		assertThat(rings.rings()).extracting(Ring::state).containsOnly(RingState.STOPPED);
		assertThat(output).contains("Rings are not started: their application context is closed");
	}

	@Test
	void shouldStopWhatWasStartedTooLateForTheContextToSeeIt() {
		RingContainers rings = new RingContainers(List.of(graph("first", "firstHandler")),
				new RingResources(beans(), (event) -> {
				}));
		RingLifecycle lifecycle = new RingLifecycle(() -> rings, Duration.ofSeconds(10), 0);
		lifecycle.start();
		lifecycle.destroy();
		assertThat(lifecycle.isRunning()).isFalse();
		assertThat(TestRing.threads("first")).isEmpty();
	}

	@Test
	void shouldNotCreateRingsBeforeTheyAreAskedFor() {
		RingContainers rings = new RingContainers(
				List.of(RingGraph.of(RingDefinition.<TestEvent>builder("first", TestEvent.class).eventFactory(() -> {
					throw new IllegalStateException("created");
				}).consumer(ConsumerDefinition.builder("only").handler(reference("firstHandler")).build()).build())),
				new RingResources(beans(), (event) -> {
				}));
		assertThat(rings.names()).containsExactly("first");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(rings::rings).withMessage("created");
	}

	@Test
	void shouldNameTheRingsThereAre() {
		RingContainers rings = new RingContainers(List.of(graph("first", "firstHandler")),
				new RingResources(beans(), (event) -> {
				}));
		assertThat(rings.ring("first")).isSameAs(rings.container("first").ring());
		assertThatIllegalArgumentException().isThrownBy(() -> rings.ring("third"))
			.withMessage("There is no ring 'third', only [first]");
	}

	private GenericApplicationContext context() {
		return context(Duration.ofSeconds(10));
	}

	private GenericApplicationContext context(Duration shutdownTimeout) {
		GenericApplicationContext context = new GenericApplicationContext(beans());
		context.registerBean(RingContainers.class,
				() -> new RingContainers(List.of(graph("first", "firstHandler"), graph("second", "secondHandler")),
						new RingResources(context.getBeanFactory(), context)));
		context.registerBean(RingLifecycle.class, () -> new RingLifecycle(() -> context.getBean(RingContainers.class),
				shutdownTimeout, RingLifecycle.DEFAULT_PHASE));
		context.addApplicationListener((ApplicationListener<RingEvent>) this.events::add);
		context.refresh();
		return context;
	}

	private DefaultListableBeanFactory beans() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("firstHandler", this.first);
		beans.registerSingleton("secondHandler", this.second);
		return beans;
	}

	private static RingGraph<TestEvent> graph(String name, String handler) {
		return RingGraph.of(RingDefinition.<TestEvent>builder(name, TestEvent.class)
			.bufferSize(128)
			.supervision(new SupervisionDefinition(OnConsumerFailure.RESTART_CONSUMER, 1, HOUR, Duration.ZERO))
			.consumer(ConsumerDefinition.builder("only").handler(reference(handler)).build())
			.build());
	}

	private static HandlerReference reference(String bean) {
		return HandlerReference.bean(bean, TestHandler.class, HandlerShape.EVENT_HANDLER,
				ResolvableType.forClass(TestEvent.class));
	}

	private static void publish(RingContainers rings, String ring, int count) {
		for (long value = 0; value < count; value++) {
			producer(rings, ring).publish(TestEvent::fill, (Long) value);
		}
	}

	@SuppressWarnings("unchecked")
	private static RingProducer<TestEvent> producer(RingContainers rings, String ring) {
		return (RingProducer<TestEvent>) rings.container(ring).producer();
	}

}
