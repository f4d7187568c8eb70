package io.github.disruptor4j.spring.annotation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;

import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * Finds the handlers among an application's beans by looking at their types. No bean is
 * created: this runs before the beans that take part in creating others are known. Not
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class HandlerDiscovery {

	private final ConfigurableListableBeanFactory beanFactory;

	private final AnnotatedConsumer annotatedConsumer;

	/**
	 * Creates a discovery.
	 * @param beanFactory where the beans are defined
	 * @param placeholders replaces the placeholders in a string
	 */
	public HandlerDiscovery(ConfigurableListableBeanFactory beanFactory, UnaryOperator<String> placeholders) {
		this.beanFactory = beanFactory;
		this.annotatedConsumer = new AnnotatedConsumer(placeholders);
	}

	/**
	 * Finds everything that carries {@link DisruptorHandler @DisruptorHandler}.
	 * @return the handlers, in the order of the bean definitions
	 * @throws InvalidHandlerException if something annotated is no handler
	 * @throws UnsupportedHandlerScopeException if an annotated bean is not a singleton
	 */
	public List<DiscoveredHandler> annotatedHandlers() {
		return annotatedHandlers(
				List.of(this.beanFactory.getBeanNamesForType(ResolvableType.forClass(Object.class), true, false)));
	}

	/**
	 * Finds what carries {@link DisruptorHandler @DisruptorHandler} among some beans.
	 * @param names names of the beans
	 * @return the handlers, in the order of the names
	 * @throws InvalidHandlerException if something annotated is no handler
	 * @throws UnsupportedHandlerScopeException if an annotated bean is not a singleton
	 */
	public List<DiscoveredHandler> annotatedHandlers(Collection<String> names) {
		List<DiscoveredHandler> handlers = new ArrayList<>();
		for (String name : names) {
			HandlerBean bean = HandlerBean.of(this.beanFactory, name);
			if (bean != null && isCandidate(bean)) {
				addType(bean, handlers);
				addMethods(bean, handlers);
			}
		}
		return handlers;
	}

	/**
	 * Refers to a bean that was configured as a handler.
	 * @param beanName the bean's name
	 * @return the reference, {@code null} when there is no such bean or it implements no
	 * handler interface
	 */
	public @Nullable HandlerReference handlerBean(String beanName) {
		if (!this.beanFactory.containsBean(beanName)) {
			return null;
		}
		HandlerBean bean = HandlerBean.of(this.beanFactory, beanName);
		return (bean != null) ? bean.reference() : null;
	}

	/**
	 * Tells a bean's scope, or that of the bean behind a scoped proxy.
	 * @param beanName the bean's name
	 * @return the scope, empty for a singleton
	 */
	public String scopeOf(String beanName) {
		return HandlerBean.scope(this.beanFactory, beanName);
	}

	/**
	 * Tells a bean's class as the user wrote it.
	 * @param beanName the bean's name
	 * @return the class, {@code null} when there is no such bean or its class cannot be
	 * told without creating it
	 */
	public @Nullable Class<?> typeOf(String beanName) {
		HandlerBean bean = this.beanFactory.containsBean(beanName) ? HandlerBean.of(this.beanFactory, beanName) : null;
		return (bean != null) ? bean.userClass() : null;
	}

	/**
	 * Tells a bean's type as far as its definition knows the generics.
	 * @param beanName the bean's name
	 * @param contract the interface to tell the generics of
	 * @return the interface with its generics, {@code null} when there is no such bean,
	 * or it does not implement the interface
	 */
	public @Nullable ResolvableType typeOf(String beanName, Class<?> contract) {
		HandlerBean bean = this.beanFactory.containsBean(beanName) ? HandlerBean.of(this.beanFactory, beanName) : null;
		return (bean != null && contract.isAssignableFrom(bean.userClass())) ? bean.as(contract) : null;
	}

	/**
	 * Lists the beans of a type.
	 * @param type the type
	 * @return their names, as far as they can be told without creating beans
	 */
	public List<String> namesOf(Class<?> type) {
		return List.of(this.beanFactory.getBeanNamesForType(type, true, false));
	}

	/**
	 * Lists the beans that can be configured as a handler.
	 * @return their names, as far as they can be told without creating beans
	 */
	public List<String> handlerBeans() {
		return namesOf(EventHandlerIdentity.class).stream()
			.filter((name) -> scopeOf(name).isEmpty() && handlerBean(name) != null)
			.toList();
	}

	// Looking at every method of a class takes time, and most beans of an application are
	// ones that Spring's auto-configurations define, or this library's.
	private boolean isCandidate(HandlerBean bean) {
		Method factoryMethod = bean.factoryMethod();
		return !isSpring(bean.userClass()) && (factoryMethod == null || !isSpring(factoryMethod.getDeclaringClass()))
				&& !isInfrastructure(bean.name());
	}

	private static boolean isSpring(Class<?> type) {
		return type.getName().startsWith("org.springframework.");
	}

	private boolean isInfrastructure(String name) {
		return this.beanFactory.containsBeanDefinition(name)
				&& this.beanFactory.getBeanDefinition(name).getRole() == BeanDefinition.ROLE_INFRASTRUCTURE;
	}

	private void addType(HandlerBean bean, List<DiscoveredHandler> handlers) {
		DisruptorHandler annotation = typeAnnotation(bean);
		if (annotation == null) {
			return;
		}
		HandlerReference reference = bean.reference();
		if (reference == null) {
			throw new InvalidHandlerException(annotation.ring(), bean.userClass().getName(), bean.name(),
					"does not implement exactly one of the handler interfaces");
		}
		handlers.add(handler(bean, annotation, bean.name(), reference));
	}

	private static @Nullable DisruptorHandler typeAnnotation(HandlerBean bean) {
		DisruptorHandler onType = AnnotatedElementUtils.findMergedAnnotation(bean.userClass(), DisruptorHandler.class);
		Method factoryMethod = bean.factoryMethod();
		return (onType != null || factoryMethod == null) ? onType
				: AnnotatedElementUtils.findMergedAnnotation(factoryMethod, DisruptorHandler.class);
	}

	private void addMethods(HandlerBean bean, List<DiscoveredHandler> handlers) {
		// reflection returns methods in no particular order
		Map<Method, DisruptorHandler> methods = new TreeMap<>(
				Comparator.comparing(Method::getName).thenComparing(Method::toGenericString));
		methods.putAll(MethodIntrospector.selectMethods(bean.userClass(),
				(MethodIntrospector.MetadataLookup<@Nullable DisruptorHandler>) HandlerDiscovery::methodAnnotation));
		methods.forEach((method, annotation) -> {
			String problem = HandlerSignature.problem(method);
			if (!problem.isEmpty()) {
				throw new InvalidHandlerException(annotation.ring(), describe(bean, method), bean.name(), problem);
			}
			HandlerReference reference = HandlerReference.method(bean.name(), bean.userClass(), method,
					HandlerSignature.shape(method), HandlerSignature.eventType(method, bean.userClass()));
			handlers.add(handler(bean, annotation, method.getName(), reference));
		});
	}

	private static String describe(HandlerBean bean, Method method) {
		return HandlerReference.describe(bean.userClass(), method);
	}

	private static @Nullable DisruptorHandler methodAnnotation(Method method) {
		// on a @Bean method the annotation speaks of the bean, not of the method
		return AnnotatedElementUtils.hasAnnotation(method, Bean.class) ? null
				: AnnotatedElementUtils.findMergedAnnotation(method, DisruptorHandler.class);
	}

	private DiscoveredHandler handler(HandlerBean bean, DisruptorHandler annotation, String defaultName,
			HandlerReference reference) {
		try {
			return resolved(bean, annotation, defaultName, reference);
		}
		catch (UnresolvedPlaceholderException ex) {
			throw new InvalidHandlerException(annotation.ring(), reference.describe(), bean.name(),
					"holds '%s', which no property resolves".formatted(ex.value()),
					"Set the property, or give the" + " placeholder a default after a colon.");
		}
	}

	private DiscoveredHandler resolved(HandlerBean bean, DisruptorHandler annotation, String defaultName,
			HandlerReference reference) {
		String ring = this.annotatedConsumer.ring(annotation);
		if (ring.isEmpty()) {
			throw new InvalidHandlerException(ring, reference.describe(), bean.name(), "names no ring");
		}
		if (!bean.scope().isEmpty()) {
			throw new UnsupportedHandlerScopeException(ring, bean.knownName(), bean.scope());
		}
		ConsumerDefinition consumer = this.annotatedConsumer.definition(ring, annotation, defaultName, reference);
		return new DiscoveredHandler(ring, consumer);
	}

}
