package io.github.disruptor4j;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Who is to be told what on one ring: wait strategies that something was published, and
 * whoever waits for a consumer that it has moved.
 * <p>
 * A consumer pays a full fence between making progress and looking for waiters, once per
 * batch; see {@link WaitQueue}. A producer pays none: those who wait for publications
 * make up for it; see {@link ParkingWaitStrategy}.
 */
final class Signals {

	private final WaitQueue progressQueue = new WaitQueue();

	/** What follows all consumers, where slots are cleared. */
	private volatile @Nullable ClearingGate clearingGate;

	/**
	 * Whom publications have to be announced to. Where nobody waits parked or signalled,
	 * this is all that a publication looks at.
	 */
	private volatile @Nullable Audience audience;

	/** Ours that park: looked at after every consumer's step. */
	private volatile ParkingWaitStrategy[] parking = {};

	/** Users' own. */
	private volatile WaitStrategy[] signalled = {};

	/**
	 * Adds a strategy that the ring's consumers wait with. Adding it twice counts once.
	 * @param strategy the strategy
	 */
	synchronized void attach(WaitStrategy strategy) {
		if (strategy instanceof PhasedBackoffWaitStrategy phased) {
			attach(phased.fallback());
		}
		else if (strategy instanceof ParkingWaitStrategy ours && !isExtended(ours)) {
			this.parking = with(this.parking, ours);
		}
		else if (!neverParksConsumers(strategy)) {
			this.signalled = with(this.signalled, strategy);
		}
		this.audience = Audience.of(this.parking, this.signalled);
	}

	/**
	 * Tells whether a strategy needs no attaching any more.
	 * @param strategy the strategy
	 * @return whether publications are announced to it, or it never needs that
	 */
	synchronized boolean tells(WaitStrategy strategy) {
		if (strategy instanceof PhasedBackoffWaitStrategy phased) {
			return tells(phased.fallback());
		}
		return neverParksConsumers(strategy) || contains(this.parking, strategy) || contains(this.signalled, strategy);
	}

	/**
	 * Tells whether a user has extended one of our strategies, and so may count on being
	 * signalled like any other of theirs.
	 * @param strategy the strategy
	 * @return whether it is more than ours
	 */
	private static boolean isExtended(ParkingWaitStrategy strategy) {
		return strategy.getClass().getSuperclass() != ParkingWaitStrategy.class;
	}

	private static <S extends WaitStrategy> S[] with(S[] strategies, S added) {
		if (contains(strategies, added)) {
			return strategies;
		}
		S[] more = Arrays.copyOf(strategies, strategies.length + 1);
		more[strategies.length] = added;
		return more;
	}

	private static boolean contains(WaitStrategy[] strategies, WaitStrategy strategy) {
		for (WaitStrategy candidate : strategies) {
			if (candidate == strategy) {
				return true;
			}
		}
		return false;
	}

	private static boolean neverParksConsumers(WaitStrategy strategy) {
		return strategy instanceof BusySpinWaitStrategy || strategy instanceof YieldingWaitStrategy
				|| strategy instanceof SleepingWaitStrategy;
	}

	/**
	 * To be called once per publish call, after the cursor, or the slots' flags, were
	 * written.
	 */
	void published() {
		Audience audience = this.audience;
		if (audience != null) {
			audience.tellOfPublication();
		}
	}

	/**
	 * To be called after a consumer's sequence was written, a gate removed, or claims
	 * shut: after anything that a producer or a downstream consumer may wait for.
	 */
	void progressed() {
		// Orders the sequence before the look for parked producers and consumers; pairs
		// with Waiter.announce (FullRingParkStress, ParentParkStress).
		VarHandle.fullFence();
		lookForWaiters();
	}

	/**
	 * What {@link #progressed()} does behind its fence; for who has had one since it
	 * wrote its sequence.
	 */
	void lookForWaiters() {
		ClearingGate gate = this.clearingGate;
		if (gate != null && gate.advance()) {
			VarHandle.fullFence();
		}
		this.progressQueue.signalAll();
		for (ParkingWaitStrategy strategy : this.parking) {
			strategy.signalProgress();
		}
	}

	/**
	 * Lets a gate follow all others. To be called before the ring is used.
	 * @param gate the gate
	 * @throws IllegalStateException if there is one already
	 */
	synchronized void attach(ClearingGate gate) {
		if (this.clearingGate != null) {
			throw new IllegalStateException("The ring has something that clears its events already");
		}
		this.clearingGate = gate;
	}

	/**
	 * Clears what consumers have passed without announcing it, if slots are cleared. To
	 * be called by producers in need of room.
	 */
	void makeRoom() {
		ClearingGate gate = this.clearingGate;
		if (gate != null && gate.advance()) {
			progressed();
		}
	}

	/**
	 * Returns the queue of those who wait for consumers without a wait strategy:
	 * producers on a full ring, and whoever drains the ring.
	 * @return the queue
	 */
	WaitQueue progressQueue() {
		return this.progressQueue;
	}

	/**
	 * Tells whether consumers that park with the strategy are woken by this ring.
	 * @param strategy the strategy
	 * @return whether it has been attached itself, not within a user's strategy
	 */
	boolean wakes(ParkingWaitStrategy strategy) {
		return contains(this.parking, strategy);
	}

	/**
	 * Tells whether waiting for these sequences may go without polling.
	 * @param sequences what is waited for
	 * @return whether each of them announces its progress to this ring
	 */
	boolean coversAll(Sequence[] sequences) {
		for (Sequence sequence : sequences) {
			if (!(sequence instanceof ConsumerSequence consumer && consumer.announcesTo(this))) {
				return false;
			}
		}
		return true;
	}

}
