package io.github.disruptor4j.spring.consumer;

import java.lang.invoke.MethodHandle;

/**
 * Calls a bound method handle whose type is erased: {@code (Object)},
 * {@code (Object, long)} or {@code (Object, long, boolean)}. What the method throws
 * leaves as it was thrown, checked or not.
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

}
