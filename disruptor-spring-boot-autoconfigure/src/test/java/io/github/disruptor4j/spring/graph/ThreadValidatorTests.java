package io.github.disruptor4j.spring.graph;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ThreadValidator}, with the version of Java as an argument.
 */
class ThreadValidatorTests {

	private static final ThreadDefinition VIRTUAL = new ThreadDefinition(null, true, 5, null, true);

	@Test
	void shouldAllowVirtualThreadsWhereTheyExist() {
		ThreadValidator.validate(ring(VIRTUAL).build(), 21);
		assertRefused(ring(VIRTUAL), 17, "thread.virtual", "Java 17");
	}

	@ParameterizedTest
	@EnumSource(value = WaitStrategyType.class, mode = Mode.INCLUDE,
			names = { "BUSY_SPIN", "YIELDING", "SLEEPING", "PHASED_BACKOFF" })
	void shouldRefuseVirtualThreadsThatSpin(WaitStrategyType type) {
		WaitStrategyDefinition strategy = WaitStrategyDefinition.of(type);
		assertRefused(ring(VIRTUAL).waitStrategy(strategy), 25, "wait-strategy.type", "does not spin");
		assertRefused(ring(VIRTUAL).consumer(ConsumerDefinition.builder("a").waitStrategy(strategy).build()), 25,
				"consumers.a.wait-strategy.type", "does not spin");
	}

	@Test
	void shouldRefuseWhatVirtualThreadsCannotHave() {
		assertRefused(ring(new ThreadDefinition(null, false, 5, null, true)), 25, "thread.daemon", "daemons");
		assertRefused(ring(new ThreadDefinition(null, true, 7, null, true)), 25, "thread.priority", "no priority");
		assertRefused(ring(new ThreadDefinition(null, true, 5, "mine", true)), 25, "thread.virtual", "bean 'mine'");
	}

	private static RingDefinition.Builder<Object> ring(ThreadDefinition thread) {
		return RingDefinition.builder("orders").thread(thread);
	}

	private static void assertRefused(RingDefinition.Builder<Object> ring, int java, String setting, String text) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> ThreadValidator.validate(ring.build(), java))
			.satisfies((ex) -> assertThat(ex.setting()).isEqualTo(setting))
			.satisfies((ex) -> assertThat(ex.fix()).isNotBlank())
			.withMessageContaining(text);
	}

}
