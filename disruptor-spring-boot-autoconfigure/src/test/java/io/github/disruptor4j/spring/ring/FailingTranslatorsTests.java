package io.github.disruptor4j.spring.ring;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.EventTranslator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * What a translator throws reaches the publisher, and the slot that it should have filled
 * reaches nobody.
 */
@Timeout(60)
class FailingTranslatorsTests {

	private static final Long[] VALUES = { 1L, 2L, 3L };

	private static final Long[] NONE = { 0L, 0L, 0L };

	@ParameterizedTest
	@MethodSource
	void shouldGiveUpTheSlot(Consumer<RingProducer<TestEvent>> form) {
		assertHandled(form, 5L);
	}

	static Stream<Consumer<RingProducer<TestEvent>>> shouldGiveUpTheSlot() {
		return Stream.of((ring) -> ring.publish((event, sequence) -> fill(event, 2L)),
				(ring) -> ring.publish((event, sequence, a) -> fill(event, a), 2L),
				(ring) -> ring.publish((event, sequence, a, b) -> fill(event, a + b), 2L, 0L),
				(ring) -> ring.publish((event, sequence, a, b, c) -> fill(event, a + b + c), 2L, 0L, 0L));
	}

	@ParameterizedTest
	@MethodSource
	void shouldPublishWhatHasBeenFilledBefore(Consumer<RingProducer<TestEvent>> form) {
		assertHandled(form, 1L, 5L);
	}

	static Stream<Consumer<RingProducer<TestEvent>>> shouldPublishWhatHasBeenFilledBefore() {
		EventTranslator<TestEvent> good = (event, sequence) -> fill(event, 1L);
		EventTranslator<TestEvent> bad = (event, sequence) -> fill(event, 2L);
		return Stream.of((ring) -> ring.publishAll(List.of(good, bad, good)),
				(ring) -> ring.publishAll((event, sequence, a) -> fill(event, a), VALUES),
				(ring) -> ring.publishAll((event, sequence, a, b) -> fill(event, a + b), VALUES, NONE),
				(ring) -> ring.publishAll((event, sequence, a, b, c) -> fill(event, a + b + c), VALUES, NONE, NONE));
	}

	private static void assertHandled(Consumer<RingProducer<TestEvent>> form, Long... values) {
		TestHandler handler = TestHandler.open();
		try (TestRing ring = TestRing.named("orders").slots(8).consumer("match", handler).build().start()) {
			assertThatIllegalStateException().isThrownBy(() -> form.accept(ring.producer())).withMessage("2");
			ring.publish(5, 1);
			await().until(() -> handler.values().contains(5L));
			assertThat(handler.values()).containsExactly(values);
			assertThat(ring.ring().remainingCapacity()).isPositive();
		}
	}

	private static void fill(TestEvent event, Long value) {
		TestEvent.fill(event, 0, value);
		if (value == 2) {
			throw new IllegalStateException("2");
		}
	}

}
