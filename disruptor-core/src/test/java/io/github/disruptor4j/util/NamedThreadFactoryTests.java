package io.github.disruptor4j.util;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link NamedThreadFactory}.
 */
class NamedThreadFactoryTests {

	@Test
	void shouldNumberThreadsFromOne() {
		NamedThreadFactory factory = new NamedThreadFactory("orders");
		assertThat(factory.newThread(() -> {
		}).getName()).isEqualTo("orders-1");
		assertThat(factory.newThread(() -> {
		}).getName()).isEqualTo("orders-2");
	}

	@Test
	void shouldCreateNormalThreadsUnlessToldOtherwise() {
		Thread thread = new NamedThreadFactory("orders").newThread(() -> {
		});
		assertThat(thread.isDaemon()).isFalse();
		assertThat(thread.getPriority()).isEqualTo(Thread.NORM_PRIORITY);
	}

	@Test
	void shouldCreateDaemonsWithAPriority() {
		NamedThreadFactory factory = new NamedThreadFactory("orders", true, Thread.MIN_PRIORITY);
		Thread thread = factory.newThread(() -> {
		});
		assertThat(thread.isDaemon()).isTrue();
		assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
		assertThat(factory).hasToString("NamedThreadFactory{prefix=orders, daemon=true, priority=1}");
	}

	@Test
	void shouldRunTheTask() throws InterruptedException {
		StringBuilder said = new StringBuilder();
		Thread thread = new NamedThreadFactory("orders").newThread(() -> said.append("done"));
		thread.start();
		thread.join(10_000);
		assertThat(said).hasToString("done");
	}

	@Test
	void shouldRefusePrioritiesOutOfRange() {
		assertThatIllegalArgumentException().isThrownBy(() -> new NamedThreadFactory("orders", true, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new NamedThreadFactory("orders", true, 11));
	}

}
