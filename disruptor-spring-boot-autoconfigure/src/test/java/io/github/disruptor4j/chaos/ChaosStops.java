package io.github.disruptor4j.chaos;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.event.RingStoppedEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at each stop of a ring whose consumers are restarted, of which each event needs
 * fewer than there may be: as long as there was time left, nothing is left in the ring.
 */
final class ChaosStops implements ApplicationListener<ApplicationEvent> {

	/** Half of the time there is: who stopped in that has had time left. */
	private static final long EARLY_NANOS = ChaosPlan.SHUTDOWN_TIMEOUT.toNanos() / 2;

	private static final long NONE = Long.MIN_VALUE;

	private final ChaosPlan plan;

	private final AtomicLong begun = new AtomicLong(NONE);

	private final List<String> left = new CopyOnWriteArrayList<>();

	private final AtomicInteger count = new AtomicInteger();

	private volatile boolean resting;

	ChaosStops(ChaosPlan plan) {
		this.plan = plan;
	}

	/**
	 * Notes that a stop begins.
	 */
	void begin() {
		this.begun.compareAndSet(NONE, System.nanoTime());
	}

	/**
	 * Notes that consumers rest, or do no longer. A stop does not wait for them.
	 * @param now whether they do
	 */
	void resting(boolean now) {
		if (now || this.begun.get() == NONE) {
			this.resting = now;
		}
	}

	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof ContextClosedEvent) {
			begin();
		}
		else if (event instanceof RingStoppedEvent stopped && stopped.getRing().equals("orders")) {
			long start = this.begun.getAndSet(NONE);
			if (this.plan.restarts() && !this.plan.halts() && start != NONE
					&& System.nanoTime() - start < EARLY_NANOS) {
				check(stopped.getReport());
			}
		}
	}

	private void check(ShutdownReport report) {
		this.count.incrementAndGet();
		boolean dead = report.remaining().stream().anyMatch((each) -> each.state() == ConsumerState.FAILED);
		if (dead || (!report.drained() && !this.resting)) {
			this.left.add(report.toString());
		}
	}

	int count() {
		return this.count.get();
	}

	/**
	 * Checks that no stop has left anything in the ring that there was time for.
	 */
	void check() {
		assertThat(this.left).as("%s: left by a stop that had time", this.plan).isEmpty();
	}

}
