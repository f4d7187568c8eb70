package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link BatchLoop}.
 */
class BatchLoopTests {

	private final List<String> handled = new ArrayList<>();

	@Test
	void shouldDeliverARangeInOrderAndMarkItsEnd() throws Throwable {
		loop(-1).deliver(5, 7);
		assertThat(this.handled).containsExactly("e5 5 false", "e6 6 false", "e7 7 true");
	}

	@Test
	void shouldDeliverBeyondTheRangeOfAnInt() throws Throwable {
		long first = (1L << 40) - 1;
		loop(-1).deliver(first, first + 1);
		assertThat(this.handled).containsExactly("e" + first + " " + first + " false",
				"e" + (first + 1) + " " + (first + 1) + " true");
	}

	@Test
	void shouldDeliverTheEventsOfARingAcrossItsEnd() throws Throwable {
		ringLoop(-1).deliver(6, 9);
		assertThat(this.handled).containsExactly("slot6 6 false", "slot7 7 false", "slot0 8 false", "slot1 9 true");
	}

	@Test
	void shouldDeliverTheOnlyEventOfARingAsTheLast() throws Throwable {
		ringLoop(-1).deliver(8, 8);
		assertThat(this.handled).containsExactly("slot0 8 true");
	}

	@ParameterizedTest
	@ValueSource(longs = { 6, 7, 9 })
	void shouldTellWhereTheHandlerThrewOnARing(long failing) {
		BatchLoop<String> loop = ringLoop(failing);
		assertThatIllegalStateException().isThrownBy(() -> loop.deliver(6, 9));
		assertThat(loop.failed()).isEqualTo(failing);
		assertThat(loop.eventAt(failing)).isEqualTo("slot" + failing % 8);
	}

	@Test
	void shouldTellWhereTheHandlerThrew() {
		BatchLoop<String> loop = loop(6);
		assertThatIllegalStateException().isThrownBy(() -> loop.deliver(5, 7));
		assertThat(loop.failed()).isEqualTo(6);
		assertThat(loop.eventAt(6)).isEqualTo("e6");
	}

	@Test
	void shouldDeliverWhatIsKeptOnly() throws Throwable {
		loop(-1).deliver(odd(5, 10), 5);
		assertThat(this.handled).containsExactly("e5 5 false", "e7 7 false", "e9 9 true");
	}

	@Test
	void shouldGoOnWithWhatIsKeptBehindAFailure() throws Throwable {
		BatchLoop<String> loop = loop(7);
		KeptSlots kept = odd(5, 10);
		assertThatIllegalStateException().isThrownBy(() -> loop.deliver(kept, 5));
		assertThat(loop.failed()).isEqualTo(7);
		loop.deliver(kept, loop.failed() + 1);
		assertThat(this.handled).containsExactly("e5 5 false", "e9 9 true");
	}

	@Test
	void shouldHaveNoEventWhereNoneCanBeGot() {
		BatchLoop<String> loop = new BatchLoop<>((sequence) -> {
			throw new IllegalStateException("none");
		}, (EventHandler<String>) (event, sequence, endOfBatch) -> this.handled.add(event));
		assertThatIllegalStateException().isThrownBy(() -> loop.deliver(5, 7));
		assertThat(loop.failed()).isEqualTo(5);
		assertThat(loop.eventAt(5)).isNull();
	}

	private static KeptSlots odd(long first, long last) {
		KeptSlots kept = new KeptSlots();
		kept.find(new OddSlots(), first, last);
		return kept;
	}

	private BatchLoop<String> loop(long failing) {
		return new BatchLoop<>((sequence) -> "e" + sequence, handler(failing));
	}

	private BatchLoop<String> ringLoop(long failing) {
		AtomicInteger slots = new AtomicInteger();
		return new BatchLoop<>(RingBuffer.createSingleProducer(() -> "slot" + slots.getAndIncrement(), 8),
				handler(failing));
	}

	private EventHandler<String> handler(long failing) {
		return (event, sequence, endOfBatch) -> {
			if (sequence == failing) {
				throw new IllegalStateException("failing");
			}
			this.handled.add(event + " " + sequence + " " + endOfBatch);
		};
	}

}
