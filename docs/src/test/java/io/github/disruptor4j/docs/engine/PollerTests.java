package io.github.disruptor4j.docs.engine;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.EventPoller;
import io.github.disruptor4j.RingBuffer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Taking events on a thread that has other things to do.
 */
class PollerTests {

	@Test
	void shouldTakeWhatIsThere() throws Exception {
		List<String> handled = new ArrayList<>();
		// tag::poller[]
		RingBuffer<Trade> ring = RingBuffer.createMultiProducer(Trade::new, 1024);
		EventPoller<Trade> poller = ring.newPoller(); // follows the producers
		ring.addGatingSequences(poller.getSequence()); // they wait for it from now on

		ring.publishEvent((trade, sequence) -> trade.fill("ACME", 100));

		EventPoller.PollState state = poller.poll((trade, sequence, endOfBatch) -> {
			handled.add(trade.symbol());
			return true; // false to stop after this one
		});
		assertThat(state).isEqualTo(EventPoller.PollState.PROCESSING);
		// end::poller[]
		assertThat(handled).containsExactly("ACME");
		assertThat(poller.poll((trade, sequence, endOfBatch) -> true)).isEqualTo(EventPoller.PollState.IDLE);
	}

}
