package io.github.disruptor4j.spring.ring;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.spring.graph.RingDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RingResources}.
 */
class RingResourcesTests {

	private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

	private final RingResources resources = new RingResources(this.beans, (event) -> {
	});

	@Test
	void shouldCreateEventsWithTheirConstructor() {
		EventFactory<Event> factory = this.resources
			.eventFactory(RingDefinition.builder("orders", Event.class).build());
		assertThat(factory.newInstance().origin).isEqualTo("constructor");
	}

	@Test
	void shouldPreferABeanForTheType() {
		factoryBean("eventFactory", Event.class, () -> new Event("bean"));
		factoryBean("otherFactory", String.class, () -> "other");
		EventFactory<Event> factory = this.resources
			.eventFactory(RingDefinition.builder("orders", Event.class).build());
		assertThat(factory.newInstance().origin).isEqualTo("bean");
	}

	@Test
	void shouldPreferTheDefinition() {
		factoryBean("eventFactory", Event.class, () -> new Event("bean"));
		EventFactory<Event> factory = this.resources.eventFactory(
				RingDefinition.builder("orders", Event.class).eventFactory(() -> new Event("definition")).build());
		assertThat(factory.newInstance().origin).isEqualTo("definition");
	}

	@Test
	void shouldSayWhenNothingCreatesEvents() {
		assertThatExceptionOfType(MissingEventFactoryException.class)
			.isThrownBy(() -> this.resources.eventFactory(RingDefinition.builder("orders", Integer.class).build()))
			.withMessageContaining("Ring 'orders'")
			.withMessageContaining("java.lang.Integer has no constructor without arguments")
			.satisfies((ex) -> {
				assertThat(ex.ring()).isEqualTo("orders");
				assertThat(ex.eventType().toClass()).isEqualTo(Integer.class);
			});
	}

	private <E> void factoryBean(String name, Class<E> type, EventFactory<E> factory) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(ResolvableType.forClassWithGenerics(EventFactory.class, type));
		definition.setInstanceSupplier(() -> factory);
		this.beans.registerBeanDefinition(name, definition);
	}

	private static final class Event {

		private final String origin;

		private Event() {
			this("constructor");
		}

		private Event(String origin) {
			this.origin = origin;
		}

	}

}
