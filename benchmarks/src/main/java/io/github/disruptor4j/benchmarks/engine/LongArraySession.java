package io.github.disruptor4j.benchmarks.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * One writer and one reader of a {@code long[]}. Both tell each other how far they are
 * once per {@value #STRIDE} values, with a release store.
 */
final class LongArraySession implements Session {

	private static final int STRIDE = 64;

	private static final int SHORT = 4 * STRIDE;

	// Far from each other and from what lies around them.
	private static final int WRITTEN = 16;

	private static final int READ = 48;

	private final ConsumerThreads threads = new ConsumerThreads();

	private final AtomicLongArray progress = new AtomicLongArray(64);

	private final long[] values;

	private final Reader reader;

	private volatile boolean closed;

	LongArraySession(Workload workload) {
		this.values = new long[workload.ringSize()];
		this.reader = new Reader(workload);
		this.threads.newThread(this::read).start();
	}

	@Override
	public void publish(long first, long count) {
		long[] values = this.values;
		int mask = values.length - 1;
		long end = first + count;
		long room = 0;
		for (long value = first; value < end; value++) {
			while (value >= room) {
				room = this.progress.getAcquire(READ) + values.length;
			}
			values[(int) value & mask] = value;
			if ((value & (STRIDE - 1)) == STRIDE - 1) {
				this.progress.setRelease(WRITTEN, value + 1);
			}
		}
		this.progress.setRelease(WRITTEN, end);
	}

	private void read() {
		long[] values = this.values;
		int mask = values.length - 1;
		long next = 0;
		while (!this.closed) {
			long end = this.progress.getAcquire(WRITTEN);
			if (end - next < SHORT) {
				// The less often the two touch each other's lines, the faster are both.
				for (int spin = 0; spin < STRIDE; spin++) {
					Thread.onSpinWait();
				}
			}
			while (next < end) {
				this.reader.take(values[(int) next & mask]);
				next++;
				if ((next & (STRIDE - 1)) == 0) {
					this.progress.setRelease(READ, next);
				}
			}
			this.progress.setRelease(READ, next);
		}
	}

	@Override
	public List<? extends Tally> tallies() {
		return List.of(this.reader);
	}

	@Override
	public List<Thread> consumers() {
		return this.threads.all();
	}

	@Override
	public void close() {
		this.closed = true;
		this.threads.join();
	}

	private static final class Reader extends Tally {

		Reader(Workload workload) {
			super(workload);
		}

	}

}
