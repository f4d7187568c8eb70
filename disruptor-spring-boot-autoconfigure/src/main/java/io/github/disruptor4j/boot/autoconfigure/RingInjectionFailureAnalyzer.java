package io.github.disruptor4j.boot.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.analyzer.AbstractInjectionFailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.spring.graph.UnknownRingException;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * Explains a producer, ring or ring buffer that cannot be injected: no ring has the
 * qualifier's name, or none carries the type.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class RingInjectionFailureAnalyzer extends AbstractInjectionFailureAnalyzer<NoSuchBeanDefinitionException> {

	private static final String SUFFIX = "RingProducer";

	private static final List<Class<?>> CONTRACTS = List.of(RingProducer.class, Ring.class, RingBuffer.class,
			SequenceRing.class);

	private final ConfigurableListableBeanFactory beanFactory;

	RingInjectionFailureAnalyzer(BeanFactory beanFactory) {
		this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause,
			@Nullable String description) {
		ResolvableType required = cause.getResolvableType();
		if (cause.getNumberOfBeansFound() > 0 || required == null || !CONTRACTS.contains(required.resolve())) {
			return null;
		}
		Map<String, ResolvableType> rings = rings();
		String ring = qualifier(rootFailure);
		String where = (description != null) ? description : "Something";
		return new FailureAnalysis("%s needs %s, but %s.%n%nRings: %s".formatted(where, describe(required, ring),
				problem(rings, ring), list(rings)), action(rings, ring, required), cause);
	}

	private static String describe(ResolvableType required, @Nullable String ring) {
		return "a bean of type " + required + ((ring != null) ? " of the ring '" + ring + "'" : "");
	}

	private static String problem(Map<String, ResolvableType> rings, @Nullable String ring) {
		if (ring == null) {
			return "no ring carries events of that type";
		}
		ResolvableType carried = rings.get(ring);
		return (carried != null) ? "that ring carries events of type " + carried : "there is no such ring";
	}

	private String action(Map<String, ResolvableType> rings, @Nullable String ring, ResolvableType required) {
		if (rings.isEmpty() && this.beanFactory.getBeanNamesForType(RingBeans.class, false, false).length == 0) {
			return "Rings are switched off: remove disruptor.enabled=false, or make the dependency optional.";
		}
		if (required.resolve() == SequenceRing.class) {
			return "Set slots to 'range' for the ring, or ask for its RingBuffer.";
		}
		if (ring == null || rings.containsKey(ring)) {
			return "Ask for the type that a ring carries, or declare a ring with the event type %s."
				.formatted(required.getGeneric(0));
		}
		String closest = new UnknownRingException(ring, "a qualifier", rings.keySet()).closest();
		return RingFailureAnalyzer.didYouMean(closest)
				+ "Name an existing ring in the qualifier, or declare disruptor.rings.%s.".formatted(ring);
	}

	private static @Nullable String qualifier(Throwable rootFailure) {
		String qualifier = null;
		for (Throwable each = rootFailure; each != null; each = each.getCause()) {
			if (each instanceof UnsatisfiedDependencyException unsatisfied) {
				InjectionPoint point = unsatisfied.getInjectionPoint();
				Qualifier annotation = (point != null) ? point.getAnnotation(Qualifier.class) : null;
				qualifier = (annotation != null) ? annotation.value() : null;
			}
		}
		return qualifier;
	}

	private Map<String, ResolvableType> rings() {
		Map<String, ResolvableType> rings = new LinkedHashMap<>();
		for (String name : this.beanFactory.getBeanNamesForType(RingProducer.class, true, false)) {
			if (name.endsWith(SUFFIX) && this.beanFactory.containsBeanDefinition(name)) {
				rings.put(name.substring(0, name.length() - SUFFIX.length()),
						this.beanFactory.getMergedBeanDefinition(name).getResolvableType().getGeneric(0));
			}
		}
		return rings;
	}

	private static String list(Map<String, ResolvableType> rings) {
		List<String> texts = new ArrayList<>();
		rings.forEach((name, type) -> texts.add(name + " (" + type + ")"));
		return RingFailureAnalyzer.list(texts);
	}

}
