package io.github.disruptor4j.spring.annotation;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

import io.github.disruptor4j.spring.graph.HandlerShape;

/**
 * Tells the shape of a handler method.
 */
final class HandlerSignature {

	private HandlerSignature() {
	}

	/**
	 * Says why a method can be no handler.
	 * @param method the method
	 * @return what is wrong as a clause, or an empty string when the method can be one
	 */
	static String problem(Method method) {
		if (Modifier.isStatic(method.getModifiers())) {
			return "is static";
		}
		if (Modifier.isPrivate(method.getModifiers())) {
			return "is private, so that a proxy could not intercept it";
		}
		if (method.getReturnType() != void.class) {
			return "returns " + method.getReturnType().getSimpleName();
		}
		Class<?>[] types = method.getParameterTypes();
		if (types.length == 0 || types.length > 3) {
			return "takes " + ((types.length != 0) ? types.length : "no") + " parameters";
		}
		if (types[0].isPrimitive()) {
			return "takes " + types[0].getName() + " as the event";
		}
		if (types.length > 1 && types[1] != long.class) {
			return "takes " + types[1].getSimpleName() + " as the second parameter";
		}
		if (types.length > 2 && types[2] != boolean.class) {
			return "takes " + types[2].getSimpleName() + " as the third parameter";
		}
		return "";
	}

	static HandlerShape shape(Method method) {
		return switch (method.getParameterCount()) {
			case 1 -> HandlerShape.EVENT;
			case 2 -> HandlerShape.EVENT_SEQUENCE;
			default -> HandlerShape.EVENT_SEQUENCE_END_OF_BATCH;
		};
	}

}
