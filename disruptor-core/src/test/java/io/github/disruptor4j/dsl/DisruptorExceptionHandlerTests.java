package io.github.disruptor4j.dsl;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.RecordingExceptionHandler.Failure;
import io.github.disruptor4j.testing.RecordingHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Which exception handler is asked.
 */
class DisruptorExceptionHandlerTests extends AbstractDisruptorTests {

	private static RecordingHandler failingAt(long failingSequence) {
		return new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				super.onEvent(event, sequence, endOfBatch);
				if (sequence == failingSequence) {
					throw new Exception("failed at " + sequence);
				}
			}

		};
	}

	@Test
	void shouldReportToTheDefaultExceptionHandlerWheneverItWasSet() {
		RecordingExceptionHandler failures = new RecordingExceptionHandler();
		this.disruptor.handleEventsWith(failingAt(0));
		this.disruptor.setDefaultExceptionHandler(failures);
		this.disruptor.handleEventsWith(failingAt(1));
		this.disruptor.start();
		publish(3);
		this.disruptor.shutdown();
		assertThat(failures.failures()).extracting(Failure::sequence).containsExactlyInAnyOrder(0L, 1L);
	}

	@Test
	void shouldReportToAHandlersOwnExceptionHandler() {
		RecordingExceptionHandler byDefault = new RecordingExceptionHandler();
		RecordingExceptionHandler own = new RecordingExceptionHandler();
		RecordingHandler special = failingAt(1);
		this.disruptor.setDefaultExceptionHandler(byDefault);
		this.disruptor.handleEventsWith(failingAt(0), special);
		this.disruptor.handleExceptionsFor(special).with(own);
		this.disruptor.start();
		publish(3);
		this.disruptor.shutdown();
		assertThat(byDefault.failures()).extracting(Failure::sequence).containsExactly(0L);
		assertThat(own.failures()).extracting(Failure::sequence).containsExactly(1L);
	}

	@Test
	@SuppressWarnings("deprecation")
	void shouldReportToTheExceptionHandlerThatHandlersWereAddedWith() {
		RecordingExceptionHandler before = new RecordingExceptionHandler();
		RecordingExceptionHandler after = new RecordingExceptionHandler();
		this.disruptor.handleExceptionsWith(before);
		this.disruptor.handleEventsWith(failingAt(0));
		this.disruptor.handleExceptionsWith(after);
		this.disruptor.handleEventsWith(failingAt(1));
		assertThatIllegalStateException().isThrownBy(() -> this.disruptor.setDefaultExceptionHandler(before));
		this.disruptor.start();
		publish(2);
		this.disruptor.shutdown();
		assertThat(before.failures()).extracting(Failure::sequence).containsExactly(0L);
		assertThat(after.failures()).extracting(Failure::sequence).containsExactly(1L);
	}

	@Test
	void shouldUseAnExceptionHandlerThatIsExchangedLater() {
		ExceptionHandlerWrapper<Object> wrapper = new ExceptionHandlerWrapper<>();
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> wrapper.handleEventException(new Exception(), 0, "event"));
		RecordingExceptionHandler failures = new RecordingExceptionHandler();
		wrapper.switchTo(failures);
		wrapper.handleEventException(new Exception(), 0, "event");
		wrapper.handleOnStartException(new Exception());
		wrapper.handleOnShutdownException(new Exception());
		assertThat(failures.failures()).extracting(Failure::where).containsExactly("event", "start", "shutdown");
	}

}
