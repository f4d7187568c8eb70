package io.github.disruptor4j.spring.ring;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

import io.github.disruptor4j.EventHandler;

/**
 * Records what it is given. Can be made to wait before each event, and to fail on one.
 */
public final class TestHandler implements EventHandler<TestEvent> {

	private final List<Long> values = new CopyOnWriteArrayList<>();

	private final Semaphore permits;

	private volatile long failOn = Long.MIN_VALUE;

	private volatile Throwable failure = new IllegalStateException("handler failed");

	private volatile EventHandler<TestEvent> next = (event, sequence, endOfBatch) -> {
	};

	private TestHandler(int permits) {
		this.permits = new Semaphore(permits);
	}

	public static TestHandler open() {
		return new TestHandler(1_000_000);
	}

	public static TestHandler closed() {
		return new TestHandler(0);
	}

	public TestHandler failOn(long value) {
		this.failOn = value;
		return this;
	}

	public TestHandler failOn(long value, Throwable failure) {
		this.failure = failure;
		return failOn(value);
	}

	public TestHandler neverFail() {
		return failOn(Long.MIN_VALUE);
	}

	/**
	 * Makes the handler wait from the next event on.
	 */
	public void hold() {
		this.permits.drainPermits();
	}

	public boolean isHolding() {
		return this.permits.hasQueuedThreads();
	}

	/**
	 * Adds what to do with each event after it has been recorded.
	 * @param more what to do
	 */
	public void then(EventHandler<TestEvent> more) {
		this.next = more;
	}

	public void release() {
		release(1_000_000);
	}

	public void release(int events) {
		this.permits.release(events);
	}

	public List<Long> values() {
		return this.values;
	}

	@Override
	public void onEvent(TestEvent event, long sequence, boolean endOfBatch) throws Exception {
		this.permits.acquire();
		if (event.value() == this.failOn) {
			TestHandler.<RuntimeException>sneak(this.failure);
		}
		this.values.add(event.value());
		this.next.onEvent(event, sequence, endOfBatch);
	}

	@SuppressWarnings("unchecked")
	private static <T extends Throwable> void sneak(Throwable failure) throws T {
		throw (T) failure;
	}

}
