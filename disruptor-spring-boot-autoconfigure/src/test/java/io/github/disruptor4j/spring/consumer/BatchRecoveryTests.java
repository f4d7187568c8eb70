package io.github.disruptor4j.spring.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.OnErrorDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link BatchRecovery}, through the handlers that use it.
 */
class BatchRecoveryTests {

	private static final BackoffDefinition AT_ONCE = new BackoffDefinition(Duration.ZERO, 1, Duration.ZERO);

	private final ConsumerFailures failures = new ConsumerFailures();

	private final List<String> calls = new ArrayList<>();

	private final List<String> letters = new ArrayList<>();

	@Test
	void shouldHandOverTheWholeBatchAgain() throws Exception {
		handle(retry(3, ErrorPolicy.HALT), failing(new IllegalStateException(), 2));
		assertThat(this.calls).containsExactly("10:abcd", "10:abcd", "10:abcd");
		assertThat(count(FailureAction.RETRY)).isEqualTo(2);
	}

	@Test
	void shouldHandOverWhatIsLeft() throws Exception {
		handle(retry(3, ErrorPolicy.HALT), failing(new BatchHandlerException(2, null), 1));
		assertThat(this.calls).containsExactly("10:abcd", "12:cd");
	}

	@Test
	void shouldApplyTheLastPolicyToTheWholeBatch() throws Exception {
		handle(retry(2, ErrorPolicy.DEAD_LETTER), failing(new IllegalStateException("down"), 99));
		assertThat(this.calls).containsExactly("10:abcd", "10:abcd");
		assertThat(this.letters).containsExactly("10 2 a", "11 2 b", "12 2 c", "13 2 d");
		assertThat(count(FailureAction.DEAD_LETTER)).isEqualTo(4);
	}

	@Test
	void shouldApplyTheLastPolicyToTheEventThatFailsAlone() throws Exception {
		handle(retry(2, ErrorPolicy.DEAD_LETTER), failingOn("b", "d"));
		assertThat(this.calls).containsExactly("10:abcd", "11:bcd", "12:cd", "13:d");
		assertThat(this.letters).containsExactly("11 2 b", "13 2 d");
	}

	@Test
	void shouldGiveEachEventItsOwnAttempts() throws Exception {
		List<String> fails = new ArrayList<>(List.of("a", "a", "b", "b", "d", "d"));
		handle(retry(3, ErrorPolicy.HALT), (batch) -> {
			this.calls.add(text(batch));
			for (int i = 0; i < batch.size(); i++) {
				if (fails.remove(batch.get(i))) {
					throw new BatchHandlerException(i, null);
				}
			}
		});
		assertThat(this.calls).containsExactly("10:abcd", "10:abcd", "10:abcd", "11:bcd", "11:bcd", "13:d", "13:d");
	}

	@Test
	void shouldSkipWithoutRetry() throws Exception {
		handle(OnErrorDefinition.of(ErrorPolicy.SKIP), failingOn("a", "c"));
		assertThat(this.calls).containsExactly("10:abcd", "11:bcd", "13:d");
		assertThat(count(FailureAction.SKIP)).isEqualTo(2);
		this.calls.clear();
		handle(OnErrorDefinition.of(ErrorPolicy.SKIP), failing(new IllegalStateException(), 99));
		assertThat(this.calls).containsExactly("10:abcd");
		assertThat(count(FailureAction.SKIP)).isEqualTo(2 + 4);
	}

