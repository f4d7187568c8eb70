package io.github.disruptor4j.spring.ring;

import java.lang.reflect.Constructor;

import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

import io.github.disruptor4j.spring.consumer.EventCopier;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.Slots;

/**
 * Finds what copies the events of a ring: nothing where they are immutable or referred
 * to, the one bean that does, or the type's copy constructor.
 */
final class EventCopiers {

	private EventCopiers() {
	}

	static <E> EventCopier<E> find(RingGraph<E> graph, RingResources resources) {
		ResolvableType type = graph.ring().eventType();
		if (graph.slots() == Slots.REFERENCE) {
			return (event) -> event;
		}
		EventCopier<E> bean = resources.eventCopier(type);
		if (bean != null) {
			return bean;
		}
		Class<?> eventClass = type.toClass();
		if (eventClass.isRecord()) {
			return (event) -> event;
		}
		return constructor(graph.ring().name(), type, eventClass);
	}

	@SuppressWarnings("unchecked") // the class is the type of event
	private static <E> EventCopier<E> constructor(String ring, ResolvableType type, Class<?> eventClass) {
		Constructor<?> constructor = ClassUtils.getConstructorIfAvailable(eventClass, eventClass);
		if (constructor == null) {
			throw new MissingEventCopierException(ring, type);
		}
		return (event) -> (E) BeanUtils.instantiateClass(constructor, event);
	}

}
