package io.github.disruptor4j.spring.consumer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.BatchRewindStrategy;
import io.github.disruptor4j.RewindAction;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RewindableException;
import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;
import io.github.disruptor4j.spring.graph.OnErrorDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RewindableEventHandlerAdapter}.
 */
class RewindableEventHandlerAdapterTests {

	private final List<String> calls = new ArrayList<>();

	@Test
	@SuppressWarnings("unchecked")
	void shouldPassHooksOn() throws Throwable {
		HandlerAdapter<Event> adapter = HandlerAdapter.of(HandlerReference.bean("bean", Rewinding.class,
				HandlerShape.REWINDABLE_EVENT_HANDLER, ResolvableType.forClass(Event.class)));
		adapter.bind(new Rewinding(this.calls));
		RewindableEventHandler<Event> handler = (RewindableEventHandler<Event>) adapter;
		handler.onStart();
		handler.onBatchStart(2, 5);
		assertThatExceptionOfType(RewindableException.class).isThrownBy(() -> handler.onEvent(new Event("a"), 7, true));
		handler.onTimeout(8);
		handler.onShutdown();
		assertThat(this.calls).containsExactly("start", "batch 2 5", "a 7 true", "timeout 8", "shutdown");
	}

	@Test
	void shouldGiveUpRewindingAfterSomeAttempts() {
		BatchRewindStrategy strategy = (BatchRewindStrategy) rewindable(new Rewinding(this.calls));
		RewindableException ex = new RewindableException(new IOException());
		assertThat(strategy.handleRewindException(ex, 1)).isEqualTo(RewindAction.REWIND);
		assertThat(strategy.handleRewindException(ex, (int) RewindableEventHandlerAdapter.MAX_ATTEMPTS))
			.isEqualTo(RewindAction.THROW);
	}

	@Test
	void shouldLetHandlerDecideHowOftenToRewind() {
		BatchRewindStrategy strategy = (BatchRewindStrategy) rewindable(new NeverRewinding(this.calls));
		assertThat(strategy.handleRewindException(new RewindableException(new IOException()), 1))
			.isEqualTo(RewindAction.THROW);
	}

	@Test
	void shouldBeCalledAgainAsThePolicySays() throws Throwable {
		RewindableEventHandler<Event> handler = recovering((event, sequence, endOfBatch) -> {
			this.calls.add(event.text() + " " + sequence);
			if (this.calls.size() < 3) {
				throw new IllegalStateException("not yet");
			}
		});
		handler.onEvent(new Event("a"), 7, true);
		assertThat(this.calls).containsExactly("a 7", "a 7", "a 7");
	}

	@Test
	void shouldNotBeCalledAgainForABatchThatIsToBeRewound() {
		RewindableEventHandler<Event> handler = recovering(new Rewinding(this.calls));
		assertThatExceptionOfType(RewindableException.class).isThrownBy(() -> handler.onEvent(new Event("a"), 7, true));
		assertThat(this.calls).containsExactly("a 7 true");
	}

	private static RewindableEventHandler<Event> recovering(RewindableEventHandler<Event> handler) {
		HandlerAdapter<Event> adapter = rewindable(handler);
		adapter
			.errors(new ConsumerErrors<>("orders", "match",
					OnErrorDefinition.retry(3, new BackoffDefinition(Duration.ZERO, 1, Duration.ZERO), ErrorPolicy.HALT)
						.resolve(),
					new ConsumerFailures(), new StopSignal(), (sequence, attempts, exception, event) -> {
					}, (sequence) -> {
					}));
		return adapter.probedRewindable(handler);
	}

	private static HandlerAdapter<Event> rewindable(Object bean) {
		HandlerAdapter<Event> adapter = HandlerAdapter.of(HandlerReference.bean("bean", bean.getClass(),
				HandlerShape.REWINDABLE_EVENT_HANDLER, ResolvableType.forClass(Event.class)));
		adapter.bind(bean);
		return adapter;
	}

	record Event(String text) {

	}

	static class Rewinding implements RewindableEventHandler<Event> {

		private final List<String> calls;

		Rewinding(List<String> calls) {
			this.calls = calls;
		}

		@Override
		public void onEvent(Event event, long sequence, boolean endOfBatch) throws RewindableException {
			this.calls.add(event.text() + " " + sequence + " " + endOfBatch);
			throw new RewindableException(new IOException());
		}

		@Override
		public void onBatchStart(long batchSize, long queueDepth) {
			this.calls.add("batch " + batchSize + " " + queueDepth);
		}

		@Override
		public void onStart() {
			this.calls.add("start");
		}

		@Override
		public void onShutdown() {
			this.calls.add("shutdown");
		}

		@Override
		public void onTimeout(long sequence) {
			this.calls.add("timeout " + sequence);
		}

	}

	static class NeverRewinding extends Rewinding implements BatchRewindStrategy {

		NeverRewinding(List<String> calls) {
			super(calls);
		}

		@Override
		public RewindAction handleRewindException(RewindableException ex, int attempts) {
			return RewindAction.THROW;
		}

	}

}
