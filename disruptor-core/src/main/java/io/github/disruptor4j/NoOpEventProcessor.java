package io.github.disruptor4j;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An event processor that handles nothing and is never behind: its sequence is the cursor
 * of the ring. For tests, and for rings that are read by nobody.
 * <p>
 * {@link #run()} returns at once; the processor counts as running until it is halted.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class NoOpEventProcessor implements EventProcessor {

	private final CursorSequence sequence;

	private final AtomicBoolean running = new AtomicBoolean();

	/**
	 * Creates a processor that is always level with a ring.
	 * @param sequencer the ring
	 */
	public NoOpEventProcessor(RingBuffer<?> sequencer) {
		this.sequence = new CursorSequence(sequencer);
	}

	@Override
	public Sequence getSequence() {
		return this.sequence;
	}

	@Override
	public void halt() {
		this.running.set(false);
	}

	@Override
	public boolean isRunning() {
		return this.running.get();
	}

	/**
	 * Marks the processor as running.
	 * @throws IllegalStateException if it is running already
	 */
	@Override
	public void run() {
		if (!this.running.compareAndSet(false, true)) {
			throw new IllegalStateException("The processor is running already");
		}
	}

	/**
	 * Reads as the cursor, whatever it is set to.
	 */
	private static final class CursorSequence extends Sequence {

		private final Cursored cursored;

		CursorSequence(Cursored cursored) {
			super(Sequencer.INITIAL_CURSOR_VALUE);
			this.cursored = cursored;
		}

		@Override
		public long get() {
			return this.cursored.getCursor();
		}

	}

}
