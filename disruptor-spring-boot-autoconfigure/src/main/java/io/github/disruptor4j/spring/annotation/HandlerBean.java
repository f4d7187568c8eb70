package io.github.disruptor4j.spring.annotation;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;

/**
 * What can be told of a bean from its definition, without creating it.
 *
 * @param name the bean's name
 * @param userClass the bean's class as the user wrote it
 * @param declaredType the type with the generics that the definition knows
 * @param factoryMethod the {@code @Bean} method, {@code null} for other beans
 * @param scope the bean's scope, empty for a singleton
 */
record HandlerBean(String name, Class<?> userClass, ResolvableType declaredType, @Nullable Method factoryMethod,
		String scope) {

	private static final Map<Class<?>, HandlerShape> CONTRACTS = Map.of(EventHandler.class, HandlerShape.EVENT_HANDLER,
			RewindableEventHandler.class, HandlerShape.REWINDABLE_EVENT_HANDLER, BatchHandler.class,
			HandlerShape.BATCH_HANDLER, WorkHandler.class, HandlerShape.WORK_HANDLER, RangeHandler.class,
			HandlerShape.RANGE_HANDLER);

	/**
	 * Looks at a bean.
	 * @param beanFactory the bean factory
	 * @param name the bean's name
	 * @return what can be told, {@code null} when the bean can be no handler: its type is
	 * unknown, or it only stands for another bean
	 */
	static @Nullable HandlerBean of(ConfigurableListableBeanFactory beanFactory, String name) {
		if (beanFactory.containsBeanDefinition(ScopedProxyUtils.getTargetBeanName(name))) {
			return null;
		}
		Class<?> type = type(beanFactory, name);
		if (type == null) {
			return null;
		}
		ResolvableType declared = ResolvableType.forClass(type);
		Method factoryMethod = null;
		if (beanFactory.containsBeanDefinition(name)) {
			BeanDefinition definition = beanFactory.getMergedBeanDefinition(name);
			declared = definition.getResolvableType();
			factoryMethod = (definition instanceof RootBeanDefinition root) ? root.getResolvedFactoryMethod() : null;
		}
		return new HandlerBean(name, type, declared, factoryMethod, scope(beanFactory, name));
	}

	/**
	 * Tells a bean's scope, or that of the bean behind a scoped proxy.
	 * @param beanFactory the bean factory
	 * @param name the bean's name
	 * @return the scope, empty for a singleton
	 */
	static String scope(ConfigurableListableBeanFactory beanFactory, String name) {
		String target = ScopedProxyUtils.getTargetBeanName(name);
		String defined = beanFactory.containsBeanDefinition(target) ? target : name;
		if (!beanFactory.containsBeanDefinition(defined)) {
			return "";
		}
		BeanDefinition definition = beanFactory.getMergedBeanDefinition(defined);
		return (definition.isSingleton() || definition.getScope() == null) ? "" : definition.getScope();
	}

	/**
	 * Returns the name that users know the bean by.
	 * @return the bean's name, without what a scoped proxy has put in front of it
	 */
	String knownName() {
		return ScopedProxyUtils.isScopedTarget(this.name)
				? this.name.substring(ScopedProxyUtils.getTargetBeanName("").length()) : this.name;
	}

	private static @Nullable Class<?> type(ConfigurableListableBeanFactory beanFactory, String name) {
		Object singleton = beanFactory.containsSingleton(name) ? beanFactory.getSingleton(name) : null;
		if (singleton != null && !(singleton instanceof FactoryBean)) {
			return ClassUtils.getUserClass(AopProxyUtils.ultimateTargetClass(singleton));
		}
		// a factory bean that would have to be created to tell is not asked
		Class<?> type = beanFactory.getType(name, false);
		return (type != null) ? ClassUtils.getUserClass(type) : null;
	}

	/**
	 * Refers to the bean as an implementation of a handler interface.
	 * @return the reference, {@code null} when the bean implements none, or more than one
	 */
	@Nullable HandlerReference reference() {
		List<Map.Entry<Class<?>, HandlerShape>> implemented = CONTRACTS.entrySet()
			.stream()
			.filter((contract) -> contract.getKey().isAssignableFrom(this.userClass))
			.toList();
		if (implemented.size() != 1) {
			return null;
		}
		Map.Entry<Class<?>, HandlerShape> contract = implemented.get(0);
		return HandlerReference.bean(this.name, this.userClass, contract.getValue(), eventType(contract.getKey()));
	}

	private ResolvableType eventType(Class<?> contract) {
		return (contract != RangeHandler.class) ? as(contract).getGeneric(0) : ResolvableType.NONE;
	}

	/**
	 * Tells the type arguments of an interface that the bean implements.
	 * @param contract the interface, with a type argument
	 * @return the interface with what is known of its type arguments
	 */
	ResolvableType as(Class<?> contract) {
		ResolvableType type = ResolvableType.forClass(this.userClass).as(contract);
		return (type.getGeneric(0).resolve() != null) ? type : this.declaredType.as(contract);
	}

}
