package io.github.disruptor4j.boot.autoconfigure;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import io.github.disruptor4j.spring.annotation.DiscoveredHandler;
import io.github.disruptor4j.spring.annotation.HandlerDiscovery;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * Writes down, when an application is processed ahead of time, what rings reach by
 * reflection: the methods of handlers, and of events the constructors (slots, copies for
 * dead letters), the methods ({@code partition-by}) and the fields (are they all final?).
 * The beans of the rings need nothing of it, since {@link RingBeanRegistrar} registers
 * definitions that can be written down as they are.
 */
final class RingAotProcessor implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (!beanFactory.containsBean(RingBeanRegistrar.RING_BEANS)) {
			return null;
		}
		Environment environment = beanFactory.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME,
				Environment.class);
		List<Method> methods = new HandlerDiscovery(beanFactory, environment::resolveRequiredPlaceholders)
			.annotatedHandlers()
			.stream()
			.map(RingAotProcessor::method)
			.filter(Objects::nonNull)
			.toList();
		Set<Class<?>> events = eventTypes(beanFactory);
		return (generation, code) -> {
			ReflectionHints hints = generation.getRuntimeHints().reflection();
			methods.forEach((method) -> register(hints, method));
			events.forEach((event) -> register(hints, event));
		};
	}

	private static @Nullable Method method(DiscoveredHandler handler) {
		HandlerReference reference = handler.consumer().handler();
		return (reference != null) ? reference.method() : null;
	}

	// Those of interfaces too: they are the ones to call where the bean is a JDK proxy.
	private static void register(ReflectionHints hints, Method method) {
		hints.registerMethod(method, ExecutableMode.INVOKE);
		for (Class<?> contract : ClassUtils.getAllInterfacesForClassAsSet(method.getDeclaringClass())) {
			for (Method declared : contract.getMethods()) {
				if (declared.getName().equals(method.getName())
						&& declared.getParameterCount() == method.getParameterCount()) {
					hints.registerMethod(declared, ExecutableMode.INVOKE);
				}
			}
		}
	}

	// What a class inherits is looked up in the class that declares it.
	private static void register(ReflectionHints hints, Class<?> event) {
		for (Class<?> each = event; each != null && each != Object.class; each = each.getSuperclass()) {
			hints.registerType(each, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
					MemberCategory.INVOKE_DECLARED_METHODS, MemberCategory.ACCESS_DECLARED_FIELDS);
		}
	}

	private static Set<Class<?>> eventTypes(ConfigurableListableBeanFactory beanFactory) {
		Set<Class<?>> types = new LinkedHashSet<>();
		for (String producer : beanFactory.getBeanNamesForType(RingProducer.class, true, false)) {
			Class<?> type = beanFactory.getMergedBeanDefinition(producer)
				.getResolvableType()
				.as(RingProducer.class)
				.getGeneric(0)
				.resolve();
			if (type != null && type != Void.class) {
				types.add(type);
			}
		}
		return types;
	}

}
