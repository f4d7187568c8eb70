package io.github.disruptor4j.spring.ring;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.spring.consumer.EventCopier;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.Slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EventCopiers}.
 */
class EventCopiersTests {

	private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

	@Test
	void shouldCallTheCopyConstructor() {
		TestEvent event = new TestEvent();
		TestEvent.fill(event, 0, 7L);
		TestEvent copy = copy(TestEvent.class, Slots.PRE_ALLOCATED, event);
		assertThat(copy).isNotSameAs(event);
		assertThat(copy.value()).isEqualTo(7);
	}

	@Test
	void shouldPreferABeanForTheType() {
		copierBean("copier", Plain.class, (event) -> new Plain("copy of " + event.text));
		copierBean("other", String.class, (event) -> event);
		assertThat(copy(Plain.class, Slots.PRE_ALLOCATED, new Plain("x")).text).isEqualTo("copy of x");
	}

	@Test
	void shouldTakeRecordsAsTheyAre() {
		Price price = new Price(42);
		assertThat(copy(Price.class, Slots.PRE_ALLOCATED, price)).isSameAs(price);
	}

	@Test
	void shouldTakeEventsByReferenceAsTheyAre() {
		Plain plain = new Plain("x");
		assertThat(copy(Plain.class, Slots.REFERENCE, plain)).isSameAs(plain);
	}

	@Test
	void shouldSayWhenNothingCopies() {
		assertThatExceptionOfType(MissingEventCopierException.class)
			.isThrownBy(() -> copy(Plain.class, Slots.PRE_ALLOCATED, new Plain("x")))
			.withMessageContaining("Plain is no record and has no copy constructor");
	}

	private <E> E copy(Class<E> type, Slots slots, E event) {
		RingGraph<E> graph = RingGraph.of(RingDefinition.builder("orders", type).slots(slots).build());
		return EventCopiers.find(graph, new RingResources(this.beans, (ignored) -> {
		})).copy(event);
	}

	private <E> void copierBean(String name, Class<E> type, EventCopier<E> copier) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(ResolvableType.forClassWithGenerics(EventCopier.class, type));
		definition.setInstanceSupplier(() -> copier);
		this.beans.registerBeanDefinition(name, definition);
	}

	record Price(long cents) {

	}

	/**
	 * An event without a copy constructor.
	 */
	static final class Plain {

		private final String text;

		private Plain(String text) {
			this.text = text;
		}

	}

}
