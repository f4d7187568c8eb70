package io.github.disruptor4j;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.RecordingHandler.Call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AggregateEventHandlerTests {

	private final RecordingHandler first = new RecordingHandler();

	private final RecordingHandler second = new RecordingHandler();

	@Test
	void shouldCallAllHandlersInOrder() throws Exception {
		AggregateEventHandler<LongEvent> aggregate = new AggregateEventHandler<>(this.first, this.second);
		LongEvent event = new LongEvent();
		aggregate.onStart();
		aggregate.onBatchStart(2, 5);
		aggregate.onEvent(event, 3, false);
		aggregate.onEvent(event, 4, true);
		aggregate.onTimeout(4);
		aggregate.onShutdown();
		List<Call> expected = List.of(new Call("start", 0, 0), new Call("batch", 2, 5), new Call("event", 3, -1),
				new Call("last", 4, -1), new Call("timeout", 4, 0), new Call("shutdown", 0, 0));
		Stream.of(this.first, this.second).forEach((handler) -> assertThat(handler.calls()).isEqualTo(expected));
	}

	@Test
	void shouldNotHandOnWhatAHandlerRefuses() {
		AggregateEventHandler<LongEvent> aggregate = new AggregateEventHandler<>((event, sequence, endOfBatch) -> {
			throw new Exception("refused");
		}, this.second);
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> aggregate.onEvent(new LongEvent(), 0, true));
		assertThat(this.second.calls()).isEmpty();
	}

	@Test
	void shouldNotLetOneHandlerShowProgressForAll() {
		AggregateEventHandler<LongEvent> aggregate = new AggregateEventHandler<>(this.first);
		aggregate.setSequenceCallback(new Sequence());
		assertThat(this.first.sequenceCallback()).isNull();
	}

}
