package io.github.disruptor4j.docs.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.FullRingPolicy;
import io.github.disruptor4j.InsufficientCapacityException;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Claiming slots: forms, ways out, and claims that close.
 */
class ClaimTests {

	private final List<String> handled = new ArrayList<>();

	@Test
	void shouldPublishInEachForm() throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			disruptor.handleEventsWith((event, sequence, endOfBatch) -> this.handled.add(event.symbol()));
			RingBuffer<Trade> ring = disruptor.start();
			// tag::forms[]
			ring.publishEvent((trade, sequence, symbol, price) -> trade.fill(symbol, price), "ACME", 100L); // <1>

			boolean taken = ring.tryPublishEvent((trade, sequence) -> trade.fill("EMCA", 90)); // <2>

			long sequence = ring.next(); // <3>
			try {
				ring.get(sequence).fill("MACE", 80);
			}
			finally {
				ring.publish(sequence);
			}
			// end::forms[]
			assertThat(taken).isTrue();
			disruptor.stop(20, TimeUnit.SECONDS);
			assertThat(this.handled).containsExactly("ACME", "EMCA", "MACE");
		}
	}

	@Test
	void shouldGiveUpAClaimInTime() throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 1, new NamedThreadFactory("trades"))) {
			disruptor.consumer("paused").handleWith((event, sequence, endOfBatch) -> {
			}).pause();
			RingBuffer<Trade> ring = disruptor.start();
			ring.publishEvent((trade, sequence) -> trade.fill("ACME", 100));
			boolean rejected = false;
			// tag::timed[]
			try {
				long sequence = ring.next(5, TimeUnit.MILLISECONDS);
				ring.get(sequence).fill("ACME", 101);
				ring.publish(sequence);
			}
			catch (TimeoutException ex) {
				rejected = true; // no room for five milliseconds: nothing was claimed
			}
			// end::timed[]
			assertThat(rejected).isTrue();
			assertThat(ring.getClaimedSequence()).isZero();
		}
	}

	@Test
	void shouldAskThePolicyWhereThereIsNoRoom() throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 1, new NamedThreadFactory("trades"))) {
			RingConsumer paused = disruptor.consumer("paused")
				.handleWith((event, sequence, endOfBatch) -> this.handled.add(event.symbol()));
			paused.pause();
			RingBuffer<Trade> ring = disruptor.start();
			ring.publishEvent((trade, sequence) -> trade.fill("ACME", 100));
			AtomicInteger alarms = new AtomicInteger();
			Runnable alarm = () -> {
				alarms.incrementAndGet();
				paused.resume();
			};
			// tag::policy[]
			FullRingPolicy patient = (required) -> { // <1>
				try {
					ring.awaitAvailableCapacity(required, 5, TimeUnit.MILLISECONDS); // <2>
				}
				catch (TimeoutException ex) {
					alarm.run(); // <3>
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					throw new CancellationException(); // <4>
				}
			};

			long sequence = ring.next(patient);
			ring.get(sequence).fill("EMCA", 90);
			ring.publish(sequence);
			// end::policy[]
			assertThat(alarms).hasPositiveValue();
			disruptor.stop(20, TimeUnit.SECONDS);
			assertThat(this.handled).containsExactly("ACME", "EMCA");
		}
	}

	@Test
	void shouldLetAProducerGoWhenTheRingStops() throws Exception {
		Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 1, new NamedThreadFactory("trades"));
		disruptor.consumer("paused").handleWith((event, sequence, endOfBatch) -> {
		}).pause();
		RingBuffer<Trade> ring = disruptor.start();
		ring.publishEvent((trade, sequence) -> trade.fill("ACME", 100));
		CompletableFuture<String> producer = CompletableFuture.supplyAsync(() -> {
			// tag::closed[]
			try {
				// Waits: the ring is full
				ring.publishEvent((trade, sequence) -> trade.fill("ACME", 101));
				return "published";
			}
			catch (RingClosedException ex) {
				// A RingFailedException, which is one, if a consumer has died
				return "turned away";
			}
			// end::closed[]
		});
		disruptor.close();
		assertThat(producer.get(20, TimeUnit.SECONDS)).isEqualTo("turned away");
	}

	@Test
	void shouldPublishAClaimOnClose() throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			disruptor.handleEventsWith((event, sequence, endOfBatch) -> this.handled.add(event.symbol()));
			RingBuffer<Trade> ring = disruptor.start();
			// tag::claim[]
			try (Claim<Trade> claim = ring.claim(2)) {
				claim.get(0).fill("ACME", 100);
				claim.get(1).fill("EMCA", 90);
			} // both are published here, in one step
				// end::claim[]
			disruptor.stop(20, TimeUnit.SECONDS);
			assertThat(this.handled).containsExactly("ACME", "EMCA");
		}
	}

	@Test
	void shouldDiscardWhatWasNotFilled() throws Exception {
		String[] lines = { "ACME 100", "EMCA 90", "broken", "MACE 80" };
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			disruptor.handleEventsWith((event, sequence, endOfBatch) -> this.handled.add(event.symbol()));
			RingBuffer<Trade> ring = disruptor.start();
			try {
				publish(ring, lines);
			}
			catch (ArrayIndexOutOfBoundsException ex) {
				this.handled.add("rejected");
			}
			disruptor.stop(20, TimeUnit.SECONDS);
			assertThat(this.handled).containsExactlyInAnyOrder("ACME", "EMCA", "rejected");
		}
	}

	private static void publish(RingBuffer<Trade> ring, String[] lines) {
		// tag::discard[]
		try (Claim<Trade> claim = ring.claim(lines.length)) {
			claim.discard(); // <1>
			for (int i = 0; i < lines.length; i++) {
				String[] parts = lines[i].split(" ");
				claim.get(i).fill(parts[0], Long.parseLong(parts[1])); // may throw
				claim.keep(i + 1); // <2>
			}
		}
		// end::discard[]
	}

	@Test
	void shouldRefuseAtOnceWhereThereIsNoRoom() throws Exception {
		RingBuffer<Trade> ring = RingBuffer.createMultiProducer(Trade::new, 4);
		ring.addGatingSequences(new Sequence());
		ring.tryClaim(4).close();
		boolean full = false;
		// tag::try[]
		try (Claim<Trade> claim = ring.tryClaim(2)) {
			claim.fill((trade, sequence) -> trade.fill("ACME", sequence));
		}
		catch (InsufficientCapacityException ex) {
			// Thrown at once; costs next to nothing, as it has no stack trace
			full = true;
		}
		// end::try[]
		assertThat(full).isTrue();
	}

}
