package io.github.disruptor4j.docs.rings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.spring.graph.Slots;
import io.github.disruptor4j.spring.ring.RingRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs what the guide shows of rings by reference, shared work, batches and ranges.
 */
class RingKindsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int TRADES = 1000;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withPropertyValues("spring.config.name=trades")
		.withUserConfiguration(Application.class);

	@Test
	void shouldHandleTradesInEveryForm() {
		this.runner.run((context) -> {
			TradeFeed feed = context.getBean(TradeFeed.class);
			List<Long> ofAccountThree = new ArrayList<>();
			for (long i = 0; i < TRADES; i++) {
				feed.onTrade(new Trade("ACME", i % 5, i));
				if (i % 5 == 3) {
					ofAccountThree.add(i);
				}
			}
			Audit audit = context.getBean(Audit.class);
			Awaitility.await().atMost(PATIENCE).until(() -> audit.getSeen() == TRADES);
			Settlement settlement = context.getBean(Settlement.class);
			assertThat(settlement.getWritten()).isEqualTo(TRADES);
			assertThat(settlement.getEnriched()).isEqualTo(TRADES);
			assertThat(settlement.pricesOf(3)).isEqualTo(ofAccountThree);
			RingRegistry rings = context.getBean(RingRegistry.class);
			assertThat(rings.ring("trades").graph().slots()).isEqualTo(Slots.REFERENCE);
			assertThat(rings.ring("trades").bufferSize()).isEqualTo(4096);
			assertThat(rings.ring("trades").consumer("enrich").concurrency()).isEqualTo(2);
		});
	}

	@Test
	void shouldSumPricesRangeByRange() {
		this.runner.run((context) -> {
			Prices prices = context.getBean(Prices.class);
			for (long price = 1; price <= 100; price++) {
				prices.publish(price);
			}
			Awaitility.await().atMost(PATIENCE).until(() -> prices.getTotal() == 5050);
		});
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(DisruptorAutoConfiguration.class)
	@Import({ TradeFeed.class, Settlement.class, Audit.class, Prices.class, RingConfiguration.class })
	static class Application {

	}

}
