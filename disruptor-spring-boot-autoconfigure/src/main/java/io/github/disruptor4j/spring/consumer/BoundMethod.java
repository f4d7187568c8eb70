package io.github.disruptor4j.spring.consumer;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NativeDetector;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.spring.graph.HandlerReference;

/**
 * A handler method together with the bean to call it on, turned into a functional object.
 * <p>
 * The object's class is made by {@link LambdaMetafactory} with a lookup inside the class
 * that declares the method: it may then call what isn't public, and it is defined by that
 * class's loader, which sees the user's types when the loader of this library may not.
 * Only types of the engine and of {@code java.util.function} are implemented, since those
 * are visible to both. Where the declaring class's module isn't open to this one (an
 * interface of the JDK behind a proxy, say), and in a native image, which defines no
 * classes, a bound method handle is called instead.
 */
final class BoundMethod {

	private static final Lookup LOOKUP = MethodHandles.lookup();

	private final HandlerReference reference;

	private final Object bean;

	private final Method method;

	private final Lookup lookup;

	/** Whether {@link #lookup} is one inside the class that declares the method. */
	private final boolean inside;

	private BoundMethod(HandlerReference reference, Object bean, Method method, @Nullable Lookup inside) {
		this.reference = reference;
		this.bean = bean;
		this.method = method;
		this.lookup = (inside != null) ? inside : LOOKUP;
		this.inside = inside != null;
	}

	/**
	 * Finds the method to call on a bean.
	 * @param reference a reference to a method
	 * @param bean the bean or its proxy
	 * @return the method and the bean
	 * @throws HandlerBindingException if the bean doesn't let it be called
	 */
	static BoundMethod of(HandlerReference reference, Object bean) {
		Method method = InvocableMethod.select(reference, bean);
		return new BoundMethod(reference, bean, method, lookupInside(method.getDeclaringClass()));
	}

	private static @Nullable Lookup lookupInside(Class<?> type) {
		try {
			Lookup inside = MethodHandles.privateLookupIn(type, LOOKUP);
			return inside.hasFullPrivilegeAccess() ? inside : null;
		}
		catch (IllegalAccessException ex) {
			return null;
		}
	}

	@SuppressWarnings("unchecked") // the erased types are the ones asked for
	Consumer<Object> asConsumer() {
		MethodType erased = MethodType.methodType(void.class, Object.class);
		Consumer<Object> lambda = lambda(Consumer.class, "accept", erased);
		return (lambda != null) ? lambda : new MethodHandleCall(handle(erased))::accept;
	}

	@SuppressWarnings("unchecked") // the erased types are the ones asked for
	ObjLongConsumer<Object> asObjLongConsumer() {
		MethodType erased = MethodType.methodType(void.class, Object.class, long.class);
		ObjLongConsumer<Object> lambda = lambda(ObjLongConsumer.class, "accept", erased);
		return (lambda != null) ? lambda : new MethodHandleCall(handle(erased))::accept;
	}

	@SuppressWarnings("unchecked") // the erased types are the ones asked for
	EventHandler<Object> asEventHandler() {
		MethodType erased = MethodType.methodType(void.class, Object.class, long.class, boolean.class);
		EventHandler<Object> lambda = lambda(EventHandler.class, "onEvent", erased);
		return (lambda != null) ? lambda : new MethodHandleCall(handle(erased))::accept;
	}

	@SuppressWarnings("unchecked") // the erased types are the ones asked for
	BatchHandler<Object> asBatchHandler() {
		MethodType erased = MethodType.methodType(void.class, EventBatch.class);
		BatchHandler<Object> lambda = lambda(BatchHandler.class, "onBatch", erased);
		return (lambda != null) ? lambda : new MethodHandleCall(handle(erased))::accept;
	}

	RangeHandler asRangeHandler() {
		MethodType erased = MethodType.methodType(void.class, long.class, long.class);
		RangeHandler lambda = lambda(RangeHandler.class, "onRange", erased);
		return (lambda != null) ? lambda : new MethodHandleCall(handle(erased))::accept;
	}

	private <T> @Nullable T lambda(Class<T> type, String name, MethodType erased) {
		if (!this.inside || NativeDetector.inNativeImage()) {
			return null;
		}
		MethodHandle target = target();
		MethodType factory = MethodType.methodType(type, this.method.getDeclaringClass());
		MethodType actual = target.type().dropParameterTypes(0, 1).changeReturnType(void.class);
		try {
			return type.cast(LambdaMetafactory.metafactory(this.lookup, name, factory, erased, target, actual)
				.getTarget()
				.invoke(this.bean));
		}
		catch (LambdaConversionException | LinkageError ex) {
			return null;
		}
		catch (Throwable ex) {
			throw new HandlerBindingException(this.reference, "its method cannot be bound", ex);
		}
	}

	private MethodHandle handle(MethodType erased) {
		return target().bindTo(this.bean).asType(erased);
	}

	private MethodHandle target() {
		try {
			return this.lookup.unreflect(this.method);
		}
		catch (IllegalAccessException ex) {
			throw new HandlerBindingException(this.reference,
					"neither is the method public nor is its package open to " + LOOKUP.lookupClass().getModule(), ex);
		}
	}

}
