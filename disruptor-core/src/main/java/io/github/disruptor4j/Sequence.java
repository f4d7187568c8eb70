package io.github.disruptor4j;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A position in a ring that one thread moves and others follow: a producer's cursor, or
 * how far a consumer has come. It stands alone on its cache lines.
 * <p>
 * Safe for use by many threads. No method blocks. {@link #set(long)} pairs with
 * {@link #get()}: whoever reads a value also sees everything that its writer did before
 * writing it ({@code SequenceStress}).
 * <p>
 * May be subclassed; barriers, sequencers and groups read a sequence through
 * {@link #get()} only.
 *
 * @since 0.1.0
 */
public class Sequence extends SequenceRightPad {

	static final long INITIAL_VALUE = -1L;

	private static final VarHandle VALUE;

	static {
		try {
			VALUE = MethodHandles.lookup().findVarHandle(SequenceValue.class, "value", long.class);
		}
		catch (ReflectiveOperationException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	/**
	 * Creates a sequence at -1: nothing published, or nothing consumed.
	 */
	public Sequence() {
		this(INITIAL_VALUE);
	}

	/**
	 * Creates a sequence at the given value.
	 * @param initialValue where it starts
	 */
	@SuppressWarnings("this-escape") // to a VarHandle, which calls nothing
	public Sequence(long initialValue) {
		VALUE.setRelease(this, initialValue);
	}

	/**
	 * Reads the value (acquire).
	 * @return the value
	 */
	public long get() {
		return (long) VALUE.getAcquire(this);
	}

	/**
	 * Writes the value (release): what the caller wrote before is seen by whoever reads
	 * this value.
	 * @param value the new value
	 */
	public void set(long value) {
		VALUE.setRelease(this, value);
	}

	/**
	 * Writes the value (volatile): as {@link #set(long)}, and ordered before every later
	 * volatile access of this thread.
	 * @param value the new value
	 */
	public void setVolatile(long value) {
		VALUE.setVolatile(this, value);
	}

	/**
	 * Writes the value if it is the expected one.
	 * @param expectedValue the value it must have
	 * @param newValue the new value
	 * @return whether it was written
	 */
	public boolean compareAndSet(long expectedValue, long newValue) {
		return VALUE.compareAndSet(this, expectedValue, newValue);
	}

	/**
	 * Adds one.
	 * @return the value after that
	 */
	public long incrementAndGet() {
		return addAndGet(1L);
	}

	/**
	 * Adds to the value.
	 * @param increment what to add
	 * @return the value after that
	 */
	public long addAndGet(long increment) {
		return getAndAdd(increment) + increment;
	}

	/**
	 * Adds to the value.
	 * @param increment what to add
	 * @return the value before that
	 */
	public long getAndAdd(long increment) {
		return (long) VALUE.getAndAdd(this, increment);
	}

	@Override
	public String toString() {
		return Long.toString(get());
	}

}
