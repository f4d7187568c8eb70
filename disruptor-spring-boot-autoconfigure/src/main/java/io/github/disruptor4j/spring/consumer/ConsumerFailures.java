package io.github.disruptor4j.spring.consumer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The failures of one consumer: how many of which kind, and the last one. They outlive
 * stops and starts of the ring. Thread-safe; nothing is done while nothing fails.
 *
 * @since 0.1.0
 */
public final class ConsumerFailures {

	private static final Log logger = LogFactory.getLog(ConsumerFailures.class);

	private final Map<FailureKind, LongAdder> counts = new ConcurrentHashMap<>();

	private final List<Consumer<FailureKind>> listeners = new CopyOnWriteArrayList<>();

	private volatile @Nullable HandlerFailure last;

	/**
	 * Creates a record without failures.
	 */
	public ConsumerFailures() {
	}

	void add(long sequence, Throwable cause, FailureAction action) {
		this.last = new HandlerFailure(sequence, cause, action, Instant.now());
		FailureKind kind = FailureKind.of(cause, action);
		LongAdder count = this.counts.get(kind);
		if (count == null) {
			count = this.counts.computeIfAbsent(kind, (key) -> new LongAdder());
			count.increment();
			this.listeners.forEach((listener) -> tell(listener, kind));
			return;
		}
		count.increment();
	}

	private static void tell(Consumer<FailureKind> listener, FailureKind kind) {
		try {
			listener.accept(kind);
		}
		catch (RuntimeException ex) {
			logger.error("A listener for consumer failures failed; the consumer's error policy applies all the same",
					ex);
		}
	}

	/**
	 * Returns how often a kind of failure has happened.
	 * @param kind the kind
	 * @return the number of failures, 0 for a kind not seen yet
	 */
	public long count(FailureKind kind) {
		LongAdder count = this.counts.get(kind);
		return (count != null) ? count.sum() : 0;
	}

	/**
	 * Returns the number of failures of all kinds.
	 * @return the number of failures
	 */
	public long total() {
		return this.counts.values().stream().mapToLong(LongAdder::sum).sum();
	}

	/**
	 * Returns the last failure.
	 * @return the failure, {@code null} if there was none
	 */
	public @Nullable HandlerFailure last() {
		return this.last;
	}

	/**
	 * Calls a listener for every kind of failure: at once for those seen already, and
	 * from then on when one is seen for the first time, on the consumer's thread. A kind
	 * that is seen for the first time while this method runs may be told twice.
	 * @param listener what to call
	 */
	public void onNewKind(Consumer<FailureKind> listener) {
		this.listeners.add(listener);
		this.counts.keySet().forEach(listener);
	}

}
