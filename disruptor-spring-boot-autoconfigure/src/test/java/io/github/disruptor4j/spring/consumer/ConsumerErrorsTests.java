package io.github.disruptor4j.spring.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.disruptor4j.spring.graph.ErrorHandling;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.OnErrorDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link ConsumerErrors} and {@link ConsumerFailures}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ConsumerErrorsTests {

	private final List<String> letters = new ArrayList<>();

	private final AtomicLong nanos = new AtomicLong();

	private Exception refused;

	private final ConsumerFailures failures = new ConsumerFailures();

	@Test
	void shouldThrowWhatTheHandlerThrewWhenHalting(CapturedOutput output) {
		Exception thrown = new Exception("bad order");
		assertThatThrownBy(() -> handler(ErrorPolicy.HALT).handleEventException(thrown, 42, "secret contents"))
			.isSameAs(thrown);
		assertThat(output).contains("ERROR")
			.contains("Consumer 'match' of ring 'orders' failed on event 42")
			.contains("The consumer ends")
			.doesNotContain("secret contents");
		assertThat(this.failures.count(new FailureKind("Exception", FailureAction.HALT))).isOne();
	}

	@Test
	void shouldGoOnWhenSkipping(CapturedOutput output) {
		ConsumerErrors<String> handler = handler(ErrorPolicy.SKIP);
		handler.handleEventException(new IllegalStateException("bad order"), 42, "secret contents");
		handler.handleEventException(new IllegalStateException("bad order"), 43, "secret contents");
		assertThat(output).contains("Consumer 'match' of ring 'orders' failed on event 42. Event 42 is skipped")
			.doesNotContain("secret contents")
			.doesNotContain("event 43");
		handler.stopped();
		assertThat(output).contains("Consumer 'match' of ring 'orders' has skipped 1 more events");
		assertThat(this.failures.count(new FailureKind("IllegalStateException", FailureAction.SKIP))).isEqualTo(2);
		assertThat(this.failures.total()).isEqualTo(2);
		assertThat(this.failures.last()).satisfies((last) -> {
			assertThat(last.sequence()).isEqualTo(43);
			assertThat(last.action()).isEqualTo(FailureAction.SKIP);
			assertThat(last.cause()).hasMessage("bad order");
		});
	}

	@Test
	void shouldNotSkipErrors() {
		Error error = new NoClassDefFoundError("com/example/Gone");
		assertThatThrownBy(() -> handler(ErrorPolicy.SKIP).handleEventException(error, 42, "")).isSameAs(error);
		assertThat(this.failures.last().action()).isEqualTo(FailureAction.HALT);
	}

	@Test
	void shouldApplyPolicyToStart() {
		Exception thrown = new IllegalStateException("no connection");
		assertThatCode(() -> handler(ErrorPolicy.SKIP).handleOnStartException(thrown)).doesNotThrowAnyException();
		assertThatThrownBy(() -> handler(ErrorPolicy.HALT).handleOnStartException(thrown)).isSameAs(thrown);
		assertThat(this.failures.last().sequence()).isEqualTo(HandlerFailure.NO_EVENT);
	}

	@Test
	void shouldNotThrowOnShutdown(CapturedOutput output) {
		handler(ErrorPolicy.HALT).handleOnShutdownException(new IllegalStateException("no connection"));
		assertThat(output).contains("Consumer 'match' of ring 'orders' failed on its shutdown");
		assertThat(this.failures.total()).isOne();
	}

	@Test
	void shouldTellListenersOfEachKindOnce() {
		List<FailureKind> kinds = new ArrayList<>();
		ConsumerErrors<String> handler = handler(ErrorPolicy.SKIP);
		handler.handleEventException(new IllegalStateException(), 1, "");
		this.failures.onNewKind(kinds::add);
		handler.handleEventException(new IllegalStateException(), 2, "");
		handler.handleEventException(new IllegalArgumentException(), 3, "");
		assertThat(kinds).containsExactly(new FailureKind("IllegalStateException", FailureAction.SKIP),
				new FailureKind("IllegalArgumentException", FailureAction.SKIP));
	}

	@Test
	void shouldApplyPolicyWhenListenerFails(CapturedOutput output) {
		this.failures.onNewKind((kind) -> {
			throw new IllegalStateException("listener");
		});
		assertThatCode(() -> handler(ErrorPolicy.SKIP).handleEventException(new RuntimeException(), 1, ""))
			.doesNotThrowAnyException();
		assertThat(output).contains("A listener for consumer failures failed");
	}

	@Test
	void shouldNameAnonymousExceptions() {
		Exception anonymous = new Exception() {

		};
		assertThat(FailureKind.of(anonymous, FailureAction.SKIP).exception()).contains("Tests$");
	}

	@Test
	void shouldPassOverHooksUnlessTheConsumerIsToEnd(CapturedOutput output) {
		Exception thrown = new IllegalStateException("no connection");
		assertThatCode(() -> handler(ErrorPolicy.DEAD_LETTER).handleEventException(thrown, 42, null))
			.doesNotThrowAnyException();
		assertThat(output).contains("failed on a hook, before or after event 42. It goes on");
		assertThatThrownBy(() -> handler(ErrorPolicy.HALT).handleEventException(thrown, 42, null)).isSameAs(thrown);
	}

	@Test
	void shouldHandOverDeadLetters(CapturedOutput output) {
		Exception thrown = new IllegalStateException("bad order");
		handler(ErrorPolicy.DEAD_LETTER).handleEventException(thrown, 42, "secret contents");
		assertThat(this.letters).containsExactly("42 1 secret contents bad order");
		assertThat(this.failures.count(new FailureKind("IllegalStateException", FailureAction.DEAD_LETTER))).isOne();
		assertThat(output).contains("failed on event 42. It has become a dead letter")
			.doesNotContain("secret contents");
	}

	@Test
	void shouldGoOnWhenNobodyTakesTheDeadLetter(CapturedOutput output) {
		this.refused = new IllegalStateException("no room");
		handler(ErrorPolicy.DEAD_LETTER).handleEventException(new IllegalStateException("bad order"), 42, "secret");
		assertThat(this.failures.count(new FailureKind("IllegalStateException", FailureAction.DEAD_LETTER_LOST)))
			.isOne();
		assertThat(output).contains("nobody has taken the dead letter")
			.contains("no room")
			.contains("Suppressed: java.lang.IllegalStateException: bad order");
	}

	@Test
	void shouldLogAFloodOfDeadLettersInFewLines(CapturedOutput output) {
		ConsumerErrors<String> handler = handler(ErrorPolicy.DEAD_LETTER);
		fail(handler, 0, 1000);
		assertThat(output).containsOnlyOnce("It has become a dead letter").containsOnlyOnce("bad order");
		this.nanos.addAndGet(RateLimitedLog.INTERVAL_NANOS);
		fail(handler, 1000, 2);
		assertThat(output)
			.contains(
					"Consumer 'match' of ring 'orders' has made dead letters of 999 more events since the last report")
			.contains("failed on event 1000. It has become a dead letter")
			.doesNotContain("event 1001");
		handler.stopped();
		assertThat(output).contains("has made dead letters of 1 more events");
		assertThat(this.letters).hasSize(1002);
	}

	@Test
	void shouldLogAFloodOfLostDeadLettersInFewLines(CapturedOutput output) {
		ConsumerErrors<String> handler = handler(ErrorPolicy.DEAD_LETTER);
		for (int i = 0; i < 3; i++) {
			this.refused = new IllegalStateException("no room");
			fail(handler, i, 1);
		}
		assertThat(output).containsOnlyOnce("nobody has taken the dead letter").containsOnlyOnce("no room");
		handler.stopped();
		assertThat(output).contains(
				"Consumer 'match' of ring 'orders' has lost 2 more events whose dead letters nobody has taken since the"
						+ " last report");
	}

	@Test
	void shouldLogAFloodOfFailingHooksInFewLines(CapturedOutput output) {
		ConsumerErrors<String> handler = handler(ErrorPolicy.SKIP);
		for (int i = 0; i < 5; i++) {
			handler.handleEventException(new IllegalStateException("no connection"), 42, null);
		}
		assertThat(output).containsOnlyOnce("failed on a hook, before or after event 42. It goes on")
			.containsOnlyOnce("no connection");
		handler.stopped();
		assertThat(output)
			.contains("Consumer 'match' of ring 'orders' has failed on hooks 4 more times since the last report");
		assertThat(this.failures.total()).isEqualTo(5);
	}

	@Test
	void shouldCountEachEventOfABatchThatIsSkipped(CapturedOutput output) {
		ConsumerErrors<String> handler = handler(ErrorPolicy.SKIP);
		for (long lower : new long[] { 10, 20 }) {
			handler.giveUp(new IllegalStateException("bad order"), lower, lower + 6, null, 1);
		}
		handler.stopped();
		assertThat(output).contains("failed on events 10 to 16. They are skipped, as its error policy says")
			.doesNotContain("20 to 26")
			.contains("has skipped 7 more events");
	}

	@Test
	void shouldAlwaysLogWhatEndsTheConsumer(CapturedOutput output) {
		ConsumerErrors<String> handler = handler(ErrorPolicy.HALT);
		for (long sequence = 0; sequence < 3; sequence++) {
			long failing = sequence;
			assertThatThrownBy(() -> handler.handleEventException(new IllegalStateException(), failing, ""))
				.isInstanceOf(IllegalStateException.class);
			assertThat(output).contains("failed on event " + sequence + ". The consumer ends");
		}
	}

	@Test
	void shouldKeepTheInterruptThatADeadLetterIsLostBy() {
		this.refused = new InterruptedException("no time");
		handler(ErrorPolicy.DEAD_LETTER).handleEventException(new IllegalStateException("bad order"), 42, "secret");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.failures.last().action()).isEqualTo(FailureAction.DEAD_LETTER_LOST);
	}

	@Test
	void shouldHideWhatIsSkipped() {
		List<Long> hidden = new ArrayList<>();
		ErrorHandling skip = OnErrorDefinition.of(ErrorPolicy.SKIP).hiding().resolve();
		new ConsumerErrors<String>("orders", "match", skip, this.failures, new StopSignal(), this::deliver, hidden::add)
			.handleEventException(new IllegalStateException(), 42, "");
		assertThat(hidden).containsExactly(42L);
	}

	@Test
	void shouldHideAllOfABatchThatIsSkippedOrHasBecomeDeadLetters() {
		List<Long> hidden = new ArrayList<>();
		for (ErrorPolicy policy : new ErrorPolicy[] { ErrorPolicy.SKIP, ErrorPolicy.DEAD_LETTER }) {
			ErrorHandling handling = OnErrorDefinition.of(policy).hiding().resolve();
			new ConsumerErrors<String>("orders", "match", handling, this.failures, new StopSignal(), this::deliver,
					hidden::add)
				.giveUp(new IllegalStateException(), 10, 12, String::valueOf, 1);
			assertThat(hidden).as(policy.name()).containsExactly(10L, 11L, 12L);
			hidden.clear();
		}
	}

	@Test
	void shouldEndTheConsumerByAnErrorInAHookWhateverThePolicy() {
		Error error = new NoClassDefFoundError("com/example/Gone");
		assertThatThrownBy(() -> handler(ErrorPolicy.SKIP).handleOnStartException(error)).isSameAs(error);
		assertThat(this.failures.last().action()).isEqualTo(FailureAction.HALT);
	}

	private ConsumerErrors<String> handler(ErrorPolicy policy) {
		return new ConsumerErrors<>(new FailureLog("orders", "match", this.nanos::get),
				OnErrorDefinition.of(policy).resolve(), this.failures, new StopSignal(), this::deliver, (sequence) -> {
				});
	}

	private static void fail(ConsumerErrors<String> handler, long first, int events) {
		for (long sequence = first; sequence < first + events; sequence++) {
			handler.handleEventException(new IllegalStateException("bad order"), sequence, "secret");
		}
	}

	private void deliver(long sequence, int attempts, Throwable exception, String event) throws Exception {
		if (this.refused != null) {
			throw this.refused;
		}
		this.letters.add(sequence + " " + attempts + " " + event + " " + exception.getMessage());
	}

}
