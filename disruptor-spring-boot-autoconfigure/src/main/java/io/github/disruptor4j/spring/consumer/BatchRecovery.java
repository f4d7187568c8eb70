package io.github.disruptor4j.spring.consumer;

import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Sees to it that every event of a batch whose handler has failed is handled, or is
 * accounted for. On the consumer's thread, within the call that failed.
 * <p>
 * A handler that doesn't say where it failed has the whole batch handed over again, and
 * the last policy is applied to all of it. One that does, by a
 * {@link BatchHandlerException}, has the rest handed over again from there on; the last
 * policy is applied to that one event, and the rest after it is another batch, with
 * attempts of its own.
 *
 * @param <E> the type of event
 */
final class BatchRecovery<E> {

	private final ConsumerErrors<E> errors;

	private final Span handler;

	private final @Nullable LongFunction<E> events;

	private long lower;

	private long upper;

	/** Whether the first event of the range is known to be the one that fails. */
	private boolean located;

	BatchRecovery(ConsumerErrors<E> errors, Span handler, @Nullable LongFunction<E> events) {
		this.errors = errors;
		this.handler = handler;
		this.events = events;
	}

	/**
	 * Recovers from a failure.
	 * @param failure what the handler threw
	 * @param first the first sequence it was given
	 * @param last the last one
	 * @throws Exception what ends the consumer
	 */
	void recover(Throwable failure, long first, long last) throws Exception {
		this.lower = first;
		this.upper = last;
		Throwable current = failure;
		while (current != null) {
			locate(current);
			current = retry(current);
		}
	}

	/**
	 * Tells how far recovery has come when it ends the consumer.
	 * @return the first sequence that is neither known to be handled nor accounted for
	 */
	long next() {
		return this.lower;
	}

	// Returns the failure of what is another batch now, or null if all is handled.
	private @Nullable Throwable retry(Throwable failure) {
		try {
			this.errors.retry(failure, this.lower, this::handleRest);
			return null;
		}
		catch (RetriesStoppedException ex) {
			throw ex;
		}
		catch (BatchProgressException ex) {
			return ex.failure();
		}
		catch (RetriesExhaustedException ex) {
			return giveUp(ex.last(), ex.attempts());
		}
		catch (Throwable ex) {
			return giveUp(ex, 1);
		}
	}

	private void handleRest() throws Exception {
		try {
			this.handler.handle(this.lower, this.upper);
		}
		catch (BatchHandlerException ex) {
			if (ex.getIndex() > 0 && isWithin(ex)) {
				throw new BatchProgressException(ex);
			}
			this.located = isWithin(ex);
			throw ex;
		}
		catch (Throwable ex) {
			this.located = false;
			throw ex;
		}
	}

	private @Nullable Throwable giveUp(Throwable failure, int attempts) {
		long last = this.located ? this.lower : this.upper;
		this.errors.giveUp(failure, this.lower, last, this.events, attempts);
		this.lower = last + 1;
		if (this.lower > this.upper) {
			return null;
		}
		try {
			this.handler.handle(this.lower, this.upper);
			return null;
		}
		catch (Throwable ex) {
			return ex;
		}
	}

	// Turns to the event that failed first, if the handler has said which one that is.
	private void locate(Throwable failure) {
		this.located = failure instanceof BatchHandlerException known && isWithin(known);
		if (this.located) {
			this.lower += ((BatchHandlerException) failure).getIndex();
		}
	}

	private boolean isWithin(BatchHandlerException failure) {
		return failure.getIndex() <= this.upper - this.lower;
	}

	/**
	 * Handles a range of events.
	 */
	interface Span {

		void handle(long lower, long upper) throws Exception;

	}

}
