package io.github.disruptor4j.spring.consumer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.logging.impl.NoOpLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RateLimitedLog}.
 */
class RateLimitedLogTests {

	private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

	private final RecordingLog logger = new RecordingLog();

	private final RateLimitedLog log = RateLimitedLog.ofErrors(this.logger, (count) -> count + " more",
			this.nanos::get);

	@Test
	void shouldLogTheFirstAtOnceAndLaterOnesByNumber() {
		happen(0, 1);
		assertThat(this.logger.lines).containsExactly("error: 0 bad order");
		happen(1, 1000);
		pass(RateLimitedLog.INTERVAL_NANOS - 1);
		happen(1001, 1);
		assertThat(this.logger.lines).hasSize(1);
		pass(1);
		happen(1002, 2);
		assertThat(this.logger.lines).containsExactly("error: 0 bad order", "error: 1001 more",
				"error: 1002 bad order");
	}

	@Test
	void shouldNotSumUpWhatHasALineOfItsOwn() {
		happen(0, 1);
		pass(RateLimitedLog.INTERVAL_NANOS);
		happen(1, 1);
		this.log.end();
		assertThat(this.logger.lines).containsExactly("error: 0 bad order", "error: 1 bad order");
	}

	@Test
	void shouldLogAllAtDebug() {
		happen(0, 3);
		assertThat(this.logger.details).containsExactly("1 bad order", "2 bad order");
	}

	@Test
	void shouldCountTheEventsOfABatch() {
		this.log.happened("a batch", 5, null);
		this.log.happened("another", 7, null);
		this.log.end();
		assertThat(this.logger.lines).containsExactly("error: a batch", "error: 7 more");
	}

	@Test
	void shouldReportTheRestOnceAndBeginAgain() {
		happen(0, 3);
		this.log.end();
		this.log.end();
		assertThat(this.logger.lines).containsExactly("error: 0 bad order", "error: 2 more");
		happen(3, 2);
		this.log.end();
		assertThat(this.logger.lines).containsExactly("error: 0 bad order", "error: 2 more", "error: 3 bad order",
				"error: 1 more");
	}

	@Test
	void shouldWarnWhereItIsNoError() {
		RateLimitedLog warnings = RateLimitedLog.ofWarnings(this.logger, (count) -> count + " more", this.nanos::get);
		warnings.happened("first", 1, null);
		warnings.happened("second", 1, null);
		warnings.end();
		assertThat(this.logger.lines).containsExactly("warn: first", "warn: 1 more");
	}

	@Test
	@Timeout(60)
	void shouldLoseNothingAmongThreads() throws InterruptedException {
		int each = 20_000;
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Thread thread = new Thread(() -> {
				for (int n = 0; n < each; n++) {
					pass(RateLimitedLog.INTERVAL_NANOS / 7);
					this.log.happened("1 line", 1, null);
				}
			});
			threads.add(thread);
			thread.start();
		}
		for (Thread thread : threads) {
			thread.join();
		}
		this.log.end();
		assertThat(this.logger.lines).contains("error: 1 line");
		assertThat(this.logger.lines.stream().mapToLong((line) -> Long.parseLong(line.split(" ")[1])).sum())
			.isEqualTo(4L * each);
	}

	private void happen(int first, int times) {
		for (int i = first; i < first + times; i++) {
			this.log.happened(String.valueOf(i), 1, new IllegalStateException("bad order"));
		}
	}

	private void pass(long time) {
		this.nanos.addAndGet(time);
	}

	/**
	 * A log that keeps its lines.
	 */
	@SuppressWarnings("serial")
	private static final class RecordingLog extends NoOpLog {

		private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

		private final List<String> details = Collections.synchronizedList(new ArrayList<>());

		@Override
		public void error(Object message, @Nullable Throwable failure) {
			this.lines.add("error: " + text(message, failure));
		}

		@Override
		public void warn(Object message, @Nullable Throwable failure) {
			this.lines.add("warn: " + text(message, failure));
		}

		@Override
		public void debug(Object message, @Nullable Throwable failure) {
			this.details.add(text(message, failure));
		}

		private static String text(Object message, @Nullable Throwable failure) {
			return (failure != null) ? message + " " + failure.getMessage() : message.toString();
		}

	}

}
