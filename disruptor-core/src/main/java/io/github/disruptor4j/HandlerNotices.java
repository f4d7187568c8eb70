package io.github.disruptor4j;

/**
 * Tells a handler of what happens besides events, and an exception handler of what it
 * throws then. For the processor's thread.
 */
final class HandlerNotices {

	private HandlerNotices() {
	}

	static void started(HandlerLifecycle handler, ExceptionHandler<?> exceptionHandler) {
		try {
			handler.onStart();
		}
		catch (Throwable ex) {
			exceptionHandler.handleOnStartException(ex);
		}
	}

	static void shutDown(HandlerLifecycle handler, ExceptionHandler<?> exceptionHandler) {
		try {
			handler.onShutdown();
		}
		catch (Throwable ex) {
			exceptionHandler.handleOnShutdownException(ex);
		}
	}

	static void timedOut(HandlerLifecycle handler, ExceptionHandler<?> exceptionHandler, long sequence) {
		try {
			handler.onTimeout(sequence);
		}
		catch (Throwable ex) {
			exceptionHandler.handleEventException(ex, sequence, null);
		}
	}

}
