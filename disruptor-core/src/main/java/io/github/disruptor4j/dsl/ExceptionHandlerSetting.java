package io.github.disruptor4j.dsl;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.WorkProcessor;

/**
 * Sets the exception handler of one consumer.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public class ExceptionHandlerSetting<T> {

	private final EventHandlerIdentity handler;

	private final ConsumerRepository<T> consumers;

	ExceptionHandlerSetting(EventHandlerIdentity handler, ConsumerRepository<T> consumers) {
		this.handler = handler;
		this.consumers = consumers;
	}

	/**
	 * Sets the exception handler. May be called while the consumer runs.
	 * @param exceptionHandler what is asked when the handler throws
	 * @throws IllegalArgumentException if the handler is not in the graph
	 * @throws IllegalStateException if its processor is of the user's own
	 */
	@SuppressWarnings("unchecked")
	public void with(ExceptionHandler<? super T> exceptionHandler) {
		EventProcessor processor = this.consumers.get(this.handler).processor();
		if (processor instanceof BatchEventProcessor<?>) {
			((BatchEventProcessor<T>) processor).setExceptionHandler(exceptionHandler);
		}
		else if (processor instanceof WorkProcessor<?>) {
			((WorkProcessor<T>) processor).setExceptionHandler(exceptionHandler);
		}
		else {
			throw new IllegalStateException(
					"The handler " + this.handler + " is run by " + processor + ", which takes no exception handler");
		}
	}

}
