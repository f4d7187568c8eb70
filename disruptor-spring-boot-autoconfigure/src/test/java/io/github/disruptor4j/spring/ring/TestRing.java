package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.OnFull;
import io.github.disruptor4j.spring.graph.PublishDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * A ring for tests with what happened to it. Closing it ends its threads.
 */
public final class TestRing implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final List<Object> events = new CopyOnWriteArrayList<>();

	private final List<TestHandler> handlers;

	private final RingContainers containers;

	private final RingContainer<TestEvent> container;

	@SuppressWarnings("unchecked")
	private TestRing(Builder builder) {
		this.handlers = List.copyOf(builder.handlers);
		ApplicationEventPublisher publisher = (event) -> {
			this.events.add(event);
			builder.listener.publishEvent(event);
		};
		RingGraph<TestEvent> graph = RingGraph.of(builder.definition.build());
		this.containers = new RingContainers(List.of(graph), new RingResources(builder.beans, publisher));
		this.container = (RingContainer<TestEvent>) this.containers.container(graph.ring().name());
	}

	public static Builder named(String name) {
		return new Builder(name);
	}

	public RingContainers containers() {
		return this.containers;
	}

	public RingContainer<TestEvent> container() {
		return this.container;
	}

	public Ring<TestEvent> ring() {
		return this.container.ring();
	}

	public RingProducer<TestEvent> producer() {
		return this.container.producer();
	}

	public List<Object> events() {
		return this.events;
	}

	public <T> List<T> events(Class<T> type) {
		return this.events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	public TestRing start() {
		this.container.start();
		return this;
	}

	/**
	 * Looks for stalled consumers as the watchdog does.
	 */
	public void lookForStalls(long now) {
		this.container.lookForStalls(now);
	}

	public void publish(long firstValue, int count) {
		LongStream.range(firstValue, firstValue + count)
			.forEach((value) -> this.container.producer().publish(TestEvent::fill, (Long) value));
	}

	public static List<String> threads(String ring) {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter((name) -> name.startsWith("disruptor-" + ring + "-"))
			.sorted()
			.toList();
	}

	/**
	 * Stops the ring, letting handlers go on that wait.
	 */
	@Override
	public void close() {
		this.handlers.forEach(TestHandler::release);
		this.container.stop(TIMEOUT);
	}

	/**
	 * Builds a {@link TestRing}.
	 */
	public static final class Builder {

		private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

		private final RingDefinition.Builder<TestEvent> definition;

		private final List<TestHandler> handlers = new ArrayList<>();

		private ApplicationEventPublisher listener = (event) -> {
		};

		private Builder(String name) {
			this.definition = RingDefinition.builder(name, TestEvent.class);
		}

		public Builder define(UnaryOperator<RingDefinition.Builder<TestEvent>> change) {
			change.apply(this.definition);
			return this;
		}

		public Builder slots(int slots) {
			return define((ring) -> ring.bufferSize(slots));
		}

		public Builder onFull(OnFull onFull, Duration timeout) {
			return define((ring) -> ring.publish(new PublishDefinition(onFull, timeout)));
		}

		public Builder bean(String name, Object bean) {
			this.beans.registerSingleton(name, bean);
			return this;
		}

		public Builder listener(ApplicationEventPublisher newListener) {
			this.listener = newListener;
			return this;
		}

		public Builder consumer(String name, EventHandler<TestEvent> handler, String... after) {
			return consumer(name, handler, (consumer) -> consumer.after(after));
		}

		public Builder consumer(String name, EventHandler<TestEvent> handler,
				UnaryOperator<ConsumerDefinition.Builder> change) {
			HandlerReference reference = HandlerReference.bean(name + "Handler", handler.getClass(),
					HandlerShape.EVENT_HANDLER, ResolvableType.forClass(TestEvent.class));
			this.definition.consumer(change.apply(ConsumerDefinition.builder(name).handler(reference)).build());
			if (handler instanceof TestHandler waiting) {
				this.handlers.add(waiting);
			}
			return bean(name + "Handler", handler);
		}

		public TestRing build() {
			return new TestRing(this);
		}

	}

}
