package io.github.disruptor4j.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.consumer.DeadLetterSink;
import io.github.disruptor4j.spring.consumer.FailureAction;
import io.github.disruptor4j.spring.consumer.FailureKind;
import io.github.disruptor4j.spring.ring.ConsumerStatus;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingFullException;
import io.github.disruptor4j.spring.ring.RingProducer;
import io.github.disruptor4j.spring.ring.RingState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One run: an application with two rings, eight publishers, and somebody who stops,
 * starts, pauses and interrupts what he finds. In the end all is calm, and every event
 * that was accepted is accounted for.
 */
final class ChaosRun {

	private static final int PUBLISHERS = 8;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final List<String> FAULTS = List.of("IllegalStateException", "Exception", "InterruptedException",
			"AssertionError", "BatchHandlerException");

	private final ChaosPlan plan;

	private final Random random;

	private final ChaosLedger ledger = new ChaosLedger(ChaosPlan.CONSUMERS);

	private final Map<String, ChaosHandler> handlers = new LinkedHashMap<>();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final List<ChaosPublisher> publishers = new ArrayList<>();

	private final List<Thread> threads = new ArrayList<>();

	private RingProducer<ChaosEvent> producer;

	private Ring<ChaosEvent> ring;

	private long published;

	private int disturbances;

	ChaosRun(long seed) {
		this.plan = ChaosPlan.of(seed);
		this.random = new Random(seed);
	}

	ChaosLedger ledger() {
		return this.ledger;
	}

	int disturbances() {
		return this.disturbances;
	}

	/**
	 * Runs for a while, comes to rest and checks the books.
	 * @param millis how long to make trouble, in milliseconds
	 */
	void run(long millis) throws InterruptedException {
		open();
		try {
			startPublishers();
			disturb(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
			endPublishers();
			comeToRest();
			checkBooks();
		}
		finally {
			this.publishers.forEach(ChaosPublisher::end);
			this.context.close();
			for (Thread thread : this.threads) {
				thread.interrupt();
				thread.join(PATIENCE.toMillis());
			}
		}
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(threads()).as("threads left").isEmpty());
	}

