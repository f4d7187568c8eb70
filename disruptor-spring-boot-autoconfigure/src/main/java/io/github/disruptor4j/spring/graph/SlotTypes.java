package io.github.disruptor4j.spring.graph;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Tells what the slots of a ring hold that doesn't say: references where the event type
 * is immutable, so that nobody could fill an event that is created beforehand.
 */
final class SlotTypes {

	private SlotTypes() {
	}

	/**
	 * Whether a ring has no events, as declared or because it has handlers of ranges
	 * only.
	 * @param ring the ring
	 * @return whether it has none
	 */
	static boolean isRange(RingDefinition<?> ring) {
		if (ring.slots() != null) {
			return ring.slots() == Slots.RANGE;
		}
		return ring.eventType().resolve() == null && !ring.consumers().isEmpty()
				&& ring.consumers().stream().allMatch(SlotTypes::takesRanges);
	}

	static boolean takesRanges(ConsumerDefinition consumer) {
		HandlerReference handler = consumer.handler();
		return handler != null && handler.shape().isRange();
	}

	static Slots resolve(RingDefinition<?> ring, ResolvableType eventType) {
		Slots declared = ring.slots();
		if (declared != null) {
			return declared;
		}
		boolean reference = ring.eventFactory() == null && isImmutable(eventType.toClass());
		return reference ? Slots.REFERENCE : Slots.PRE_ALLOCATED;
	}

	// A class whose fields are all final is one too, unless it can be created without
	// arguments: then it is a holder of something that publishers fill, an array, say.
	private static boolean isImmutable(Class<?> type) {
		if (type.isSealed()) {
			return Arrays.stream(type.getPermittedSubclasses()).allMatch(SlotTypes::isImmutable);
		}
		if (type.isRecord() || type.isEnum() || type == String.class) {
			return true;
		}
		return !Modifier.isAbstract(type.getModifiers())
				&& Arrays.stream(type.getDeclaredConstructors()).noneMatch(SlotTypes::takesNothing)
				&& (ClassUtils.isSimpleValueType(type) || (hasState(type) && hasFinalFieldsOnly(type)));
	}

	private static boolean takesNothing(Constructor<?> constructor) {
		return constructor.getParameterCount() == 0;
	}

	private static boolean hasState(Class<?> type) {
		return Arrays.stream(type.getDeclaredFields()).anyMatch(SlotTypes::isState);
	}

	private static boolean hasFinalFieldsOnly(Class<?> type) {
		for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
			if (!Arrays.stream(each.getDeclaredFields())
				.filter(SlotTypes::isState)
				.allMatch((field) -> Modifier.isFinal(field.getModifiers()))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isState(Field field) {
		return !Modifier.isStatic(field.getModifiers());
	}

}
