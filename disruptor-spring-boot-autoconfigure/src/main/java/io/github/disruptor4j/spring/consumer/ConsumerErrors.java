package io.github.disruptor4j.spring.consumer;

import java.util.function.LongConsumer;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.AlertException;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.spring.graph.ErrorHandling;
import io.github.disruptor4j.spring.graph.ErrorPolicy;

/**
 * Applies a consumer's error policy: counts and logs the failure, has the handler called
 * again, hands over a dead letter, goes on with the next event, or ends the consumer by
 * throwing what the handler threw. An {@link Error} ends the consumer whatever the
 * policy, also as the cause of a {@link BatchHandlerException}: after one, no state can
 * be trusted. Events are never logged, only their sequences.
 * <p>
 * What has no event, a hook that fails, cannot be repeated and is no dead letter: it ends
 * the consumer if that is what the policy comes to, and is passed over otherwise.
 * <p>
 * Called on the consumer's threads.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
public final class ConsumerErrors<E> implements ExceptionHandler<E> {

	private final ErrorHandling handling;

	private final ConsumerFailures failures;

	private final Retries retries;

	private final DeadLetters<E> deadLetters;

	private final LongConsumer hidden;

	private final FailureLog log;

	/**
	 * Creates the handler of one consumer.
	 * @param ring the ring's name
	 * @param consumer the consumer's name
	 * @param handling what to do
	 * @param failures where to count
	 * @param stop says when to end retries
	 * @param deadLetters takes dead letters
	 * @param hidden told of each sequence that is not to be seen by consumers that come
	 * after, before the consumer goes on
	 */
	public ConsumerErrors(String ring, String consumer, ErrorHandling handling, ConsumerFailures failures,
			StopSignal stop, DeadLetters<E> deadLetters, LongConsumer hidden) {
		this(new FailureLog(ring, consumer, System::nanoTime), handling, failures, stop, deadLetters, hidden);
	}

	ConsumerErrors(FailureLog log, ErrorHandling handling, ConsumerFailures failures, StopSignal stop,
			DeadLetters<E> deadLetters, LongConsumer hidden) {
		this.log = log;
		this.handling = handling;
		this.failures = failures;
		this.retries = new Retries(handling, stop);
		this.deadLetters = deadLetters;
		this.hidden = hidden;
	}

	/**
	 * Called when the ring has stopped: logs how many failures there were that have no
	 * line of their own.
	 */
	public void stopped() {
		this.log.end();
	}

	/**
	 * Whether a handler of single events is to be called again.
	 * @return {@code true} if it is
	 */
	boolean retries() {
		return this.handling.retries();
	}

	/**
	 * Has a handler called again that has failed, if the policy says so.
	 * @param failure what it threw
	 * @param sequence the first sequence it was given
	 * @param again calls it
	 * @throws Exception what the handler threw, or a sign of how its retries have ended
	 */
	void retry(Throwable failure, long sequence, Retries.Call again) throws Exception {
		if (!retries()) {
			throw Rethrow.unchanged(failure);
		}
		this.retries.run(failure, (last) -> failedOnce(last, sequence), again);
	}

	private void failedOnce(Throwable failure, long sequence) {
		this.failures.add(sequence, failure, FailureAction.RETRY);
		this.log.triedAgain("event " + sequence, failure);
	}

	@Override
	public void handleEventException(Throwable ex, long sequence, @Nullable E event) {
		if (ex instanceof RetriesStoppedException) {
			throw Rethrow.unchanged(AlertException.INSTANCE);
		}
		if (ex instanceof ReportedFailureException reported) {
			throw ending(reported.failure());
		}
		if (event == null) {
			String hook = "a hook, before or after event " + sequence;
			endOnHook(hook, ex);
			this.log.hookPassedOver(hook, ex);
			return;
		}
		boolean exhausted = ex instanceof RetriesExhaustedException;
		Throwable failure = exhausted ? ((RetriesExhaustedException) ex).last() : ex;
		int attempts = exhausted ? ((RetriesExhaustedException) ex).attempts() : 1;
		try {
			giveUp(failure, sequence, sequence, (same) -> event, attempts);
		}
		catch (ReportedFailureException reported) {
			throw ending(reported.failure());
		}
	}

	@Override
	public void handleOnStartException(Throwable ex) {
		endOnHook("its start", ex);
		this.log.startPassedOver(ex);
	}

	@Override
	public void handleOnShutdownException(Throwable ex) {
		this.failures.add(HandlerFailure.NO_EVENT, ex, FailureAction.SKIP);
		this.log.shutdownPassedOver(ex);
	}

	/**
	 * Applies the last policy to events that could not be handled.
	 * @param failure what the handler threw
	 * @param lower the first of them
	 * @param upper the last of them
	 * @param events gives the events, {@code null} where there are none
	 * @param attempts how often the handler was called
	 * @throws ReportedFailureException if the consumer is to end
	 */
	void giveUp(Throwable failure, long lower, long upper, @Nullable LongFunction<E> events, int attempts) {
		String what = ((lower == upper) ? "event " + lower : "events " + lower + " to " + upper)
				+ ((attempts > 1) ? " in all of " + attempts + " attempts" : "");
		ErrorPolicy last = this.handling.last();
		if (last == ErrorPolicy.HALT || BatchHandlerException.isError(failure)) {
			this.failures.add(lower, failure, FailureAction.HALT);
			this.log.ended(what, failure);
			throw new ReportedFailureException(failure);
		}
		if (last == ErrorPolicy.DEAD_LETTER && events != null) {
			for (long sequence = lower; sequence <= upper; sequence++) {
				deliver(failure, sequence, events.apply(sequence), attempts);
			}
		}
		else {
			for (long sequence = lower; sequence <= upper; sequence++) {
				this.failures.add(sequence, failure, FailureAction.SKIP);
			}
			this.log.skipped(what, lower, upper, failure);
		}
		if (this.handling.hide()) {
			for (long sequence = lower; sequence <= upper; sequence++) {
				this.hidden.accept(sequence);
			}
		}
	}

	private void deliver(Throwable failure, long sequence, E event, int attempts) {
		try {
			this.deadLetters.deliver(sequence, attempts, failure, event);
			this.failures.add(sequence, failure, FailureAction.DEAD_LETTER);
			this.log.buried("event " + sequence, failure);
		}
		catch (Throwable ex) {
			this.failures.add(sequence, failure, FailureAction.DEAD_LETTER_LOST);
			ex.addSuppressed(failure);
			this.log.lost("event " + sequence, ex);
			if (ex instanceof InterruptedException) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void endOnHook(String what, Throwable ex) {
		if (this.handling.last() == ErrorPolicy.HALT || ex instanceof Error) {
			this.failures.add(HandlerFailure.NO_EVENT, ex, FailureAction.HALT);
			this.log.ended(what, ex);
			throw ending(ex);
		}
		this.failures.add(HandlerFailure.NO_EVENT, ex, FailureAction.SKIP);
	}

	// The processor takes these three for what its barrier throws, and would go on with
	// the batch from its first event.
	private static RuntimeException ending(Throwable failure) {
		if (failure instanceof InterruptedException || failure instanceof AlertException
				|| failure instanceof TimeoutException) {
			return new IllegalStateException("The handler threw " + failure, failure);
		}
		throw Rethrow.unchanged(failure);
	}

}
