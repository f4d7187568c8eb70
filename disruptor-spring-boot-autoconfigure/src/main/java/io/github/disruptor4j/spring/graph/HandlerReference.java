package io.github.disruptor4j.spring.graph;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.Assert;

/**
 * Where a consumer's code is: a bean and, for the method forms, one of its methods. The
 * bean itself is looked up by name when the ring starts. Immutable.
 *
 * @since 0.1.0
 */
public final class HandlerReference {

	private final String beanName;

	private final Class<?> userClass;

	private final @Nullable Method method;

	private final HandlerShape shape;

	private final ResolvableType eventType;

	private HandlerReference(String beanName, Class<?> userClass, @Nullable Method method, HandlerShape shape,
			ResolvableType eventType) {
		this.beanName = beanName;
		this.userClass = userClass;
		this.method = method;
		this.shape = shape;
		this.eventType = eventType;
	}

	/**
	 * Refers to a method of a bean.
	 * @param beanName the bean's name
	 * @param userClass the bean's class as the user wrote it, not a proxy's
	 * @param method the method, as declared by the user class
	 * @param shape one of the method shapes
	 * @param eventType the type of the method's first parameter
	 * @return the reference
	 */
	public static HandlerReference method(String beanName, Class<?> userClass, Method method, HandlerShape shape,
			ResolvableType eventType) {
		Assert.isTrue(shape.isMethod(), "'shape' must be one of the method shapes");
		return new HandlerReference(beanName, userClass, method, shape, eventType);
	}

	/**
	 * Refers to a bean that implements a handler interface.
	 * @param beanName the bean's name
	 * @param userClass the bean's class as the user wrote it, not a proxy's
	 * @param shape one of the interface shapes
	 * @param eventType the interface's type argument, {@link ResolvableType#NONE} when it
	 * cannot be told
	 * @return the reference
	 */
	public static HandlerReference bean(String beanName, Class<?> userClass, HandlerShape shape,
			ResolvableType eventType) {
		Assert.isTrue(!shape.isMethod(), "'shape' must be one of the interface shapes");
		return new HandlerReference(beanName, userClass, null, shape, eventType);
	}

	/**
	 * Returns the name of the bean that holds the code.
	 * @return the bean's name
	 */
	public String beanName() {
		return this.beanName;
	}

	/**
	 * Returns the bean's class as the user wrote it.
	 * @return the user class
	 */
	public Class<?> userClass() {
		return this.userClass;
	}

	/**
	 * Returns the method to call.
	 * @return the method, {@code null} for the interface shapes
	 */
	public @Nullable Method method() {
		return this.method;
	}

	/**
	 * Returns the form of the code.
	 * @return the shape
	 */
	public HandlerShape shape() {
		return this.shape;
	}

	/**
	 * Returns the type of event the code takes.
	 * @return the type, {@link ResolvableType#NONE} when it cannot be told
	 */
	public ResolvableType eventType() {
		return this.eventType;
	}

	/**
	 * Describes the place for messages, for example
	 * {@code com.example.Matching.onOrder(OrderEvent, long)} or
	 * {@code com.example.Journal}.
	 * @return the description
	 */
	public String describe() {
		return (this.method != null) ? describe(this.userClass, this.method) : this.userClass.getName();
	}

	/**
	 * Describes a method for messages.
	 * @param userClass the class, as the user wrote it
	 * @param method the method
	 * @return the description
	 */
	public static String describe(Class<?> userClass, Method method) {
		return Arrays.stream(method.getParameterTypes())
			.map(Class::getSimpleName)
			.collect(Collectors.joining(", ", userClass.getName() + "." + method.getName() + "(", ")"));
	}

	@Override
	public String toString() {
		return describe() + " (bean '" + this.beanName + "')";
	}

}
