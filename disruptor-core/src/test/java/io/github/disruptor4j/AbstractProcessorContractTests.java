package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.Waits;

/**
 * A ring of each kind and size, and processors on it that are halted and joined after
 * each test.
 */
abstract class AbstractProcessorContractTests {

	@Parameter(0)
	ProducerType type;

	@Parameter(1)
	int size;

	RingBuffer<LongEvent> ring;

	final RecordingExceptionHandler failures = new RecordingExceptionHandler();

	final List<BatchEventProcessor<?>> processors = new ArrayList<>();

	final List<Background<Void>> runs = new ArrayList<>();

	@BeforeEach
	void createRing() {
		this.ring = RingBuffer.create(this.type, LongEvent::new, this.size, new BlockingWaitStrategy());
	}

	@AfterEach
	void haltAndJoin() throws Throwable {
		this.processors.forEach(BatchEventProcessor::halt);
		for (Background<Void> run : this.runs) {
			run.result();
		}
	}

	BatchEventProcessor<LongEvent> create(EventHandler<LongEvent> handler) {
		return create(handler, Integer.MAX_VALUE);
	}

	BatchEventProcessor<LongEvent> create(EventHandler<LongEvent> handler, int maxBatchSize) {
		BatchEventProcessor<LongEvent> processor = new BatchEventProcessorBuilder().setMaxBatchSize(maxBatchSize)
			.build(this.ring, this.ring.newBarrier(), handler);
		processor.setExceptionHandler(this.failures);
		this.ring.addGatingSequences(processor.getSequence());
		this.processors.add(processor);
		return processor;
	}

	Background<Void> start(BatchEventProcessor<LongEvent> processor) {
		Background<Void> run = Background.run(processor::run);
		this.runs.add(run);
		return run;
	}

	void publish(int events) {
		for (int i = 0; i < events; i++) {
			this.ring.publishEvent((event, sequence) -> event.set(sequence * 10));
		}
	}

	void publishFull() {
		Object[] args = new Object[this.size];
		this.ring.publishEvents((event, sequence, arg) -> event.set(sequence * 10), args);
	}

	static List<Long> upTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toList();
	}

	void awaitSequence(BatchEventProcessor<?> processor, long sequence) {
		Waits.until(() -> processor.getSequence().get() >= sequence);
	}

}
