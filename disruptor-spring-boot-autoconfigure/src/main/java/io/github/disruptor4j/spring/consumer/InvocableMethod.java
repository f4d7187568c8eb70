package io.github.disruptor4j.spring.consumer;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * Finds the method through which a handler is called on the bean that the container
 * holds: the user's own method on a plain bean or a class-based proxy, the one of an
 * interface on a JDK proxy.
 */
final class InvocableMethod {

	private InvocableMethod() {
	}

	static Method select(HandlerReference reference, Object bean) {
		Method method = reference.method();
		Assert.state(method != null, "The reference has no method");
		refuseWhatNoProxySees(reference, method, bean);
		if (method.getDeclaringClass().isInstance(bean)) {
			return method;
		}
		Method proxied = onInterface(reference, method, bean);
		if (proxied == null) {
			throw new HandlerBindingException(reference,
					("bean '%s' is a proxy of interfaces and none of them"
							+ " declares the method; declare it there or let the proxy be one of the class"
							+ " (proxyTargetClass)")
						.formatted(reference.beanName()));
		}
		return proxied;
	}

	private static void refuseWhatNoProxySees(HandlerReference reference, Method method, Object bean) {
		int modifiers = method.getModifiers();
		if (Modifier.isPrivate(modifiers) || Modifier.isStatic(modifiers)) {
			throw new HandlerBindingException(reference, "the method is %s; make it a package-private or public method"
				.formatted(Modifier.isPrivate(modifiers) ? "private" : "static"));
		}
		if (Modifier.isFinal(modifiers) && AopUtils.isCglibProxy(bean)) {
			throw new HandlerBindingException(reference,
					"the method is final, so the proxy of bean '%s' cannot pass the call on; remove final"
						.formatted(reference.beanName()));
		}
	}

	private static @Nullable Method onInterface(HandlerReference reference, Method method, Object bean) {
		for (Class<?> type : ClassUtils.getAllInterfaces(bean)) {
			for (Method candidate : type.getMethods()) {
				if (implementedBy(method, candidate, reference.userClass())) {
					return candidate;
				}
			}
		}
		return null;
	}

	// Whether an interface's method is the one that the user's method implements, type
	// variables resolved as the user class fills them.
	private static boolean implementedBy(Method method, Method candidate, Class<?> userClass) {
		return candidate.getName().equals(method.getName())
				&& candidate.getParameterCount() == method.getParameterCount()
				&& candidate.getDeclaringClass().isAssignableFrom(userClass)
				&& IntStream.range(0, method.getParameterCount())
					.allMatch((index) -> parameter(candidate, index, userClass) == parameter(method, index, userClass));
	}

	private static Class<?> parameter(Method method, int index, Class<?> userClass) {
		return ResolvableType.forMethodParameter(method, index, userClass).toClass();
	}

}
