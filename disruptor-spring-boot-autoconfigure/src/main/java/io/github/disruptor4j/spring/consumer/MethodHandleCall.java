package io.github.disruptor4j.spring.consumer;

import java.lang.invoke.MethodHandle;

import io.github.disruptor4j.EventBatch;

/**
 * Calls a bound method handle whose type is erased: {@code (Object)},
 * {@code (Object, long)}, {@code (Object, long, boolean)}, {@code (EventBatch)} or
 * {@code (long, long)}. What the method throws leaves as it was thrown, checked or not.
 *
 * @param handle the handle, bound to its bean
 */
record MethodHandleCall(MethodHandle handle) {

	void accept(Object event) {
		try {
			this.handle.invokeExact(event);
		}
		catch (Throwable ex) {
			throw Rethrow.unchanged(ex);
		}
	}

	void accept(Object event, long sequence) {
		try {
			this.handle.invokeExact(event, sequence);
		}
		catch (Throwable ex) {
			throw Rethrow.unchanged(ex);
		}
	}

	void accept(Object event, long sequence, boolean endOfBatch) {
		try {
			this.handle.invokeExact(event, sequence, endOfBatch);
		}
		catch (Throwable ex) {
			throw Rethrow.unchanged(ex);
		}
	}

	void accept(EventBatch<?> batch) {
		try {
			this.handle.invokeExact(batch);
		}
		catch (Throwable ex) {
			throw Rethrow.unchanged(ex);
		}
	}

	void accept(long lower, long upper) {
		try {
			this.handle.invokeExact(lower, upper);
		}
		catch (Throwable ex) {
			throw Rethrow.unchanged(ex);
		}
	}

}
