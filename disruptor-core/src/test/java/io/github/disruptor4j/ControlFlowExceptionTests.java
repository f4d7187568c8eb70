package io.github.disruptor4j;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ControlFlowExceptionTests {

	static Stream<Exception> singletons() {
		return Stream.of(AlertException.INSTANCE, InsufficientCapacityException.INSTANCE, TimeoutException.INSTANCE);
	}

	@ParameterizedTest
	@MethodSource("singletons")
	void shouldCarryNothingThatBelongsToOneThread(Exception singleton) {
		assertThat(singleton.getStackTrace()).isEmpty();
		assertThat(singleton.fillInStackTrace()).isSameAs(singleton);
		singleton.addSuppressed(new Exception());
		singleton.setStackTrace(new Exception().getStackTrace());
		assertThat(singleton.getSuppressed()).isEmpty();
		assertThat(singleton.getStackTrace()).isEmpty();
		assertThat(singleton.getMessage()).isNotBlank();
	}

}
