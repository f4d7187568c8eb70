package io.github.disruptor4j.spring.graph;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.dsl.ProducerType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RingGraph}.
 */
class RingGraphTests {

	@Test
	void shouldOrderConsumersAfterTheirParents() {
		RingGraph<Number> graph = graph(consumer("publish", "match"), consumer("match", "journal", "risk"),
				consumer("journal"), consumer("risk"));
		assertThat(graph.consumers()).extracting(ConsumerDefinition::name)
			.containsExactly("journal", "risk", "match", "publish");
		assertThat(graph.parentsOf("match")).containsExactly("journal", "risk");
		assertThat(graph.parentsOf("journal")).isEmpty();
		assertThat(graph.leaves()).containsExactly("publish");
	}

	@Test
	void shouldKeepTheOrderOfDeclarationWhereThereIsAChoice() {
		assertThat(graph(consumer("b"), consumer("a"), consumer("c")).consumers()).extracting(ConsumerDefinition::name)
			.containsExactly("b", "a", "c");
	}

	@Test
	void shouldRefuseToNameParentsOfAStranger() {
		assertThatIllegalArgumentException().isThrownBy(() -> graph(consumer("a")).parentsOf("b"))
			.withMessage("Ring 'orders' has no consumer 'b'");
	}

	@Test
	void shouldDescribeTheRingInOneLine() {
		assertThat(graph(consumer("journal"), consumer("risk"), consumer("match", "journal", "risk")).describe())
			.isEqualTo("'orders' of java.lang.Number: 1024 slots, multi producer, blocking; "
					+ "consumers: journal, risk, match (after journal and risk)");
		assertThat(graph().describe()).endsWith("consumers: none");
	}