	private static List<String> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter((name) -> name.startsWith("disruptor-") || name.startsWith("chaos-"))
			.toList();
	}

	@SuppressWarnings("unchecked")
	private void open() {
		TestPropertyValues.of(this.plan.properties()).applyTo(this.context);
		for (String name : ChaosPlan.CONSUMERS) {
			boolean permanent = name.equals("b") || name.equals("d")
					|| (name.equals("a") && this.plan.policy().getsPast());
			IntConsumer also = name.equals("b") ? this::publishToOneself : (id) -> {
			};
			this.handlers.put(name, new ChaosHandler(name, this.plan.seed(), permanent, this.ledger, also));
			if (!name.equals("d")) {
				this.context.registerBean(name, ChaosHandler.class, () -> this.handlers.get(name));
			}
		}
		if (this.plan.lists()) {
			this.context.registerBean("d", ChaosBatches.AsLists.class,
					() -> new ChaosBatches.AsLists(this.handlers.get("d")));
		}
		else {
			this.context.registerBean("d", ChaosBatches.OfEvents.class,
					() -> new ChaosBatches.OfEvents(this.handlers.get("d")));
		}
		this.context.registerBean("sink", Sink.class, () -> new Sink(this.ledger));
		this.context.registerBean("keep", Keeper.class, () -> new Keeper(this.ledger));
		this.context.register(DisruptorAutoConfiguration.class);
		this.context.refresh();
		ResolvableType type = ResolvableType.forClassWithGenerics(RingProducer.class, ChaosEvent.class);
		this.producer = (RingProducer<ChaosEvent>) this.context.getBeanProvider(type).getObject();
		this.ring = (Ring<ChaosEvent>) this.context.getBean("ordersRing", Ring.class);
	}

	private void publishToOneself(int cause) {
		int id = this.ledger.nextId();
		if (id < 0) {
			return;
		}
		try {
			if (this.producer.publish(ChaosEvent::fill, (Integer) id).isPublished()) {
				this.ledger.accepted(id);
			}
		}
		catch (RingFullException | RingClosedException ex) {
			// As it should be: it doesn't wait for itself.
			this.ledger.faults.incrementAndGet();
		}
	}

	private void startPublishers() {
		for (int i = 0; i < PUBLISHERS; i++) {
			ChaosPublisher publisher = new ChaosPublisher(this.producer, this.ledger, this.random.nextLong(),
					this.plan.onFull().equals("block"));
			Thread thread = new Thread(publisher, "chaos-publisher-" + i);
			this.publishers.add(publisher);
			this.threads.add(thread);
			thread.start();
		}
	}

	private void disturb(long until) {
		while (System.nanoTime() < until) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1 + this.random.nextInt(25)));
			this.disturbances++;
			switch (this.random.nextInt(9)) {
				case 0 -> {
					this.context.stop();
					this.context.start();
				}
				case 1 -> {
					this.context.pause();
					this.context.restart();
				}
				case 2 -> {
					this.ring.pause();
					LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(this.random.nextInt(10)));
					this.ring.resume();
				}
				case 3 -> {
					ConsumerStatus consumer = this.ring.consumers()
						.get(this.random.nextInt(ChaosPlan.CONSUMERS.size()));
					consumer.pause();
					LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(this.random.nextInt(10)));
					consumer.resume();
				}
				case 4, 5 -> interruptConsumer();
				case 6, 7 -> this.threads.get(this.random.nextInt(PUBLISHERS)).interrupt();
				default -> this.disturbances--;
			}
			revive();
			long now = this.ring.published();
			assertThat(now).as("events published").isGreaterThanOrEqualTo(this.published);
			this.published = now;
		}
	}

	private void interruptConsumer() {
		String name = "disruptor-orders-" + ChaosPlan.CONSUMERS.get(this.random.nextInt(ChaosPlan.CONSUMERS.size()));
		Thread[] all = new Thread[2 * Thread.activeCount() + 16];
		int count = Thread.enumerate(all);
		for (int i = 0; i < count; i++) {
			if (all[i].getName().equals(name)) {
				all[i].interrupt();
			}
		}
	}

	private void revive() {
		if (this.ring.state() == RingState.FAILED) {
			this.context.stop();
			this.context.start();
		}
	}

	private void endPublishers() throws InterruptedException {
		this.publishers.forEach(ChaosPublisher::end);
		for (Thread thread : this.threads) {
			long end = System.nanoTime() + PATIENCE.toNanos();
			while (thread.isAlive() && System.nanoTime() < end) {
				revive();
				thread.join(20);
			}
			assertThat(thread.isAlive()).as("%s hangs: %s", thread.getName(), List.of(thread.getStackTrace()))
				.isFalse();
		}
	}

	private void comeToRest() {
		this.handlers.values().forEach(ChaosHandler::calmDown);
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
			revive();
			return this.ring.consumers().stream().allMatch((consumer) -> consumer.lag() == 0);
		});
		this.context.stop();
	}

	private void checkBooks() {
		for (String consumer : ChaosPlan.CONSUMERS) {
			assertThat(this.ledger.duplicated(consumer)).as("%s: handled twice by %s", this.plan, consumer).isEmpty();
		}
		ChaosPlan.Policy policy = this.plan.policy();
		assertThat(this.ledger.missed("a")).as("%s: skipped by a", this.plan)
			.hasSize((int) (count("a", FailureAction.SKIP) + count("a", FailureAction.DEAD_LETTER_LOST)));
		assertThat((long) this.ledger.buriedCount("a")).as("%s: dead letters of a", this.plan)
			.isEqualTo(count("a", FailureAction.DEAD_LETTER));
		for (String consumer : List.of("b", "d")) {
			assertThat(this.ledger.missed(consumer)).as("%s: skipped by %s", this.plan, consumer)
				.hasSize((int) count(consumer, FailureAction.SKIP));
		}
		List<Integer> hidden = new ArrayList<>();
		for (int id : this.ledger.missed("c")) {
			if (policy.hides() && (this.ledger.wasBuried("a", id) || this.ledger.missed("a").contains(id))) {
				hidden.add(id);
			}
		}
		assertThat(this.ledger.missed("c")).as("%s: missed by c", this.plan).isEqualTo(hidden);
		if (policy.hides()) {
			assertThat(hidden).as("%s: hidden from c", this.plan)
				.hasSize(this.ledger.missed("a").size() + this.ledger.buriedCount("a"));
		}
	}

	private long count(String consumer, FailureAction action) {
		return FAULTS.stream()
			.mapToLong((name) -> this.ring.consumer(consumer).failures().count(new FailureKind(name, action)))
			.sum();
	}

	/**
	 * Takes dead letters that go to a bean.
	 *
	 * @param ledger notes them
	 */
	record Sink(ChaosLedger ledger) implements DeadLetterSink<ChaosEvent> {

		@Override
		public void accept(DeadLetter<ChaosEvent> letter) {
			this.ledger.buried(letter.consumer(), letter.event().id());
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
			this.ledger.buried(letter.consumer(), letter.event().id());
		}

	}

}