	@Test
	void shouldTakeAnIndexOutsideOfTheBatchForNone() throws Exception {
		handle(OnErrorDefinition.of(ErrorPolicy.SKIP), failing(new BatchHandlerException(4, null), 99));
		assertThat(this.calls).containsExactly("10:abcd");
		assertThat(count(FailureAction.SKIP)).isEqualTo(4);
		assertThatIllegalArgumentException().isThrownBy(() -> new BatchHandlerException(-1, null));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void shouldApplyTheLastPolicyToAllThatIsLeftOnceTheHandlerNoLongerSaysWhere(boolean outside) throws Exception {
		handle(retry(2, ErrorPolicy.SKIP), (batch) -> {
			this.calls.add(text(batch));
			if (this.calls.size() == 1) {
				throw new BatchHandlerException(1, null);
			}
			throw outside ? new BatchHandlerException(3, null) : new IllegalStateException();
		});
		assertThat(this.calls).containsExactly("10:abcd", "11:bcd");
		assertThat(count(FailureAction.RETRY)).isOne();
		assertThat(count(FailureAction.SKIP)).isEqualTo(3);
	}

	@Test
	void shouldEndTheConsumerOnceWithWhatTheHandlerThrew() {
		ConsumerErrors<String> errors = errors(retry(2, ErrorPolicy.HALT));
		IllegalStateException thrown = new IllegalStateException("down");
		assertThatThrownBy(() -> {
			try {
				new RecoveringBatchHandler<>(failing(thrown, 99), errors).onBatch(batch());
			}
			catch (Throwable ex) {
				errors.handleEventException(ex, 10, null);
			}
		}).isSameAs(thrown);
		assertThat(count(FailureAction.HALT)).isOne();
	}

	@Test
	void shouldNotRetryErrors() {
		assertThatThrownBy(() -> handle(retry(3, ErrorPolicy.SKIP), failing(new AssertionError("broken"), 99)))
			.isInstanceOf(ReportedFailureException.class);
		assertThat(this.calls).hasSize(1);
	}

	@Test
	void shouldTakeAnErrorAtANamedEventForAnError() {
		assertThatThrownBy(() -> handle(retry(3, ErrorPolicy.SKIP),
				failing(new BatchHandlerException(1, new AssertionError("broken")), 99)))
			.isInstanceOf(ReportedFailureException.class);
		assertThat(this.calls).containsExactly("10:abcd");
		assertThat(count(FailureAction.SKIP)).isZero();
	}

	@Test
	void shouldNotHandOverAgainWhatIsAccountedForWhenTheConsumerStartsAgain() throws Exception {
		List<String> fails = new ArrayList<>(List.of("b", "b", "d"));
		RecoveringBatchHandler<String> handler = new RecoveringBatchHandler<>((batch) -> {
			this.calls.add(text(batch));
			for (int i = 0; i < batch.size(); i++) {
				if (fails.remove(batch.get(i))) {
					throw new BatchHandlerException(i, batch.get(i).equals("d") ? new AssertionError("broken") : null);
				}
			}
		}, errors(retry(2, ErrorPolicy.DEAD_LETTER)));
		assertThatThrownBy(() -> handler.onBatch(batch())).isInstanceOf(ReportedFailureException.class);
		assertThat(this.calls).containsExactly("10:abcd", "11:bcd", "12:cd");
		handler.onBatch(batch());
		handler.onBatch(EventBatch.of(14, List.of("e")));
		assertThat(this.calls).containsExactly("10:abcd", "11:bcd", "12:cd", "13:d", "14:e");
		assertThat(this.letters).containsExactly("11 2 b");
		assertThat(count(FailureAction.DEAD_LETTER)).isOne();
	}

	@Test
	void shouldLeaveOutABatchOfWhichAllIsAccountedFor() throws Exception {
		List<String> fails = new ArrayList<>(List.of("d"));
		RecoveringBatchHandler<String> handler = new RecoveringBatchHandler<>((batch) -> {
			this.calls.add(text(batch));
			if (fails.remove("d")) {
				throw new BatchHandlerException(3, null);
			}
		}, errors(OnErrorDefinition.of(ErrorPolicy.HALT)));
		assertThatThrownBy(() -> handler.onBatch(batch())).isInstanceOf(ReportedFailureException.class);
		handler.onBatch(EventBatch.of(10, List.of("a", "b", "c")));
		handler.onBatch(EventBatch.of(13, List.of("d", "e")));
		assertThat(this.calls).containsExactly("10:abcd", "13:de");
	}

	@Test
	void shouldNotCountTwiceWhatWasSkippedOfARange() {
		List<String> ranges = new ArrayList<>();
		RecoveringRangeHandler<String> handler = new RecoveringRangeHandler<>((lower, upper) -> {
			ranges.add(lower + "-" + upper);
			if (lower <= 11) {
				throw new BatchHandlerException((int) (11 - lower), null);
			}
			if (ranges.size() < 3) {
				throw new AssertionError("broken");
			}
		}, errors(OnErrorDefinition.of(ErrorPolicy.SKIP)));
		assertThatThrownBy(() -> handler.onRange(10, 15)).isInstanceOf(ReportedFailureException.class);
		assertThatNoException().isThrownBy(() -> handler.onRange(10, 15));
		assertThat(ranges).containsExactly("10-15", "12-15", "12-15");
		assertThat(count(FailureAction.SKIP)).isOne();
	}

	@Test
	void shouldRecoverRanges() throws Exception {
		List<String> ranges = new ArrayList<>();
		RangeHandler handler = (lower, upper) -> {
			ranges.add(lower + "-" + upper);
			if (lower <= 12 && upper >= 12) {
				throw new BatchHandlerException((int) (12 - lower), null);
			}
		};
		adapter(RangeHandler.class, HandlerShape.RANGE_HANDLER, OnErrorDefinition.of(ErrorPolicy.SKIP)).probed(handler)
			.onRange(10, 15);
		assertThat(ranges).containsExactly("10-15", "13-15");
		assertThat(count(FailureAction.SKIP)).isOne();
		assertThat(this.failures.last().sequence()).isEqualTo(12);
	}

	private BatchHandler<String> failing(Throwable failure, int times) {
		return (batch) -> {
			this.calls.add(text(batch));
			if (this.calls.size() <= times) {
				throw Rethrow.unchanged(failure);
			}
		};
	}

	private BatchHandler<String> failingOn(String... events) {
		return (batch) -> {
			this.calls.add(text(batch));
			for (int i = 0; i < batch.size(); i++) {
				if (List.of(events).contains(batch.get(i))) {
					throw new BatchHandlerException(i, null);
				}
			}
		};
	}

	private void handle(OnErrorDefinition onError, BatchHandler<String> handler) throws Exception {
		adapter(BatchHandler.class, HandlerShape.BATCH_HANDLER, onError).probed(handler).onBatch(batch());
	}

	private HandlerAdapter<String> adapter(Class<?> type, HandlerShape shape, OnErrorDefinition onError) {
		HandlerAdapter<String> adapter = HandlerAdapter
			.of(HandlerReference.bean("bean", type, shape, ResolvableType.forClass(String.class)));
		adapter.errors(errors(onError));
		return adapter;
	}

	private ConsumerErrors<String> errors(OnErrorDefinition onError) {
		return new ConsumerErrors<>("orders", "match", onError.resolve(), this.failures, new StopSignal(),
				(sequence, attempts, exception, event) -> this.letters.add(sequence + " " + attempts + " " + event),
				(sequence) -> {
				});
	}

	private long count(FailureAction action) {
		return List.of("IllegalStateException", "BatchHandlerException")
			.stream()
			.mapToLong((name) -> this.failures.count(new FailureKind(name, action)))
			.sum();
	}

	private static OnErrorDefinition retry(int attempts, ErrorPolicy then) {
		return OnErrorDefinition.retry(attempts, AT_ONCE, then);
	}

	private static EventBatch<String> batch() {
		return EventBatch.of(10, List.of("a", "b", "c", "d"));
	}

	private static String text(EventBatch<String> batch) {
		StringBuilder text = new StringBuilder(batch.firstSequence() + ":");
		IntStream.range(0, batch.size()).forEach((i) -> text.append(batch.get(i)));
		return text.toString();
	}

}
