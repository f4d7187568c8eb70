package io.github.disruptor4j.spring.ring;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DropLog}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DropLogTests {

	private final AtomicLong total = new AtomicLong();

	private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

	private final DropLog log = new DropLog("ticks", this.total::get, this.nanos::get);

	@Test
	void shouldReportFirstDropAtOnceAndLaterOnesTogether(CapturedOutput output) {
		drop(1);
		assertThat(output).contains("Ring 'ticks' is full and drops events")
			.contains("disruptor.rings.ticks.publish.on-full")
			.contains("1 since the last report, 1 in all");
		int length = output.length();
		drop(1000);
		assertThat(output).hasSize(length);
		this.nanos.addAndGet(TimeUnit.SECONDS.toNanos(10) - 1);
		drop(1);
		assertThat(output).hasSize(length);
		this.nanos.incrementAndGet();
		drop(1);
		assertThat(output.toString().substring(length)).contains("1002 since the last report, 1003 in all")
			.containsOnlyOnce("since the last report");
	}

	@Test
	void shouldReportTheRestWhenAsked(CapturedOutput output) {
		drop(3);
		int length = output.length();
		this.log.report();
		assertThat(output.toString().substring(length)).contains("2 since the last report, 3 in all");
		length = output.length();
		this.log.report();
		assertThat(output).hasSize(length);
	}

	private void drop(int events) {
		for (int i = 0; i < events; i++) {
			this.total.incrementAndGet();
			this.log.dropped();
		}
	}

}
