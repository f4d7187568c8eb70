package io.github.disruptor4j.spring.ring;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.consumer.DeadLetterSink;
import io.github.disruptor4j.spring.consumer.EventCopier;
import io.github.disruptor4j.spring.event.RingEvent;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * What rings take from the application: its beans, looked up when they are needed, and
 * its event publisher.
 *
 * @since 0.1.0
 */
public final class RingResources {

	private static final Log logger = LogFactory.getLog(RingResources.class);

	private final ListableBeanFactory beans;

	private final ApplicationEventPublisher events;

	/**
	 * Creates the resources.
	 * @param beans where handlers, event factories, wait strategies and thread factories
	 * are
	 * @param events where to publish what happens to rings
	 */
	public RingResources(ListableBeanFactory beans, ApplicationEventPublisher events) {
		this.beans = beans;
		this.events = events;
	}

	Object bean(String name) {
		return this.beans.getBean(name);
	}

	<T> T bean(String name, Class<T> type) {
		return this.beans.getBean(name, type);
	}

	List<RingProbe> probes(RingGraph<?> ring) {
		List<RingProbe> probes = this.beans.getBeanProvider(RingInstrumentation.class)
			.orderedStream()
			.map((instrumentation) -> instrumentation.probe(ring))
			.filter(Objects::nonNull)
			.toList();
		if (probes.isEmpty() && ring.ring().observe().isEnabled()) {
			logger.warn(("Ring '%s' is to be observed, %s, but there is nothing to observe it with: batch-meters need"
					+ " micrometer-core, batches and events need micrometer-observation and context-propagation on"
					+ " the class path")
				.formatted(ring.ring().name(), ring.ring().observe()));
		}
		return probes;
	}

	<T> @Nullable T beanIfPresent(String name, Class<T> type) {
		return (this.beans.containsBean(name) && this.beans.isTypeMatch(name, type)) ? bean(name, type) : null;
	}

	// The definition's own factory, the one bean that is a factory for the type, or the
	// type's constructor without arguments.
	<E> EventFactory<E> eventFactory(RingDefinition<E> ring) {
		EventFactory<E> own = ring.eventFactory();
		if (own != null) {
			return own;
		}
		EventFactory<E> bean = eventFactoryBean(ring);
		return (bean != null) ? bean : constructor(ring);
	}

	private <E> @Nullable EventFactory<E> eventFactoryBean(RingDefinition<E> ring) {
		ResolvableType type = ResolvableType.forClassWithGenerics(EventFactory.class, ring.eventType());
		return this.beans.<EventFactory<E>>getBeanProvider(type).getIfUnique();
	}

	@SuppressWarnings("unchecked") // the definition answers for its type being E
	private static <E> EventFactory<E> constructor(RingDefinition<E> ring) {
		Class<?> type = ring.eventType().toClass();
		if (Modifier.isAbstract(type.getModifiers())) {
			throw new MissingEventFactoryException(ring.name(), ring.eventType());
		}
		try {
			Constructor<E> constructor = (Constructor<E>) type.getDeclaredConstructor();
			return () -> BeanUtils.instantiateClass(constructor);
		}
		catch (NoSuchMethodException ex) {
			throw new MissingEventFactoryException(ring.name(), ring.eventType());
		}
	}

	<E> @Nullable EventCopier<E> eventCopier(ResolvableType eventType) {
		ResolvableType type = ResolvableType.forClassWithGenerics(EventCopier.class, eventType);
		return this.beans.<EventCopier<E>>getBeanProvider(type).getIfUnique();
	}

	// Names only: the sinks are asked for when there is a letter.
	List<String> deadLetterSinks(ResolvableType eventType) {
		ResolvableType type = ResolvableType.forClassWithGenerics(DeadLetterSink.class, eventType);
		return List.of(this.beans.getBeanNamesForType(type));
	}

	@SuppressWarnings("unchecked") // looked up by the type of event, or named
	DeadLetterSink<Object> deadLetterSink(String bean) {
		return this.beans.getBean(bean, DeadLetterSink.class);
	}

	@SuppressWarnings("unchecked") // the ring's type of event is checked when it is built
	RingProducer<DeadLetter<?>> deadLetterRing(String ring) {
		return this.beans.getBean(ring + "RingProducer", RingProducer.class);
	}

	/**
	 * Closes the application context, on a thread of its own, since it waits for the
	 * caller's ring.
	 * @param reason why, for the log
	 */
	void closeApplication(String reason) {
		if (!(this.events instanceof ConfigurableApplicationContext context)) {
			logger.error(reason + ". There is no application context to close");
			return;
		}
		logger.error(reason + ". The application context is closed");
		new Thread(context::close, "application-shutdown").start();
	}

	// A listener that fails is logged: it is no reason for a ring to do anything else
	// than it was about to do.
	void publish(RingEvent event) {
		try {
			this.events.publishEvent(event);
		}
		catch (RuntimeException ex) {
			logger.error("A listener failed on " + event, ex);
		}
	}

}
