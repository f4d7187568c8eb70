package io.github.disruptor4j.docs.engine;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be read from any thread, at no cost for those who do the work.
 */
class FiguresTests {

	@Test
	void shouldShowWhereEverybodyIs() throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 4, new NamedThreadFactory("trades"))) {
			RingConsumer journal = disruptor.consumer("journal").handleWith((trade, sequence, endOfBatch) -> {
			});
			RingConsumer book = disruptor.consumer("book")
				.after("journal")
				.handleWith((trade, sequence, endOfBatch) -> {
				});
			journal.pause();
			RingBuffer<Trade> ring = disruptor.start();
			long unpublished = publish(ring);
			waitForRoom(ring);
			// tag::figures[]
			assertThat(ring.getClaimedSequence()).isEqualTo(3); // four slots are claimed
			// The last of them is not published yet
			assertThat(ring.getPublishedSequence()).isEqualTo(2);
			assertThat(ring.remainingCapacity()).isZero(); // all four are taken
			// Somebody has waited for room
			assertThat(ring.getProducerWaitNanos()).isPositive();

			assertThat(journal.getSequence()).isEqualTo(-1); // it has handled nothing
			assertThat(journal.getBacklog()).isEqualTo(4); // and is the one to wait for
			assertThat(book.getLag()).isEqualTo(4); // as far behind the cursor
			assertThat(book.getBacklog()).isZero(); // but only because of the journal
			// end::figures[]
			journal.resume();
			ring.publish(unpublished);
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		}
	}

	private static long publish(RingBuffer<Trade> ring) {
		for (int i = 0; i < 3; i++) {
			ring.publishEvent((trade, sequence) -> trade.fill("ACME", sequence));
		}
		return ring.next();
	}

	private static void waitForRoom(RingBuffer<Trade> ring) throws InterruptedException {
		try {
			ring.next(1, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			assertThat(ring.getClaimedSequence()).isEqualTo(3);
		}
	}

}
