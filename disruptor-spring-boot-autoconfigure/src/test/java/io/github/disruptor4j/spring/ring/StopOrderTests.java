package io.github.disruptor4j.spring.ring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import io.github.disruptor4j.spring.graph.DeadLetterDefinition;
import io.github.disruptor4j.spring.graph.InvalidSettingException;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.RingNetwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link StopOrder} and for what {@link RingNetwork} refuses.
 */
class StopOrderTests {

	private final Map<String, RingDefinition.Builder<TestEvent>> rings = new LinkedHashMap<>();

	@Test
	void shouldKeepTheOrderOfDeclaration() {
		declare("a");
		declare("b");
		declare("c");
		assertThat(order()).containsExactly("a", "b", "c");
	}

	@Test
	void shouldPutFeedersFirst() {
		declare("a");
		declare("b", "a");
		declare("c", "b");
		declare("d");
		RingNetwork.validate(graphs());
		assertThat(order()).containsExactly("c", "b", "a", "d");
	}

	@Test
	void shouldPutRingsBeforeTheirDeadLetters() {
		declare("letters");
		declare("orders").deadLetter(DeadLetterDefinition.toRing("letters"));
		assertThat(order()).containsExactly("orders", "letters");
	}

	@Test
	void shouldRefuseCircles() {
		declare("a", "b");
		declare("b", "c");
		declare("c").deadLetter(DeadLetterDefinition.toRing("a"));
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> RingNetwork.validate(graphs()))
			.withMessageContaining("Setting 'dead-letter.ring' of ring 'c' is a")
			.withMessageContaining("a -> b -> c -> a");
	}

	@Test
	void shouldRefuseUnknownRings() {
		declare("market-data");
		declare("orders", "market-dat");
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> RingNetwork.validate(graphs()))
			.withMessageContaining("Setting 'feeds' of ring 'orders' is market-dat")
			.satisfies((ex) -> assertThat(ex.fix()).startsWith("Did you mean 'market-data'?"));
	}

	private RingDefinition.Builder<TestEvent> declare(String name, String... feeds) {
		RingDefinition.Builder<TestEvent> ring = RingDefinition.builder(name, TestEvent.class)
			.bufferSize(2)
			.feeds(List.of(feeds));
		this.rings.put(name, ring);
		return ring;
	}

	private List<RingGraph<TestEvent>> graphs() {
		return this.rings.values().stream().map((ring) -> RingGraph.of(ring.build())).toList();
	}

	private List<String> order() {
		RingResources resources = new RingResources(new DefaultListableBeanFactory(), (event) -> {
		});
		List<RingContainer<?>> containers = new ArrayList<>();
		graphs().forEach((graph) -> containers.add(new RingContainer<>(graph, resources)));
		return StopOrder.of(containers).stream().map(RingContainer::name).toList();
	}

}
