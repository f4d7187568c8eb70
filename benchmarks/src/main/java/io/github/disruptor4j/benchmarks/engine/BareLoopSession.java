package io.github.disruptor4j.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Writers and readers of an array of events. A writer that is alone tells how far it is
 * once per so many events; several take a number each and mark each event, the least that
 * lets each claim events of its own. A reader tells how far it is once per
 * {@value #STRIDE} events, and reads how far others are as seldom as it can.
 */
final class BareLoopSession implements Session {

	private static final int STRIDE = 64;

	private static final int SHORT = 4 * STRIDE;

	/** Between two counters: far from each other and from what lies around them. */
	private static final int APART = 32;

	private static final int CURSOR = APART;

	private static final int FIRST_READER = 2 * APART;

	private final ConsumerThreads threads = new ConsumerThreads();

	private final ValueEvent[] events;

	private final AtomicLongArray progress;

	/** Per event the round in which it was written last; empty if one writer is alone. */
	private final AtomicIntegerArray rounds;

	/** A writer that is alone publishes once per so many events. */
	private final int batch;

	private final int shift;

	private final boolean crowded;

	private final List<Reader> readers = new ArrayList<>();

	/** The readers that nobody follows: when these are past an event, it is free. */
	private final int[] last;

	private volatile boolean closed;

	BareLoopSession(Workload workload, int batch) {
		this.batch = batch;
		this.events = ValueEvent.array(workload.ringSize());
		this.shift = Integer.numberOfTrailingZeros(workload.ringSize());
		boolean shared = workload.producing().shared();
		this.rounds = new AtomicIntegerArray(shared ? workload.ringSize() : 0);
		for (int i = 0; i < this.rounds.length(); i++) {
			this.rounds.setPlain(i, -1);
		}
		List<List<Integer>> parents = workload.topology().parents();
		this.crowded = workload.producing().producers() + parents.size() > Runtime.getRuntime().availableProcessors();
		this.progress = new AtomicLongArray(FIRST_READER + (parents.size() + 1) * APART);
		this.last = IntStream.range(0, parents.size())
			.filter((reader) -> parents.stream().noneMatch((followed) -> followed.contains(reader)))
			.map(BareLoopSession::counter)
			.toArray();
		for (int reader = 0; reader < parents.size(); reader++) {
			int[] followed = parents.get(reader).stream().mapToInt(BareLoopSession::counter).toArray();
			this.readers.add(new Reader(workload, counter(reader), followed));
		}
		this.readers.forEach((reader) -> this.threads.newThread(reader::read).start());
	}

	private static int counter(int reader) {
		return FIRST_READER + reader * APART;
	}

	@Override
	public void publish(long first, long count) {
		if (this.rounds.length() == 0) {
			publishAlone(first, first + count);
		}
		else {
			publishShared(first, first + count);
		}
	}

	private void publishAlone(long first, long end) {
		ValueEvent[] events = this.events;
		int mask = events.length - 1;
		int batch = this.batch;
		long room = 0;
		long published = first + batch;
		for (long value = first; value < end; value++) {
			while (value >= room) {
				room = room();
			}
			events[(int) value & mask].setValue(value);
			if (value + 1 == published) {
				this.progress.setRelease(CURSOR, published);
				published += batch;
			}
		}
		this.progress.setRelease(CURSOR, end);
	}

	private void publishShared(long first, long end) {
		ValueEvent[] events = this.events;
		int mask = events.length - 1;
		long room = 0;
		for (long value = first; value < end; value++) {
			long sequence = this.progress.getAndIncrement(CURSOR);
			while (sequence >= room) {
				room = room();
			}
			events[(int) sequence & mask].setValue(value);
			this.rounds.setRelease((int) sequence & mask, (int) (sequence >>> this.shift));
		}
	}

	private long room() {
		long slowest = Long.MAX_VALUE;
		for (int reader : this.last) {
			slowest = Math.min(slowest, this.progress.getAcquire(reader));
		}
		long room = slowest + this.events.length;
		if (this.progress.getPlain(CURSOR) >= room) {
			waitALittle();
		}
		return room;
	}

	private void waitALittle() {
		if (this.crowded) {
			Thread.yield();
		}
		else {
			for (int spin = 0; spin < STRIDE; spin++) {
				Thread.onSpinWait();
			}
		}
	}

	@Override
	public List<? extends Tally> tallies() {
		return this.readers;
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

	private final class Reader extends Tally {

		private final int own;

		private final int[] followed;

		Reader(Workload workload, int own, int[] followed) {
			super(workload);
			this.own = own;
			this.followed = (followed.length > 0) ? followed : new int[] { CURSOR };
		}

		void read() {
			BareLoopSession session = BareLoopSession.this;
			ValueEvent[] events = session.events;
			int mask = events.length - 1;
			long next = 0;
			while (!session.closed) {
				long end = end(next);
				if (end - next < SHORT) {
					// The less often threads touch each other's lines, the faster all
					// are.
					waitALittle();
				}
				while (next < end) {
					take(events[(int) next & mask].getValue());
					next++;
					if ((next & (STRIDE - 1)) == 0) {
						session.progress.setRelease(this.own, next);
					}
				}
				session.progress.setRelease(this.own, next);
			}
		}

		private long end(long next) {
			AtomicLongArray progress = BareLoopSession.this.progress;
			long end = Long.MAX_VALUE;
			for (int counter : this.followed) {
				end = Math.min(end, progress.getAcquire(counter));
			}
			return (BareLoopSession.this.rounds.length() > 0) ? marked(next, end) : end;
		}

		private long marked(long next, long end) {
			AtomicIntegerArray rounds = BareLoopSession.this.rounds;
			int mask = rounds.length() - 1;
			long sequence = next;
			while (sequence < end
					&& rounds.getAcquire((int) sequence & mask) == (int) (sequence >>> BareLoopSession.this.shift)) {
				sequence++;
			}
			return sequence;
		}

	}

}
