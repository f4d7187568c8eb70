package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.InsufficientCapacityException;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.spring.graph.PublishDefinition;

/**
 * Claims slots for publishers. The way of an event that finds room is one call of the
 * engine; everything that is counted, measured or checked here is on the way of one that
 * doesn't. Not final: where slots are watched, a subclass does, and elsewhere nothing is
 * there to be asked.
 */
sealed class SlotClaims permits ProbedSlotClaims {

	/** Returned in place of a sequence when no slot was claimed. */
	static final long NONE = -1;

	private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

	private final RingEngine<?> engine;

	private final RingBuffer<?> ringBuffer;

	private final PublishDefinition settings;

	private final RingStatus status;

	private final ProducerFigures figures;

	SlotClaims(RingEngine<?> engine, RingStatus status, ProducerFigures figures) {
		this.engine = engine;
		this.ringBuffer = engine.ringBuffer();
		this.settings = engine.graph().ring().publish();
		this.status = status;
		this.figures = figures;
	}

	/**
	 * Claims a slot as the ring's settings say.
	 * @return the slot's sequence, {@link #NONE} if the event is to be dropped
	 */
	long claim() {
		try {
			return this.ringBuffer.tryNext();
		}
		catch (InsufficientCapacityException ex) {
			return claimFromFullRing();
		}
		catch (RingClosedException ex) {
			throw closed(ex);
		}
	}

	/**
	 * Claims a slot if one is free.
	 * @return the slot's sequence, {@link #NONE} if the ring is full
	 */
	long tryClaim() {
		try {
			return this.ringBuffer.tryNext();
		}
		catch (InsufficientCapacityException ex) {
			this.figures.addRejected(RejectionReason.FULL);
			return NONE;
		}
		catch (RingClosedException ex) {
			throw closed(ex);
		}
	}

	/**
	 * Claims a slot, waiting for it no longer than a time of the caller's.
	 * @param timeout how long to wait
	 * @return the slot's sequence
	 */
	long claim(Duration timeout) {
		if (timeout.isNegative()) {
			throw new IllegalArgumentException("'timeout' must not be negative: " + timeout);
		}
		try {
			return this.ringBuffer.tryNext();
		}
		catch (InsufficientCapacityException ex) {
			return await(timeout);
		}
		catch (RingClosedException ex) {
			throw closed(ex);
		}
	}

	private long claimFromFullRing() {
		return switch (this.settings.onFull()) {
			case BLOCK -> await(FOREVER);
			case TIMEOUT -> await(this.settings.timeout());
			case FAIL -> throw full(RejectionReason.FULL);
			case DROP -> {
				this.figures.addRejected(RejectionReason.DROPPED);
				yield NONE;
			}
		};
	}

	private long await(Duration timeout) {
		if (!this.status.hasStartedOnce()) {
			throw full(RejectionReason.NOT_STARTED);
		}
		if (this.engine.isConsumerThread(Thread.currentThread())) {
			throw full(RejectionReason.OWN_CONSUMER);
		}
		long start = System.nanoTime();
		try {
			return this.ringBuffer.next(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			this.figures.addRejected(RejectionReason.TIMED_OUT);
			throw new PublishTimeoutException(ring(), timeout, FullRingText.timedOut(this.engine, timeout));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.figures.addRejected(RejectionReason.INTERRUPTED);
			throw new PublishInterruptedException(ring(), ex);
		}
		catch (RingClosedException ex) {
			throw closed(ex);
		}
		finally {
			this.figures.addWait(System.nanoTime() - start);
		}
	}

	private RingFullException full(RejectionReason reason) {
		this.figures.addRejected(reason);
		return new RingFullException(ring(), reason, FullRingText.of(this.engine, reason));
	}

	private RingClosedException closed(RingClosedException ex) {
		this.figures
			.addRejected((ex instanceof RingFailedException) ? RejectionReason.FAILED : RejectionReason.STOPPED);
		return ex;
	}

	private String ring() {
		return this.engine.graph().ring().name();
	}

}
