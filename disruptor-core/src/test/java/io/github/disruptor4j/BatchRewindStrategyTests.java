package io.github.disruptor4j;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BatchRewindStrategyTests {

	private final RewindableException exception = new RewindableException(new Exception("cause"));

	@Test
	void shouldAlwaysRewindWithTheSimpleStrategy() {
		BatchRewindStrategy strategy = new SimpleBatchRewindStrategy();
		assertThat(strategy.handleRewindException(this.exception, 1)).isEqualTo(RewindAction.REWIND);
		assertThat(strategy.handleRewindException(this.exception, 1_000_000)).isEqualTo(RewindAction.REWIND);
	}

	@Test
	void shouldGiveUpAtTheGivenAttemptAndAfterIt() {
		BatchRewindStrategy strategy = new EventuallyGiveUpBatchRewindStrategy(3);
		assertThat(strategy.handleRewindException(this.exception, 1)).isEqualTo(RewindAction.REWIND);
		assertThat(strategy.handleRewindException(this.exception, 2)).isEqualTo(RewindAction.REWIND);
		assertThat(strategy.handleRewindException(this.exception, 3)).isEqualTo(RewindAction.THROW);
		assertThat(strategy.handleRewindException(this.exception, 4)).isEqualTo(RewindAction.THROW);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 0, -1 })
	void shouldNeverRewindWithoutAttempts(long attempts) {
		BatchRewindStrategy strategy = new EventuallyGiveUpBatchRewindStrategy(attempts);
		assertThat(strategy.handleRewindException(this.exception, 1)).isEqualTo(RewindAction.THROW);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1000, 0, -1 })
	void shouldRewindAfterAPause(long nanos) {
		BatchRewindStrategy strategy = new NanosecondPauseBatchRewindStrategy(nanos);
		assertThat(strategy.handleRewindException(this.exception, 1)).isEqualTo(RewindAction.REWIND);
	}

	@Test
	void shouldKeepTheCause() {
		assertThat(this.exception).hasMessage("The batch is to be delivered again").hasRootCauseMessage("cause");
		assertThat(new RewindableException(null)).hasNoCause();
	}

}
