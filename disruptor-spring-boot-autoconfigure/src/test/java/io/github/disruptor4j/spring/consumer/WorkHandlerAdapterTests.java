package io.github.disruptor4j.spring.consumer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventReleaseAware;
import io.github.disruptor4j.EventReleaser;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link WorkHandlerAdapter} and {@link SharingWorker}.
 */
class WorkHandlerAdapterTests {

	private final List<String> calls = new ArrayList<>();

	private final HandlerAdapter<String> adapter = HandlerAdapter.of(HandlerReference.bean("bean", Work.class,
			HandlerShape.WORK_HANDLER, ResolvableType.forClass(String.class)));

	@Test
	void shouldPassHooksOn() throws Exception {
		this.adapter.bind(new Work());
		EventHandler<String> handler = this.adapter.eventHandler();
		handler.onStart();
		handler.onEvent("a", 7, false);
		handler.onTimeout(8);
		handler.onShutdown();
		assertThat(this.calls).containsExactly("start", "a", "timeout 8", "shutdown");
	}

	@Test
	void shouldLetAWorkerReleaseItsEventEarly() throws Exception {
		this.adapter.bind(new Work());
		SharingWorker<String> worker = new SharingWorker<>(this.adapter.eventHandler());
		worker.setEventReleaser(() -> this.calls.add("released"));
		worker.onStart();
		worker.onEvent("release", 7);
		worker.onShutdown();
		assertThat(this.calls).containsExactly("start", "released", "release", "shutdown");
	}

	@Test
	void shouldMakeABatchOfEachEventThatIsShared() throws Exception {
		EventHandler<String> handler = (event, sequence, endOfBatch) -> this.calls
			.add(event + " " + sequence + " " + endOfBatch);
		new SharingWorker<>(handler).onEvent("a", 7);
		assertThat(this.calls).containsExactly("a 7 true");
	}

	@Test
	void shouldReleaseNothingEarlyWhereNothingIsShared() throws Exception {
		this.adapter.bind(new Work());
		this.adapter.eventHandler().onEvent("release", 7, true);
		assertThat(this.calls).containsExactly("release");
	}

	@Test
	void shouldRefuseToBeCalledBeforeItIsBound() {
		assertThatIllegalStateException().isThrownBy(() -> this.adapter.eventHandler().onEvent("a", 0, true))
			.withMessageContaining("before its ring has started");
	}

	private final class Work implements WorkHandler<String>, EventReleaseAware {

		private @Nullable EventReleaser releaser;

		@Override
		public void setEventReleaser(EventReleaser eventReleaser) {
			this.releaser = eventReleaser;
		}

		@Override
		public void onEvent(String event) {
			if (event.equals("release") && this.releaser != null) {
				this.releaser.release();
			}
			WorkHandlerAdapterTests.this.calls.add(event);
		}

		@Override
		public void onStart() {
			WorkHandlerAdapterTests.this.calls.add("start");
		}

		@Override
		public void onShutdown() {
			WorkHandlerAdapterTests.this.calls.add("shutdown");
		}

		@Override
		public void onTimeout(long sequence) {
			WorkHandlerAdapterTests.this.calls.add("timeout " + sequence);
		}

	}

}
