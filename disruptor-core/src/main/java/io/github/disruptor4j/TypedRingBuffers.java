package io.github.disruptor4j;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Makes rings that know the class of their events, with a copy of {@link TypedRingBuffer}
 * for each such class, made when the first ring needs it. Safe for use by many threads.
 * <p>
 * Where that can't be, a ring is one for any objects, which does the same and reads each
 * event's class: if the factory makes events of several classes, or of one that this
 * class's loader doesn't find by its name, as hidden ones and those of another
 * application's loader, and in a native image, which makes no classes at run time.
 */
final class TypedRingBuffers {

	private static final ClassValue<@Nullable MethodHandle> CONSTRUCTORS = new ClassValue<@Nullable MethodHandle>() {

		@Override
		protected @Nullable MethodHandle computeValue(Class<?> eventType) {
			return constructor(eventType);
		}

	};

	private TypedRingBuffers() {
	}

	/**
	 * Creates a ring.
	 * @param <E> the event's type
	 * @param factory creates the events, called once per slot
	 * @param sequencer the ring's sequencer
	 * @return the ring
	 */
	static <E> RingBuffer<E> create(EventFactory<E> factory, Sequencer sequencer) {
		@Nullable Object[] entries = RingBufferFields.entries(factory, sequencer.getBufferSize());
		Class<?> eventType = RingBufferFields.commonClass(entries);
		MethodHandle constructor = (eventType != null) ? CONSTRUCTORS.get(eventType) : null;
		if (eventType == null || constructor == null) {
			return new RingBuffer<>(entries, sequencer);
		}
		return construct(constructor, Arrays.copyOf(entries, entries.length, arrayOf(eventType)), sequencer);
	}

	// it is the constructor of a copy of TypedRingBuffer
	@SuppressWarnings("unchecked")
	private static <E> RingBuffer<E> construct(MethodHandle constructor, Object[] events, Sequencer sequencer) {
		try {
			return (RingBuffer<E>) constructor.invokeExact(events, sequencer);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException("No ring can be made with " + constructor, ex);
		}
	}

	// The copy names the class, and its loader finds one of that name: another than ours,
	// if ours is of another loader, and then there is no such constructor.
	private static @Nullable MethodHandle constructor(Class<?> eventType) {
		try (InputStream template = TypedRingBuffer.class.getResourceAsStream("TypedRingBuffer.class")) {
			if (template == null || eventType.isHidden()) {
				return null;
			}
			byte[] copy = ClassFiles.rename(template.readAllBytes(), TypedRingBuffer.Event.class, eventType);
			MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(copy, false);
			return lookup
				.findConstructor(lookup.lookupClass(),
						MethodType.methodType(void.class, arrayOf(eventType), Sequencer.class))
				.asType(MethodType.methodType(RingBuffer.class, Object[].class, Sequencer.class));
		}
		catch (ReflectiveOperationException | LinkageError | IOException ex) {
			return null;
		}
	}

	@SuppressWarnings("unchecked")
	private static Class<? extends Object[]> arrayOf(Class<?> eventType) {
		return (Class<? extends Object[]>) eventType.arrayType();
	}

}
