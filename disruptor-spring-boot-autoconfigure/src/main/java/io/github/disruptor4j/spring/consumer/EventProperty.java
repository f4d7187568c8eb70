package io.github.disruptor4j.spring.consumer;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NativeDetector;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import io.github.disruptor4j.PartitionKey;

/**
 * A property of an event: what its method {@code name()}, {@code getName()} or
 * {@code isName()} returns. Immutable. The method is bound once; reading a property of an
 * integral type or an object allocates nothing.
 *
 * @since 0.1.0
 */
public final class EventProperty {

	private static final Set<Class<?>> INTEGRAL = Set.of(long.class, int.class, short.class, byte.class, char.class);

	private final Method accessor;

	private EventProperty(Method accessor) {
		this.accessor = accessor;
	}

	/**
	 * Finds a property.
	 * @param type the event's type
	 * @param name the property's name
	 * @return the property, {@code null} if there is none of that name
	 */
	public static @Nullable EventProperty find(Class<?> type, String name) {
		String capitalized = StringUtils.capitalize(name);
		for (String method : new String[] { name, "get" + capitalized, "is" + capitalized }) {
			Method accessor = ReflectionUtils.findMethod(type, method);
			if (accessor != null && isAccessor(accessor)) {
				return new EventProperty(accessor);
			}
		}
		return null;
	}

	/**
	 * Lists the properties of a type, for messages.
	 * @param type the event's type
	 * @return their names in the order of the alphabet
	 */
	public static Set<String> namesOf(Class<?> type) {
		Set<String> names = new TreeSet<>();
		ReflectionUtils.doWithMethods(type, (method) -> names.add(nameOf(method)), EventProperty::isAccessor);
		return names;
	}

	private static boolean isAccessor(Method method) {
		int modifiers = method.getModifiers();
		return method.getParameterCount() == 0 && method.getReturnType() != void.class && !method.isSynthetic()
				&& method.getDeclaringClass() != Object.class && !ReflectionUtils.isObjectMethod(method)
				&& !Modifier.isStatic(modifiers) && !Modifier.isPrivate(modifiers);
	}

	private static String nameOf(Method method) {
		String name = method.getName();
		for (String prefix : new String[] { "get", "is" }) {
			if (name.startsWith(prefix) && name.length() > prefix.length()
					&& Character.isUpperCase(name.charAt(prefix.length()))) {
				return StringUtils.uncapitalize(name.substring(prefix.length()));
			}
		}
		return name;
	}

	/**
	 * Makes a key of the property: its value where that is an integral number, else the
	 * hash code of its value.
	 * @param <E> the event's type
	 * @return the key
	 */
	public <E> PartitionKey<E> asPartitionKey() {
		if (INTEGRAL.contains(this.accessor.getReturnType())) {
			ToLongFunction<Object> number = asToLongFunction();
			return number::applyAsLong;
		}
		return PartitionKey.of(asFunction());
	}

	@SuppressWarnings("unchecked") // the erased types are the ones asked for
	private ToLongFunction<Object> asToLongFunction() {
		return bind(ToLongFunction.class, "applyAsLong", MethodType.methodType(long.class, Object.class),
				MethodType.methodType(long.class, this.accessor.getDeclaringClass()), NumberCall::new);
	}

	@SuppressWarnings("unchecked") // the erased types are the ones asked for
	private Function<Object, @Nullable Object> asFunction() {
		return bind(Function.class, "apply", MethodType.methodType(Object.class, Object.class),
				MethodType.methodType(Object.class, this.accessor.getDeclaringClass()), ObjectCall::new);
	}

	// Inside the declaring class as BoundMethod does it, and for the same reasons.
	private <T> T bind(Class<T> type, String name, MethodType erased, MethodType actual,
			Function<MethodHandle, T> otherwise) {
		Lookup lookup = MethodHandles.lookup();
		try {
			lookup = MethodHandles.privateLookupIn(this.accessor.getDeclaringClass(), lookup);
			MethodHandle target = lookup.unreflect(this.accessor);
			if (NativeDetector.inNativeImage()) {
				return otherwise.apply(target.asType(erased));
			}
			MethodType returned = actual.returnType().isPrimitive() ? actual
					: actual.changeReturnType(MethodType.methodType(this.accessor.getReturnType()).wrap().returnType());
			return type
				.cast(LambdaMetafactory.metafactory(lookup, name, MethodType.methodType(type), erased, target, returned)
					.getTarget()
					.invoke());
		}
		catch (LambdaConversionException | IllegalAccessException | LinkageError ex) {
			return otherwise.apply(handle(lookup).asType(erased));
		}
		catch (Throwable ex) {
			throw new IllegalStateException("The accessor " + this.accessor + " cannot be bound", ex);
		}
	}

	private MethodHandle handle(Lookup lookup) {
		try {
			return lookup.unreflect(this.accessor);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException("The accessor " + this.accessor + " cannot be called: neither is it public"
					+ " nor is its package open to " + Lookup.class.getModule(), ex);
		}
	}

	@Override
	public String toString() {
		return this.accessor.toString();
	}

	private record NumberCall(MethodHandle handle) implements ToLongFunction<Object> {

		@Override
		public long applyAsLong(Object event) {
			try {
				return (long) this.handle.invokeExact(event);
			}
			catch (Throwable ex) {
				throw Rethrow.unchanged(ex);
			}
		}

	}

	private record ObjectCall(MethodHandle handle) implements Function<Object, @Nullable Object> {

		@Override
		public @Nullable Object apply(Object event) {
			try {
				return this.handle.invokeExact(event);
			}
			catch (Throwable ex) {
				throw Rethrow.unchanged(ex);
			}
		}

	}

}