	@Test
	void shouldDrawTheGraph() {
		assertThat(graph(consumer("journal"), consumer("say\"<b>\"#1"), consumer("match", "journal", "say\"<b>\"#1"))
			.toMermaid()).isEqualTo("""
					flowchart LR
					    ring(["orders"])
					    c0["journal"]
					    c1["say#34;#60;b#62;#34;#35;1"]
					    c2["match"]
					    ring --> c0
					    ring --> c1
					    c0 --> c2
					    c1 --> c2
					""");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -8, 3, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE })
	void shouldRefuseASizeThatIsNoPowerOfTwo(int size) {
		assertThatExceptionOfType(InvalidBufferSizeException.class)
			.isThrownBy(() -> RingGraph.of(ring().bufferSize(size).build()))
			.satisfies((ex) -> assertThat(ex.bufferSize()).isEqualTo(size));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 1024, 1 << 30 })
	void shouldAcceptAPowerOfTwo(int size) {
		assertThat(RingGraph.of(ring().bufferSize(size).build()).ring().bufferSize()).isEqualTo(size);
	}

	@Test
	void shouldRefuseAnUnknownParentAndSuggestTheClosest() {
		assertThatExceptionOfType(UnknownParentException.class)
			.isThrownBy(() -> graph(consumer("journal"), consumer("match", "jornal")))
			.satisfies((ex) -> {
				assertThat(ex.ring()).isEqualTo("orders");
				assertThat(ex.consumer()).isEqualTo("match");
				assertThat(ex.parent()).isEqualTo("jornal");
				assertThat(ex.closest()).isEqualTo("journal");
				assertThat(ex.known()).containsExactly("journal");
			});
		assertThatExceptionOfType(UnknownParentException.class)
			.isThrownBy(() -> graph(consumer("journal"), consumer("match", "completely-else")))
			.satisfies((ex) -> assertThat(ex.closest()).isNull());
	}

	@Test
	void shouldRefuseACycleAndShowItsPath() {
		assertThatExceptionOfType(ConsumerCycleException.class)
			.isThrownBy(() -> graph(consumer("a"), consumer("b", "a", "d"), consumer("c", "b"), consumer("d", "c")))
			.satisfies((ex) -> {
				assertThat(ex.path()).containsExactly("b", "d", "c", "b");
				assertThat(ex.origins()).containsOnlyKeys("b", "c", "d");
			})
			.withMessage("Consumers of ring 'orders' wait for each other: b -> d -> c -> b");
		assertThatExceptionOfType(ConsumerCycleException.class).isThrownBy(() -> graph(consumer("a", "a")))
			.satisfies((ex) -> assertThat(ex.path()).containsExactly("a", "a"));
	}

	@Test
	void shouldRefuseTwoConsumersWithOneName() {
		assertThatExceptionOfType(DuplicateConsumerException.class)
			.isThrownBy(() -> graph(consumer("a"), consumer("a")))
			.satisfies((ex) -> {
				assertThat(ex.consumer()).isEqualTo("a");
				assertThat(ex.origins()).hasSize(2);
			});
	}

	@Test
	void shouldRefuseAConsumerWithoutHandler() {
		assertThatExceptionOfType(MissingHandlerException.class)
			.isThrownBy(() -> RingGraph
				.of(ring().consumer(consumer("mtach")).consumer(ConsumerDefinition.builder("match").build()).build()))
			.satisfies((ex) -> {
				assertThat(ex.consumer()).isEqualTo("match");
				assertThat(ex.closest()).isEqualTo("mtach");
			});
	}

	@Test
	void shouldRefuseSettingsOutOfRange() {
		assertRefused(ring().thread(new ThreadDefinition(null, true, 11, null, false)), "thread.priority");
		assertRefused(ring().publish(new PublishDefinition(OnFull.TIMEOUT, Duration.ZERO)), "publish.timeout");
		assertRefused(ring().consumer(consumer("a").toBuilder().maxBatchSize(-1).build()),
				"consumers.a.max-batch-size");
		assertRefused(ring().waitStrategy(strategy(Duration.ofMillis(-1), 1, WaitStrategyType.BLOCKING)),
				"wait-strategy.timeout");
		assertRefused(ring().waitStrategy(strategy(Duration.ofMillis(1), -1, WaitStrategyType.BLOCKING)),
				"wait-strategy.retries");
		assertRefused(ring().waitStrategy(strategy(Duration.ofMillis(1), 1, WaitStrategyType.BUSY_SPIN)),
				"wait-strategy.fallback");
		assertRefused(ring().consumer(
				consumer("a").toBuilder().waitStrategy(strategy(Duration.ZERO, 1, WaitStrategyType.BLOCKING)).build()),
				"consumers.a.wait-strategy.timeout");
	}

	@Test
	void shouldTellTheEventTypeFromTheHandlers() {
		RingDefinition<Object> definition = RingDefinition.builder("orders")
			.consumer(typed("a", Number.class))
			.consumer(typed("b", Integer.class))
			.consumer(typed("c", Object.class))
			.build();
		assertThat(RingGraph.of(definition).ring().eventType().resolve()).isEqualTo(Integer.class);
	}

	@Test
	void shouldRefuseHandlersThatDisagreeOnTheEventType() {
		RingDefinition<Object> definition = RingDefinition.builder("orders")
			.consumer(typed("a", String.class))
			.consumer(typed("b", Integer.class))
			.build();
		assertThatExceptionOfType(MixedEventTypesException.class).isThrownBy(() -> RingGraph.of(definition))
			.satisfies(
					(ex) -> assertThat(ex.types().values()).containsExactly("java.lang.String", "java.lang.Integer"));
	}

	@Test
	void shouldRefuseHandlersThatCannotTakeTheDeclaredType() {
		assertThatExceptionOfType(MixedEventTypesException.class)
			.isThrownBy(() -> RingGraph.of(ring().consumer(typed("a", Integer.class)).build()))
			.satisfies((ex) -> assertThat(ex.types()).containsEntry("RingDefinition 'orders'", "java.lang.Number"));
	}

	@Test
	void shouldRefuseARingWhoseEventTypeNothingTells() {
		assertThatExceptionOfType(MissingEventTypeException.class)
			.isThrownBy(() -> RingGraph.of(RingDefinition.builder("orders").build()));
		ConsumerDefinition untyped = ConsumerDefinition.builder("a")
			.handler(HandlerReference.bean("a", Object.class, HandlerShape.EVENT_HANDLER, ResolvableType.NONE))
			.build();
		assertThatExceptionOfType(MissingEventTypeException.class)
			.isThrownBy(() -> RingGraph.of(RingDefinition.builder("orders").consumer(untyped).build()));
	}

	@Test
	void shouldAnswerWithBuiltInDefaults() {
		RingDefinition<Number> ring = ring().build();
		assertThat(ring.bufferSize()).isEqualTo(1024);
		assertThat(ring.producerType()).isEqualTo(ProducerType.MULTI);
		assertThat(ring.waitStrategy().type()).isEqualTo(WaitStrategyType.BLOCKING);
		assertThat(ring.publish().onFull()).isEqualTo(OnFull.BLOCK);
		assertThat(ring.shutdownMode()).isEqualTo(ShutdownMode.DRAIN);
		assertThat(ring.onError().resolve().policy()).isEqualTo(ErrorPolicy.HALT);
		assertThat(ring.thread()).isEqualTo(ThreadDefinition.DEFAULT);
		assertThat(ring.eventFactory()).isNull();
	}

	@Test
	void shouldTakeFromDefaultsOnlyWhatIsOpen() {
		RingDefinition<Object> defaults = RingDefinition.builder("defaults")
			.bufferSize(16)
			.producerType(ProducerType.SINGLE)
			.shutdownMode(ShutdownMode.HALT)
			.onError(ErrorPolicy.SKIP)
			.build();
		RingDefinition<Number> ring = ring().bufferSize(32).defaults(defaults).build();
		assertThat(ring.bufferSize()).isEqualTo(32);
		assertThat(ring.producerType()).isEqualTo(ProducerType.SINGLE);
		assertThat(ring.shutdownMode()).isEqualTo(ShutdownMode.HALT);
		assertThat(ring.onError().policy()).isEqualTo(ErrorPolicy.SKIP);
		assertThat(ring.name()).isEqualTo("orders");
	}

	@Test
	void shouldCopyADefinition() {
		RingDefinition<Number> ring = ring().bufferSize(32).eventFactory(() -> 1).consumer(consumer("a")).build();
		RingDefinition<Number> copy = ring.toBuilder().build();
		assertThat(copy).usingRecursiveComparison().isEqualTo(ring);
	}

	private static void assertRefused(RingDefinition.Builder<Number> ring, String setting) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> RingGraph.of(ring.build()))
			.satisfies((ex) -> assertThat(ex.setting()).isEqualTo(setting));
	}

	private static WaitStrategyDefinition strategy(Duration timeout, int retries, WaitStrategyType fallback) {
		WaitStrategyDefinition base = WaitStrategyDefinition.DEFAULT;
		return new WaitStrategyDefinition(base.type(), null, timeout, base.spinTimeout(), base.yieldTimeout(), fallback,
				retries, base.sleep());
	}

	private static RingGraph<Number> graph(ConsumerDefinition... consumers) {
		return RingGraph.of(ring().consumers(List.of(consumers)).build());
	}

	private static RingDefinition.Builder<Number> ring() {
		return RingDefinition.builder("orders", Number.class);
	}

	private static ConsumerDefinition consumer(String name, String... after) {
		return typed(name, Number.class).toBuilder().after(after).build();
	}

	private static ConsumerDefinition typed(String name, Class<?> type) {
		return ConsumerDefinition.builder(name)
			.handler(HandlerReference.bean(name, Object.class, HandlerShape.EVENT_HANDLER,
					ResolvableType.forClass(type)))
			.build();
	}

}
