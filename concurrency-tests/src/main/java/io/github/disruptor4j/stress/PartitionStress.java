package io.github.disruptor4j.stress;

import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.PartitionKey;
import io.github.disruptor4j.RingBuffer;

/**
 * Two processors that share two events by key. One of them reads the gates when it has
 * ended, as a producer would: both slots are free only when the other has handled its
 * event, too.
 */
@JCStressTest
@Exercises({ "Partition", "BatchEventProcessor" })
@Outcome(id = "1, 7", expect = Expect.ACCEPTABLE, desc = "The slots are free, and both events are handled")
@Outcome(id = { "-1, 0", "-1, 7" }, expect = Expect.ACCEPTABLE, desc = "The slots are not free yet")
@Outcome(expect = Expect.FORBIDDEN, desc = "A slot is free before its event is handled")
@State
public class PartitionStress {

	private static final long[] KEYS = { keyOf(0), keyOf(1) };

	private final RingBuffer<Slot[]> ring = RingBuffer.createMultiProducer(() -> new Slot[] { new Slot(), new Slot() },
			2, new BlockingWaitStrategy());

	private final BatchEventProcessor<Slot[]> first = processor(0);

	private final BatchEventProcessor<Slot[]> second = processor(1);

	public PartitionStress() {
		this.ring.addGatingSequences(this.first.getSequence(), this.second.getSequence());
		for (int i = 0; i < 2; i++) {
			this.ring.publishEvent((slots, sequence) -> slots[0].value = KEYS[(int) sequence]);
		}
	}

	private static long keyOf(int partition) {
		LongPredicate fits = (key) -> PartitionKey.partitionOf(key, 2) == partition;
		return LongStream.iterate(0, (key) -> key + 1).filter(fits).findFirst().getAsLong();
	}

	private BatchEventProcessor<Slot[]> processor(int partition) {
		return new BatchEventProcessorBuilder().build(this.ring, this.ring.newBarrier(), (slots, sequence, end) -> {
			slots[1].value = 7;
			halt(partition);
		}, (slots) -> slots[0].value, partition, 2);
	}

	private void halt(int partition) {
		((partition == 0) ? this.first : this.second).halt();
	}

	@Actor
	public void firstPartition() {
		this.first.run();
	}

	@Actor
	public void secondPartition(JJ_Result result) {
		this.second.run();
		result.r1 = this.ring.getMinimumGatingSequence();
		result.r2 = this.ring.get(0)[1].value;
	}

}
