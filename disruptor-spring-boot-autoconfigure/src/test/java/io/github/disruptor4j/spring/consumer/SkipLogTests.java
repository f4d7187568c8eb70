package io.github.disruptor4j.spring.consumer;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SkipLog}.
 */
@ExtendWith(OutputCaptureExtension.class)
class SkipLogTests {

	private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

	private final SkipLog log = new SkipLog("orders", "match", this.nanos::get);

	@Test
	void shouldLogTheFirstAtOnceAndLaterOnesByNumber(CapturedOutput output) {
		skip(0, 1);
		assertThat(output).contains("event 0 is skipped").contains("IllegalStateException: bad order");
		int length = output.length();
		skip(1, 1000);
		assertThat(output).hasSize(length);
		this.nanos.addAndGet(SkipLog.INTERVAL_NANOS);
		skip(1001, 2);
		assertThat(output.toString().substring(length))
			.contains("Consumer 'match' of ring 'orders' has skipped 1000 more events since the last report")
			.contains("event 1001 is skipped")
			.doesNotContain("event 1002 is skipped")
			.containsOnlyOnce("IllegalStateException: bad order");
	}

	@Test
	void shouldCountTheEventsOfABatch(CapturedOutput output) {
		skip(0, 1);
		this.log.skipped("events 1 to 7 are skipped", 7, new IllegalStateException("bad order"));
		this.log.report();
		assertThat(output).contains("has skipped 7 more events since the last report");
	}

	@Test
	void shouldReportTheRestOnce(CapturedOutput output) {
		skip(0, 3);
		this.log.report();
		this.log.report();
		assertThat(output).containsOnlyOnce("has skipped 2 more events since the last report");
	}

	private void skip(long first, int events) {
		for (long sequence = first; sequence < first + events; sequence++) {
			this.log.skipped("event " + sequence + " is skipped", 1, new IllegalStateException("bad order"));
		}
	}

}
