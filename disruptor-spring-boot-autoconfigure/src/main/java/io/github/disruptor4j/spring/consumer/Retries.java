package io.github.disruptor4j.spring.consumer;

import java.util.function.Consumer;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;

import io.github.disruptor4j.RewindableException;
import io.github.disruptor4j.spring.graph.ErrorHandling;

/**
 * Calls a handler again that has failed, on the consumer's thread, so that no later event
 * overtakes. The attempts are those of a {@link RetryTemplate}; the pauses are spent in
 * its back-off, where they end as soon as the consumer is to end.
 * <p>
 * An {@link Error} is never followed by another attempt. An interrupt ends the pause it
 * comes in, not the attempts, and is kept for whoever waits next.
 */
final class Retries {

	private final ErrorHandling handling;

	private final StopSignal stop;

	Retries(ErrorHandling handling, StopSignal stop) {
		this.handling = handling;
		this.stop = stop;
	}

	/**
	 * Calls a handler again until it succeeds.
	 * @param first what it threw at first
	 * @param failed told of each failure that another attempt follows
	 * @param again calls it
	 * @throws RetriesExhaustedException if no attempt is left
	 * @throws RetriesStoppedException if the consumer is to end
	 * @throws Exception what the handler threw, where nothing else is to be tried
	 */
	void run(Throwable first, Consumer<Throwable> failed, Call again) throws Exception {
		if (!isWorthwhile(first)) {
			throw Rethrow.unchanged(first);
		}
		Attempts attempts = new Attempts(first, failed, again);
		try {
			new RetryTemplate(attempts).execute(attempts);
		}
		catch (RetryException ex) {
			Throwable last = ex.getLastException();
			if (!isWorthwhile(last)) {
				throw Rethrow.unchanged(last);
			}
			if (this.stop.isStopping()) {
				throw new RetriesStoppedException();
			}
			throw new RetriesExhaustedException(attempts.made, last);
		}
		finally {
			attempts.restoreInterrupt();
		}
	}

	private static boolean isWorthwhile(Throwable failure) {
		return !(BatchHandlerException.isError(failure) || failure instanceof RewindableException
				|| failure instanceof BatchProgressException);
	}

	/**
	 * Calls a handler.
	 */
	interface Call {

		void run() throws Throwable;

	}

	/**
	 * The attempts for one event, of which the first has been made, and the pauses
	 * between them.
	 */
	private final class Attempts implements Retryable<Boolean>, RetryPolicy, BackOff, BackOffExecution {

		private final Consumer<Throwable> failed;

		private final Call again;

		private Throwable last;

		private int made;

		private boolean interrupted;

		Attempts(Throwable first, Consumer<Throwable> failed, Call again) {
			this.last = first;
			this.failed = failed;
			this.again = again;
		}

		@Override
		public Boolean execute() throws Throwable {
			this.made++;
			if (this.made == 1) {
				throw this.last;
			}
			this.failed.accept(this.last);
			try {
				this.again.run();
				return true;
			}
			catch (Throwable ex) {
				this.last = ex;
				throw ex;
			}
		}

		@Override
		public boolean shouldRetry(Throwable failure) {
			return isWorthwhile(failure);
		}

		@Override
		public BackOff getBackOff() {
			return this;
		}

		@Override
		public BackOffExecution start() {
			return this;
		}

		// Pauses here, and lets the template go on at once.
		@Override
		public long nextBackOff() {
			if (this.made >= Retries.this.handling.maxAttempts()) {
				return STOP;
			}
			takeInterrupt();
			boolean stopping = Retries.this.stop.await(Retries.this.handling.backoff().pause(this.made - 1).toMillis());
			takeInterrupt();
			return stopping ? STOP : 0;
		}

		// The template would give up if it found the thread interrupted.
		private void takeInterrupt() {
			this.interrupted |= Thread.interrupted();
		}

		void restoreInterrupt() {
			if (this.interrupted) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
