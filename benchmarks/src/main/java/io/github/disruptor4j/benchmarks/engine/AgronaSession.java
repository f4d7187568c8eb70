package io.github.disruptor4j.benchmarks.engine;

import java.nio.ByteBuffer;
import java.util.List;

import org.agrona.BitUtil;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RecordDescriptor;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * A workload on {@code org.agrona}: a value is a message of eight bytes, written in
 * place. The buffer has room for as many messages as the ring has slots.
 */
final class AgronaSession implements Session {

	private static final int MESSAGE_TYPE = 1;

	private final ConsumerThreads threads = new ConsumerThreads();

	private final OneToOneRingBuffer ring;

	private final Idling idling;

	private final Consumer consumer;

	private volatile boolean closed;

	AgronaSession(Workload workload) {
		int message = BitUtil.align(RecordDescriptor.HEADER_LENGTH + Long.BYTES, RecordDescriptor.ALIGNMENT);
		int length = workload.ringSize() * message + RingBufferDescriptor.TRAILER_LENGTH;
		this.ring = new OneToOneRingBuffer(new UnsafeBuffer(ByteBuffer.allocateDirect(length)));
		this.idling = Idling.of(workload.waiting());
		this.consumer = new Consumer(workload);
		this.threads.newThread(this::consume).start();
	}

	@Override
	public void publish(long first, long count) {
		OneToOneRingBuffer ring = this.ring;
		long end = first + count;
		for (long value = first; value < end; value++) {
			int index = ring.tryClaim(MESSAGE_TYPE, Long.BYTES);
			for (int tries = 0; index < 0; tries++) {
				this.idling.pause(tries);
				index = ring.tryClaim(MESSAGE_TYPE, Long.BYTES);
			}
			ring.buffer().putLong(index, value);
			ring.commit(index);
		}
	}

	private void consume() {
		int tries = 0;
		while (!this.closed) {
			if (this.ring.read(this.consumer::onMessage) > 0) {
				tries = 0;
			}
			else {
				this.idling.pause(tries++);
			}
		}
	}

	@Override
	public List<? extends Tally> tallies() {
		return List.of(this.consumer);
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

	private static final class Consumer extends Tally {

		Consumer(Workload workload) {
			super(workload);
		}

		void onMessage(int type, MutableDirectBuffer buffer, int index, int length) {
			take(buffer.getLong(index));
		}

	}

}
