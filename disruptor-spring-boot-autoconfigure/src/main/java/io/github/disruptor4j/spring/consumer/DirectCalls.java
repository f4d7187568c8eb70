package io.github.disruptor4j.spring.consumer;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NativeDetector;

import io.github.disruptor4j.EventHandler;

/**
 * One adapter's own copy of {@link DirectCall}. An adapter's class is shared by all
 * handlers of a shape; whether its call of the user's method is inlined depends on what
 * the JVM happened to see first, and with several rings it isn't. A class of its own,
 * whose target is a constant, makes a handler method as fast as a handler of the
 * engine's.
 * <p>
 * Where classes cannot be defined at run time, as in a native image, the adapter itself
 * is called.
 *
 * @param <E> the type of event
 */
final class DirectCalls<E> {

	private static final Lookup LOOKUP = MethodHandles.lookup();

	private static final MethodType CALL = MethodType.methodType(void.class, Object.class, long.class, boolean.class);

	private final EventHandler<E> adapter;

	/** None in a native image. */
	private final @Nullable MutableCallSite site;

	DirectCalls(EventHandler<E> adapter) {
		this.adapter = adapter;
		this.site = NativeDetector.inNativeImage() ? null
				: new MutableCallSite(method(EventHandler.class, "onEvent", CALL).bindTo(adapter));
	}

	// Called by each copy, once, when it is initialized.
	static MethodHandle target(Lookup copy) {
		try {
			return MethodHandles.classData(copy, "_", MethodHandle.class);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Makes what the engine is to call.
	 * @return a handler that calls what is bound, and until then the adapter
	 */
	@SuppressWarnings("unchecked") // the copy is what the original is
	EventHandler<E> handler() {
		if (this.site == null) {
			return this.adapter;
		}
		try (InputStream original = DirectCall.class.getResourceAsStream("DirectCall.class")) {
			if (original == null) {
				return this.adapter;
			}
			Lookup copy = LOOKUP.defineHiddenClassWithClassData(original.readAllBytes(), this.site.dynamicInvoker(),
					true);
			return (EventHandler<E>) copy
				.findConstructor(copy.lookupClass(), MethodType.methodType(void.class, EventHandler.class))
				.invoke(this.adapter);
		}
		catch (IOException ex) {
			return this.adapter;
		}
		catch (Throwable ex) {
			throw Rethrow.unchanged(ex);
		}
	}

	void bind(Consumer<Object> method) {
		if (this.site == null) {
			return;
		}
		MethodHandle accept = method(Consumer.class, "accept", MethodType.methodType(void.class, Object.class));
		this.site.setTarget(MethodHandles.dropArguments(accept.bindTo(method), 1, long.class, boolean.class));
	}

	void bind(ObjLongConsumer<Object> method) {
		if (this.site == null) {
			return;
		}
		MethodHandle accept = method(ObjLongConsumer.class, "accept",
				MethodType.methodType(void.class, Object.class, long.class));
		this.site.setTarget(MethodHandles.dropArguments(accept.bindTo(method), 2, boolean.class));
	}

	void bind(EventHandler<?> handler) {
		if (this.site == null) {
			return;
		}
		this.site.setTarget(method(EventHandler.class, "onEvent", CALL).bindTo(handler));
	}

	private static MethodHandle method(Class<?> type, String name, MethodType erased) {
		try {
			return LOOKUP.findVirtual(type, name, erased);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
