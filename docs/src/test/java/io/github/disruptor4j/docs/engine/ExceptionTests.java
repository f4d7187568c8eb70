package io.github.disruptor4j.docs.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventuallyGiveUpBatchRewindStrategy;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RewindableException;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens when a handler throws.
 */
class ExceptionTests {

	private final List<String> handled = new ArrayList<>();

	private final List<String> skipped = new ArrayList<>();

	@Test
	void shouldGoOnWhereTheExceptionHandlerReturns() throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			EventHandler<Trade> journal = (trade, sequence, endOfBatch) -> {
				if (sequence == 1) {
					throw new IOException("no such file");
				}
				this.handled.add(trade.symbol() + sequence);
			};
			// tag::skip[]
			disruptor.setDefaultExceptionHandler(new ExceptionHandler<>() {

				@Override
				public void handleEventException(Throwable ex, long sequence, @Nullable Trade trade) {
					// Returns: it is skipped
					ExceptionTests.this.skipped.add(sequence + ": " + ex.getMessage());
				}

				@Override
				public void handleOnStartException(Throwable ex) {
					throw new IllegalStateException(ex);
				}

				@Override
				public void handleOnShutdownException(Throwable ex) {
					throw new IllegalStateException(ex);
				}

			});
			// end::skip[]
			disruptor.handleEventsWith(journal);
			publish(disruptor, 3);
		}
		assertThat(this.handled).containsExactly("ACME0", "ACME2");
		assertThat(this.skipped).containsExactly("1: no such file");
	}

	@Test
	void shouldDeliverABatchAgain() throws Exception {
		List<Long> attempts = new ArrayList<>();
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			// tag::rewind[]
			RewindableEventHandler<Trade> store = (trade, sequence, endOfBatch) -> {
				attempts.add(sequence);
				if (attempts.size() == 3) {
					// From the batch's start
					throw new RewindableException(new IOException("connection lost"));
				}
			};
			disruptor.handleEventsWith(new EventuallyGiveUpBatchRewindStrategy(5), store);
			// end::rewind[]
			disruptor.getConsumers().get(0).pause();
			disruptor.start();
			for (int i = 0; i < 3; i++) {
				disruptor.publishEvent((trade, sequence) -> trade.fill("ACME", sequence));
			}
			disruptor.getConsumers().get(0).resume();
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		}
		assertThat(attempts).containsExactly(0L, 1L, 2L, 0L, 1L, 2L);
	}

	private static void publish(Disruptor<Trade> disruptor, int events) throws InterruptedException {
		disruptor.start();
		for (int i = 0; i < events; i++) {
			disruptor.publishEvent((trade, sequence) -> trade.fill("ACME", sequence));
		}
		assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
	}

}
