package io.github.disruptor4j.boot.autoconfigure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingFullException;
import io.github.disruptor4j.spring.ring.RingProducer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Publishing into a ring without events through its {@link RingProducer}.
 */
class RangeRingTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class))
		.withUserConfiguration(Sum.class)
		.withPropertyValues("disruptor.rings.prices.buffer-size=4", "disruptor.rings.prices.publish.on-full=fail");

	@Test
	@SuppressWarnings("unchecked")
	void shouldPublishWhatIsClaimedAndDoAsTheSettingsSayWhenFull() {
		this.runner.run((context) -> {
			RingProducer<Void> producer = context.getBean("pricesRingProducer", RingProducer.class);
			Sum sum = context.getBean(Sum.class);
			try (Claim<Void> claim = producer.claim(4)) {
				for (long sequence = claim.lower(); sequence <= claim.upper(); sequence++) {
					sum.prices[(int) sequence & 3] = 10 + sequence;
				}
				claim.keep(3);
			}
			assertThatExceptionOfType(RingFullException.class).isThrownBy(() -> producer.claim(1));
			assertThat(producer.tryClaim(1)).isNull();
			sum.open.countDown();
			await().untilAtomic(sum.total, (total) -> assertThat(total).isEqualTo(10 + 11 + 12));
		});
	}

	@Test
	@SuppressWarnings("unchecked")
	void shouldRefuseToPublishEvents() {
		this.runner.run((context) -> {
			context.getBean(Sum.class).open.countDown();
			RingProducer<Object> producer = context.getBean("pricesRingProducer", RingProducer.class);
			assertThatExceptionOfType(UnsupportedOperationException.class)
				.isThrownBy(() -> producer.publish((event, sequence) -> {
				}))
				.withMessage("Ring 'prices' has no events: claim sequences instead, and keep the data in arrays of"
						+ " your own");
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> producer.send("x"));
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Sum {

		private final long[] prices = new long[4];

		private final AtomicLong total = new AtomicLong();

		private final CountDownLatch open = new CountDownLatch(1);

		@DisruptorHandler("prices")
		void add(long lower, long upper) throws InterruptedException {
			this.open.await();
			for (long sequence = lower; sequence <= upper; sequence++) {
				this.total.addAndGet(this.prices[(int) sequence & 3]);
			}
		}

	}

}
