package io.github.disruptor4j.spring.consumer;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.disruptor4j.spring.graph.ErrorPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link ErrorPolicyExceptionHandler} and {@link ConsumerFailures}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ErrorPolicyExceptionHandlerTests {

	private final ConsumerFailures failures = new ConsumerFailures();

	@Test
	void shouldThrowWhatTheHandlerThrewWhenHalting(CapturedOutput output) {
		Exception thrown = new Exception("bad order");
		assertThatThrownBy(() -> handler(ErrorPolicy.HALT).handleEventException(thrown, 42, "secret contents"))
			.isSameAs(thrown);
		assertThat(output).contains("ERROR")
			.contains("Consumer 'match' of ring 'orders' failed on event 42")
			.contains("the ring fails")
			.doesNotContain("secret contents");
		assertThat(this.failures.count(new FailureKind("Exception", FailureAction.HALT))).isOne();
	}

	@Test
	void shouldGoOnWhenSkipping(CapturedOutput output) {
		ErrorPolicyExceptionHandler<String> handler = handler(ErrorPolicy.SKIP);
		handler.handleEventException(new IllegalStateException("bad order"), 42, "secret contents");
		handler.handleEventException(new IllegalStateException("bad order"), 43, "secret contents");
		assertThat(output).contains("Consumer 'match' of ring 'orders' failed on event 42. Event 42 is skipped")
			.doesNotContain("secret contents");
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
		ErrorPolicyExceptionHandler<String> handler = handler(ErrorPolicy.SKIP);
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

	private ErrorPolicyExceptionHandler<String> handler(ErrorPolicy policy) {
		return new ErrorPolicyExceptionHandler<>("orders", "match", policy, this.failures);
	}

}
