package io.github.disruptor4j.spring.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.TimeoutException;

/**
 * Which rings a ring feeds: those that its consumers publish into. Knows which threads
 * are the ring's consumers, and which of them wait for room in another ring.
 * <p>
 * Publishers look at their thread now and then ({@link ProducerThreads}) and whenever
 * they find no room.
 * <p>
 * <b>Why no consumer waits for ever.</b> A consumer of a ring that is in a loop of full
 * rings, each with a consumer that waits for the next, would wait for itself. Whoever
 * waits looks for such a loop now and then; as soon as nothing in it has moved for a
 * while the one that finds it gives up, and the loop is open.
 */
final class RingFeeds {

	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

	private static final int LOOKS_WITHOUT_PROGRESS = 10;

	private static final ThreadLocal<@Nullable RingFeeds> CURRENT = new ThreadLocal<>();

	private final String ring;

	private final LongSupplier progress;

	private final Set<String> fed = ConcurrentHashMap.newKeySet();

	private final Map<Thread, RingFeeds> waiting = new ConcurrentHashMap<>();

	RingFeeds(String ring, LongSupplier progress) {
		this.ring = ring;
		this.progress = progress;
	}

	/**
	 * Makes who runs a task known as a consumer of the ring.
	 * @param task the task
	 * @return a task that does the same
	 */
	Runnable consumer(Runnable task) {
		return () -> {
			CURRENT.set(this);
			try {
				task.run();
			}
			finally {
				CURRENT.remove();
			}
		};
	}

	/**
	 * Whether the current thread is a consumer of the ring.
	 * @return {@code true} for a consumer
	 */
	boolean isOwn() {
		return CURRENT.get() == this;
	}

	/**
	 * Notes that the current thread publishes into the ring.
	 */
	void look() {
		RingFeeds publisher = CURRENT.get();
		if (publisher != null && publisher != this) {
			publisher.fed.add(this.ring);
		}
	}

	/**
	 * Returns which rings this one's consumers have been seen to publish into.
	 * @return their names
	 */
	Set<String> fed() {
		return Set.copyOf(this.fed);
	}

	/**
	 * Waits for room in the ring.
	 * @param nanos how long
	 * @param claim claims slots, waiting for a time
	 * @param <R> the type of what is claimed
	 * @return what was claimed
	 * @throws FeedLoopException if the wait would never end
	 */
	<R> R await(long nanos, FullRing.TimedClaim<R> claim) throws TimeoutException, InterruptedException {
		RingFeeds own = CURRENT.get();
		if (own == null) {
			return claim.within(nanos);
		}
		own.waiting.put(Thread.currentThread(), this);
		try {
			return await(own, nanos, claim);
		}
		finally {
			own.waiting.remove(Thread.currentThread());
		}
	}

	private <R> R await(RingFeeds own, long nanos, FullRing.TimedClaim<R> claim)
			throws TimeoutException, InterruptedException {
		long start = System.nanoTime();
		long lastProgress = Long.MIN_VALUE;
		int stuck = 0;
		while (true) {
			long left = nanos - (System.nanoTime() - start);
			try {
				return claim.within(Math.min(left, LOOK_NANOS));
			}
			catch (TimeoutException ex) {
				if (left <= LOOK_NANOS) {
					throw ex;
				}
			}
			List<RingFeeds> loop = new ArrayList<>();
			boolean closed = reaches(own, loop);
			long now = loop.stream().mapToLong((each) -> each.progress.getAsLong()).sum();
			stuck = (closed && now == lastProgress) ? stuck + 1 : 0;
			lastProgress = closed ? now : Long.MIN_VALUE;
			if (stuck >= LOOKS_WITHOUT_PROGRESS) {
				throw new FeedLoopException(loop.stream().map((each) -> each.ring).toList());
			}
		}
	}

	// Follows who waits for whom from this ring to another one.
	private boolean reaches(RingFeeds target, List<RingFeeds> path) {
		path.add(this);
		if (this == target) {
			return true;
		}
		for (RingFeeds next : this.waiting.values()) {
			if (!path.contains(next) && next.reaches(target, path)) {
				return true;
			}
		}
		path.remove(path.size() - 1);
		return false;
	}

	@Override
	public String toString() {
		return "Ring '" + this.ring + "' feeds " + this.fed;
	}

}
