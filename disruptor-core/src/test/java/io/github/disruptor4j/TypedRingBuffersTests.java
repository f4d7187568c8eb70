package io.github.disruptor4j;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.LongEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which rings know the class of their events, and that those that don't are as good.
 */
class TypedRingBuffersTests {

	private static final int SIZE = 8;

	private static <E> RingBuffer<E> create(EventFactory<E> factory) {
		return RingBuffer.createSingleProducer(factory, SIZE);
	}

	private static Class<?> arrayOf(RingBuffer<?> ring) {
		return Arrays.stream(ring.getClass().getDeclaredFields())
			.filter((field) -> field.getName().equals("events"))
			.map(Field::getType)
			.findAny()
			.orElse(Object[].class);
	}

	private static EventFactory<?> factory(Supplier<?> events) {
		return events::get;
	}

	static List<Arguments> classes() {
		return List.of(Arguments.of(LongEvent[].class, factory(LongEvent::new)),
				Arguments.of(Secret[].class, factory(Secret::new)), Arguments.of(Other[].class, factory(Other::new)),
				Arguments.of(Coin[].class, factory(() -> Coin.HEADS)),
				Arguments.of(long[][].class, factory(() -> new long[1])),
				Arguments.of(String[][].class, factory(() -> new String[1])),
				Arguments.of(Object[].class, factory(Object::new)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("classes")
	void shouldKnowTheClassOfItsEvents(Class<?> array, EventFactory<?> factory) {
		RingBuffer<?> ring = create(factory);
		assertThat(ring).isNotExactlyInstanceOf(RingBuffer.class);
		assertThat(arrayOf(ring)).isEqualTo(array);
		assertThat(ring.get(0)).isInstanceOf(array.getComponentType());
	}

	@Test
	void shouldShareItsClassWithRingsForTheSameEvents() {
		assertThat(create(LongEvent::new)).hasSameClassAs(RingBuffer.createMultiProducer(LongEvent::new, 2));
		assertThat(create(LongEvent::new)).doesNotHaveSameClassAs(create(Secret::new));
	}

	@Test
	void shouldTakeEventsOfSeveralClasses() {
		AtomicInteger made = new AtomicInteger();
		assertGeneric(create(() -> (made.incrementAndGet() < SIZE) ? new Secret() : new Other()));
	}

	@Test
	void shouldTakeFactoriesThatMakeNothing() {
		RingBuffer<LongEvent> ring = create(() -> null);
		assertThat(ring).isExactlyInstanceOf(RingBuffer.class);
		assertThat(ring.get(0)).isNull();
	}

	@Test
	void shouldTakeEventsOfHiddenClasses() {
		int unique = SIZE;
		assertGeneric(create(() -> (Supplier<Integer>) () -> unique));
	}

	@Test
	void shouldTakeEventsOfAClassThatAnotherLoaderHas() throws Exception {
		assertGeneric(create(new Loader(LongEvent.class)::newEvent));
	}

	@Test
	void shouldTakeEventsOfAClassThatOnlyAnotherLoaderHas() throws Exception {
		String file = new String(ClassFilesTests.bytesOf(LongEvent.class), StandardCharsets.ISO_8859_1);
		byte[] renamed = file.replace("LongEvent", "LostEvent").getBytes(StandardCharsets.ISO_8859_1);
		assertGeneric(create(new Loader("io.github.disruptor4j.testing.LostEvent", renamed)::newEvent));
	}

	private static void assertGeneric(RingBuffer<?> ring) {
		assertThat(ring).isExactlyInstanceOf(RingBuffer.class);
		for (long sequence = 0; sequence < SIZE; sequence++) {
			assertThat(ring.get(sequence)).isNotNull().isSameAs(ring.get(sequence + SIZE));
		}
	}

	@ParameterizedTest
	@EnumSource
	void shouldHandOutTheSameEventInEveryWay(ProducerType type) throws Exception {
		RingBuffer<LongEvent> ring = RingBuffer.create(type, LongEvent::new, SIZE, new BlockingWaitStrategy());
		for (long sequence = 0; sequence < 3 * SIZE; sequence++) {
			long expected = sequence;
			ring.publishEvent((event, claimed, value) -> event.set(value), expected);
			assertThat(ring.get(sequence).get()).isEqualTo(expected);
			assertThat(ring.elementAt(ring.entries, ring.indexMask, sequence)).isSameAs(ring.get(sequence));
		}
		long sequence = 3 * SIZE;
		assertThat(ring.claimAndGetPreallocated(sequence)).isSameAs(ring.get(sequence));
	}

	private static final class Secret {

	}

	private static final class Other {

	}

	private enum Coin {

		HEADS, TAILS

	}

	/**
	 * Defines a class that its parent has as well, or none of that name.
	 */
	private static final class Loader extends ClassLoader {

		private final Class<?> type;

		Loader(Class<?> type) throws IOException {
			this(type.getName(), ClassFilesTests.bytesOf(type));
		}

		Loader(String name, byte[] bytes) {
			super(TypedRingBuffersTests.class.getClassLoader());
			this.type = defineClass(name, bytes, 0, bytes.length);
		}

		Object newEvent() {
			try {
				return this.type.getDeclaredConstructor().newInstance();
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
