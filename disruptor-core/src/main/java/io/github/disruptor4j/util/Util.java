package io.github.disruptor4j.util;

import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.Sequence;

/**
 * Arithmetic and small tasks that users of the engine meet again and again.
 *
 * @since 0.1.0
 */
public final class Util {

	private Util() {
	}

	/**
	 * Rounds up to a power of two.
	 * @param x a number up to 2<sup>30</sup>
	 * @return the lowest power of two that is not below {@code x}, 1 if {@code x} is not
	 * positive
	 */
	public static int ceilingNextPowerOfTwo(int x) {
		return (x <= 1) ? 1 : 1 << (Integer.SIZE - Integer.numberOfLeadingZeros(x - 1));
	}

	/**
	 * Returns the lowest of some sequences.
	 * @param sequences the sequences, which are read one after the other
	 * @return the lowest value found, {@link Long#MAX_VALUE} if there are none
	 */
	public static long getMinimumSequence(Sequence[] sequences) {
		return getMinimumSequence(sequences, Long.MAX_VALUE);
	}

	/**
	 * Returns the lowest of some sequences and a given value.
	 * @param sequences the sequences, which are read one after the other
	 * @param minimum the value that the result does not exceed
	 * @return the lowest value found, {@code minimum} if no sequence is lower
	 */
	public static long getMinimumSequence(Sequence[] sequences, long minimum) {
		long lowest = minimum;
		for (Sequence sequence : sequences) {
			lowest = Math.min(lowest, sequence.get());
		}
		return lowest;
	}

	/**
	 * Collects the sequences of processors.
	 * @param processors the processors
	 * @return their sequences, in the same order
	 */
	public static Sequence[] getSequencesFor(EventProcessor... processors) {
		Sequence[] sequences = new Sequence[processors.length];
		for (int i = 0; i < sequences.length; i++) {
			sequences[i] = processors[i].getSequence();
		}
		return sequences;
	}

	/**
	 * Returns the logarithm to base 2, rounded down.
	 * @param value a number of at least 1
	 * @return the logarithm
	 * @throws IllegalArgumentException if {@code value} is less than 1
	 */
	public static int log2(int value) {
		if (value < 1) {
			throw new IllegalArgumentException("value must be at least 1 but is " + value);
		}
		return (Integer.SIZE - 1) - Integer.numberOfLeadingZeros(value);
	}

	/**
	 * Waits on a monitor that the caller holds, for at most a given time. Returns at once
	 * if that is not positive; may also return early without reason.
	 * @param mutex the monitor
	 * @param timeoutNanos how long to wait, in nanoseconds
	 * @return how much of the time is left, in nanoseconds; not positive if it is used up
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static long awaitNanos(Object mutex, long timeoutNanos) throws InterruptedException {
		long start = System.nanoTime();
		TimeUnit.NANOSECONDS.timedWait(mutex, timeoutNanos);
		return timeoutNanos - (System.nanoTime() - start);
	}

}
