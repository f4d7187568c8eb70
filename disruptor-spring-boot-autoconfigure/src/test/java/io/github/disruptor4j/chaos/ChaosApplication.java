package io.github.disruptor4j.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.consumer.DeadLetterSink;
import io.github.disruptor4j.spring.event.RingStartedEvent;
import io.github.disruptor4j.spring.event.RingStoppedEvent;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingFullException;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * An application with a ring of four consumers in trouble, perhaps another ring for its
 * dead letters, and eight publishers.
 */
final class ChaosApplication {

	private static final int PUBLISHERS = 8;

	private final ChaosPlan plan;

	private final ChaosLedger ledger;

	private final ChaosStops stops;

	private final Map<String, ChaosHandler> handlers = new LinkedHashMap<>();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final List<ChaosPublisher> publishers = new ArrayList<>();

	private final List<Thread> threads = new ArrayList<>();

	private RingProducer<ChaosEvent> producer;

	private Ring<ChaosEvent> ring;

	private volatile RingBuffer<ChaosEvent> events;

	private volatile ShutdownReport report;

	ChaosApplication(ChaosPlan plan, ChaosLedger ledger) {
		this.plan = plan;
		this.ledger = ledger;
		this.stops = new ChaosStops(plan);
	}

	/**
	 * Has publishers start as soon as a bean can publish, before the ring starts, and
	 * lets the start of rings take its time.
	 * @param random what they publish
	 * @param begun called when they do
	 * @param progress told how far the start has come
	 */
	void publishEarly(Random random, Runnable begun, Consumer<ChaosPhase> progress) {
		this.context.registerBean("early", Early.class, () -> new Early(() -> {
			resolve();
			startPublishers(random);
			begun.run();
		}, progress));
	}

	/**
	 * Starts the application, without its publishers.
	 */
	void open() {
		TestPropertyValues.of(this.plan.properties()).applyTo(this.context);
		for (String name : ChaosPlan.CONSUMERS) {
			IntConsumer also = name.equals("b") ? this::publishToOneself : (id) -> {
			};
			this.handlers.put(name,
					new ChaosHandler(name, this.plan.seed(), this.plan.getsPast(name), this.ledger, also));
			ChaosForm form = this.plan.form(name);
			this.context.registerBean(name, form.type(),
					() -> form.bean(this.handlers.get(name), (sequence) -> this.events.get(sequence).id()));
		}
		this.context.registerBean("sink", Sink.class, () -> new Sink(this.ledger));
		this.context.registerBean("keep", Keeper.class, () -> new Keeper(this.ledger));
		this.context.addApplicationListener((ApplicationListener<RingStoppedEvent>) this::stopped);
		this.context.addApplicationListener(this.stops);
		this.context.register(DisruptorAutoConfiguration.class);
		this.context.refresh();
		resolve();
	}

	@SuppressWarnings("unchecked")
	private void resolve() {
		ResolvableType type = ResolvableType.forClassWithGenerics(RingProducer.class, ChaosEvent.class);
		this.producer = (RingProducer<ChaosEvent>) this.context.getBeanProvider(type).getObject();
		this.ring = (Ring<ChaosEvent>) this.context.getBean("ordersRing", Ring.class);
		this.events = (RingBuffer<ChaosEvent>) this.context.getBean("ordersRingBuffer", RingBuffer.class);
	}

	private void stopped(RingStoppedEvent event) {
		if (event.getRing().equals("orders")) {
			this.report = event.getReport();
		}
	}

	private void publishToOneself(int cause) {
		int id = this.ledger.nextId();
		if (id < 0) {
			return;
		}
		try {
			if (this.producer.publish(this.ledger::fill, (Integer) id).isPublished()) {
				this.ledger.accepted(id);
			}
		}
		catch (RingFullException | RingClosedException ex) {
			// As it should be: it doesn't wait for itself.
			this.ledger.faults.incrementAndGet();
		}
	}

	void startPublishers(Random random) {
		for (int i = 0; i < PUBLISHERS; i++) {
			ChaosPublisher publisher = new ChaosPublisher(this.producer, this.ledger, random.nextLong(),
					this.plan.onFull().equals("block"));
			Thread thread = new Thread(publisher, "chaos-publisher-" + i);
			this.publishers.add(publisher);
			this.threads.add(thread);
			thread.start();
		}
	}

	void endPublishers() {
		this.publishers.forEach(ChaosPublisher::end);
	}

	void calmDown() {
		this.handlers.values().forEach(ChaosHandler::calmDown);
	}

	AnnotationConfigApplicationContext context() {
		return this.context;
	}

	/**
	 * Returns what the ring has left when it last stopped.
	 * @return the report
	 */
	ShutdownReport report() {
		return this.report;
	}

	Ring<ChaosEvent> ring() {
		return this.ring;
	}

	ChaosStops stops() {
		return this.stops;
	}

	/**
	 * Stops the ring, so that it can be started again.
	 */
	void stop() {
		this.stops.begin();
		this.context.stop();
	}

	/**
	 * Returns the threads of the publishers.
	 * @return the threads, dead ones too
	 */
	List<Thread> threads() {
		return this.threads;
	}

	/**
	 * Publishes while the application starts.
	 *
	 * @param publish starts the publishers
	 * @param progress told how far the start has come
	 */
	record Early(Runnable publish,
			Consumer<ChaosPhase> progress) implements InitializingBean, ApplicationListener<RingStartedEvent> {

		@Override
		public void afterPropertiesSet() {
			this.publish.run();
		}

		@Override
		public void onApplicationEvent(RingStartedEvent event) {
			this.progress.accept(ChaosPhase.STARTING);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
		}

	}

	/**
	 * Takes dead letters that go to a bean.
	 *
	 * @param ledger notes them
	 */
	record Sink(ChaosLedger ledger) implements DeadLetterSink<ChaosEvent> {

		@Override
		public void accept(DeadLetter<ChaosEvent> letter) {
			this.ledger.note(ChaosFate.BURIED, letter.consumer(), letter.event().id());
		}

	}

	/**
	 * Takes dead letters that go to a ring.
	 *
	 * @param ledger notes them
	 */
	record Keeper(ChaosLedger ledger) implements EventHandler<DeadLetter<ChaosEvent>> {

		@Override
		public void onEvent(DeadLetter<ChaosEvent> letter, long sequence, boolean endOfBatch) {
			this.ledger.note(ChaosFate.BURIED, letter.consumer(), letter.event().id());
		}

	}

}
