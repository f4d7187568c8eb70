package io.github.disruptor4j.spring.annotation;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventBatch;
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
		return parametersProblem(method.getParameterTypes());
	}

	private static String parametersProblem(Class<?>[] types) {
		if (types.length == 0 || types.length > 3) {
			return "takes " + ((types.length != 0) ? types.length : "no") + " parameters";
		}
		if (isRange(types)) {
			return "";
		}
		if (types[0].isPrimitive()) {
			return "takes " + types[0].getName() + " as the event";
		}
		if (types.length > 1 && (types[0] == EventBatch.class || types[0] == List.class)) {
			return "takes something else along with " + types[0].getSimpleName();
		}
		if (types.length > 1 && types[1] != long.class) {
			return "takes " + types[1].getSimpleName() + " as the second parameter";
		}
		if (types.length > 2 && types[2] != boolean.class) {
			return "takes " + types[2].getSimpleName() + " as the third parameter";
		}
		return "";
	}

	private static boolean isRange(Class<?>[] types) {
		return types.length == 2 && types[0] == long.class && types[1] == long.class;
	}

	static HandlerShape shape(Method method) {
		Class<?>[] types = method.getParameterTypes();
		if (isRange(types)) {
			return HandlerShape.SEQUENCE_RANGE;
		}
		return switch (types.length) {
			case 1 -> (types[0] == EventBatch.class) ? HandlerShape.EVENT_BATCH
					: (types[0] == List.class) ? HandlerShape.EVENT_LIST : HandlerShape.EVENT;
			case 2 -> HandlerShape.EVENT_SEQUENCE;
			default -> HandlerShape.EVENT_SEQUENCE_END_OF_BATCH;
		};
	}

	/**
	 * Tells the type of event that a method takes.
	 * @param method the method
	 * @param userClass the class that it is found on
	 * @return the type, {@link ResolvableType#NONE} for a method that takes no events
	 */
	static ResolvableType eventType(Method method, Class<?> userClass) {
		HandlerShape shape = shape(method);
		if (shape == HandlerShape.SEQUENCE_RANGE) {
			return ResolvableType.NONE;
		}
		ResolvableType first = ResolvableType.forMethodParameter(method, 0, userClass);
		return shape.isBatch() ? first.getGeneric(0) : first;
	}

}
