package io.github.disruptor4j.boot.autoconfigure;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.PublishResult;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingLifecycle;
import io.github.disruptor4j.spring.ring.RingProducer;
import io.github.disruptor4j.spring.ring.RingState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rings of application contexts that are paused and restarted, by hand and by the cache
 * of the test framework.
 */
@Timeout(60)
class PausedContextTests {

	@Test
	void shouldStopAndStartWithTheContext() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(First.class)) {
			assertThat(context.getBean(RingLifecycle.class).isPauseable()).isTrue();
			for (int i = 0; i < 5; i++) {
				assertThat(publish(context)).isEqualTo(PublishResult.PUBLISHED);
				long published = ring(context).published();
				context.pause();
				assertThat(ring(context).state()).isEqualTo(RingState.STOPPED);
				assertThat(publish(context)).isEqualTo(PublishResult.STOPPED);
				context.restart();
				assertThat(ring(context).state()).isEqualTo(RingState.RUNNING);
				assertThat(ring(context).published()).isEqualTo(published);
			}
			await().until(() -> context.getBean(First.class).handled.size() == 5);
		}
	}

	@Test
	void shouldLiveWithTheCacheOfTheTestFramework() throws Exception {
		TestContextManager first = new TestContextManager(FirstTestClass.class);
		TestContextManager second = new TestContextManager(SecondTestClass.class);
		ConfigurableApplicationContext one = enter(first);
		assertThat(publish(one)).isEqualTo(PublishResult.PUBLISHED);
		first.afterTestClass();
		ConfigurableApplicationContext two = enter(second);
		assertThat(ring(one).state()).isEqualTo(RingState.STOPPED);
		assertThat(ring(two).state()).isEqualTo(RingState.RUNNING);
		assertThat(publish(two)).isEqualTo(PublishResult.PUBLISHED);
		second.afterTestClass();
		assertThat(enter(first)).isSameAs(one);
		assertThat(ring(one).state()).isEqualTo(RingState.RUNNING);
		assertThat(publish(one)).isEqualTo(PublishResult.PUBLISHED);
		await().until(() -> one.getBean(First.class).handled.size() == 2);
		one.close();
		two.close();
	}

	private static ConfigurableApplicationContext enter(TestContextManager manager) throws Exception {
		manager.beforeTestClass();
		return (ConfigurableApplicationContext) manager.getTestContext().getApplicationContext();
	}

	@SuppressWarnings("unchecked")
	private static PublishResult publish(ConfigurableApplicationContext context) {
		return context.getBean("ordersRingProducer", RingProducer.class).tryPublish((event, sequence) -> {
		});
	}

	private static Ring<?> ring(ConfigurableApplicationContext context) {
		return context.getBean("ordersRing", Ring.class);
	}

	@Configuration
	@ImportAutoConfiguration(DisruptorAutoConfiguration.class)
	static class First {

		final List<Long> handled = new CopyOnWriteArrayList<>();

		@DisruptorHandler("orders")
		void handle(TradeEvent trade, long sequence) {
			this.handled.add(sequence);
		}

	}

	@Configuration
	@ImportAutoConfiguration(DisruptorAutoConfiguration.class)
	static class Second {

		@DisruptorHandler("orders")
		void handle(TradeEvent trade) {
		}

	}

	@ContextConfiguration(classes = First.class)
	static class FirstTestClass {

	}

	@ContextConfiguration(classes = Second.class)
	static class SecondTestClass {

	}

}
