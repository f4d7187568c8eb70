package io.github.disruptor4j.spring.consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.spring.graph.ErrorPolicy;

/**
 * Applies a consumer's error policy: counts and logs the failure, then lets the consumer
 * go on ({@link ErrorPolicy#SKIP}) or end ({@link ErrorPolicy#HALT}) by throwing what the
 * handler threw. An {@link Error} ends the consumer whatever the policy: after one, no
 * state can be trusted. Events are never logged, only their sequences.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
public final class ErrorPolicyExceptionHandler<E> implements ExceptionHandler<E> {

	private static final Log logger = LogFactory.getLog(ErrorPolicyExceptionHandler.class);

	private final String ring;

	private final String consumer;

	private final ErrorPolicy policy;

	private final ConsumerFailures failures;

	/**
	 * Creates the handler of one consumer.
	 * @param ring the ring's name
	 * @param consumer the consumer's name
	 * @param policy what to do
	 * @param failures where to count
	 */
	public ErrorPolicyExceptionHandler(String ring, String consumer, ErrorPolicy policy, ConsumerFailures failures) {
		this.ring = ring;
		this.consumer = consumer;
		this.policy = policy;
		this.failures = failures;
	}

	@Override
	public void handleEventException(Throwable ex, long sequence, @Nullable E event) {
		apply("event " + sequence, "Event " + sequence + " is skipped", ex, sequence);
	}

	@Override
	public void handleOnStartException(Throwable ex) {
		apply("its start", "It goes on", ex, HandlerFailure.NO_EVENT);
	}

	@Override
	public void handleOnShutdownException(Throwable ex) {
		this.failures.add(HandlerFailure.NO_EVENT, ex, FailureAction.SKIP);
		logger.error(failedOn("its shutdown") + ". It ends all the same", ex);
	}

	private void apply(String what, String whenSkipped, Throwable ex, long sequence) {
		if (this.policy == ErrorPolicy.SKIP && !(ex instanceof Error)) {
			this.failures.add(sequence, ex, FailureAction.SKIP);
			logger.error(failedOn(what) + ". " + whenSkipped + ", as its error policy says", ex);
			return;
		}
		this.failures.add(sequence, ex, FailureAction.HALT);
		logger.error(failedOn(what) + ". The consumer ends and the ring fails", ex);
		throw Rethrow.unchanged(ex);
	}

	private String failedOn(String what) {
		return "Consumer '" + this.consumer + "' of ring '" + this.ring + "' failed on " + what;
	}

}
