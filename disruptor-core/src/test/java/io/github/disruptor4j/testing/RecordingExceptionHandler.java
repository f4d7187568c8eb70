package io.github.disruptor4j.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.disruptor4j.ExceptionHandler;

/**
 * An exception handler that remembers what it was told, and goes on.
 */
public class RecordingExceptionHandler implements ExceptionHandler<Object> {

	private final List<Failure> failures = new CopyOnWriteArrayList<>();

	@Override
	public void handleEventException(Throwable ex, long sequence, Object event) {
		this.failures.add(new Failure("event", ex, sequence, event));
	}

	@Override
	public void handleOnStartException(Throwable ex) {
		this.failures.add(new Failure("start", ex, -1, null));
	}

	@Override
	public void handleOnShutdownException(Throwable ex) {
		this.failures.add(new Failure("shutdown", ex, -1, null));
	}

	public List<Failure> failures() {
		return this.failures;
	}

	/**
	 * What the handler was told.
	 *
	 * @param where event, start or shutdown
	 * @param cause what was thrown
	 * @param sequence the event's sequence
	 * @param event the event
	 */
	public record Failure(String where, Throwable cause, long sequence, Object event) {

	}

}
