package io.github.disruptor4j.spring.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.NativeDetector;
import org.springframework.core.ResolvableType;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no class is defined at run time in a native image. Classes of their own, so
 * that {@link NativeDetector} looks again at the property by which it knows.
 */
@CompileWithForkedClassLoader
class NativeImageTests {

	private static final String IMAGE_CODE = "org.graalvm.nativeimage.imagecode";

	private final List<String> calls = new ArrayList<>();

	@BeforeEach
	void pretendToBeAnImage() {
		System.setProperty(IMAGE_CODE, "runtime");
		assertThat(NativeDetector.inNativeImage()).isTrue();
	}

	@AfterEach
	void bePretendingNoLonger() {
		System.clearProperty(IMAGE_CODE);
	}

	@Test
	void shouldCallMethodByHandle() throws Exception {
		HandlerReference reference = HandlerReference.method("bean", NativeImageTests.class,
				NativeImageTests.class.getDeclaredMethod("take", Event.class), HandlerShape.EVENT,
				ResolvableType.forClass(Event.class));
		Consumer<Object> bound = BoundMethod.of(reference, this).asConsumer();
		assertThat(bound.getClass().getName()).startsWith(BoundMethod.class.getName());
		bound.accept(new Event("a"));
		assertThat(this.calls).containsExactly("a");
	}

	@Test
	@SuppressWarnings("unchecked") // the method takes the type of event
	void shouldBindAdapter() throws Exception {
		HandlerAdapter<Event> adapter = HandlerAdapter.of(HandlerReference.method("bean", NativeImageTests.class,
				NativeImageTests.class.getDeclaredMethod("take", Event.class), HandlerShape.EVENT,
				ResolvableType.forClass(Event.class)));
		adapter.bind(this);
		((EventHandler<Event>) adapter).onEvent(new Event("b"), 0, true);
		assertThat(this.calls).containsExactly("b");
	}

	@Test
	void shouldReadPropertyByHandle() {
		EventProperty property = EventProperty.find(Traced.class, "symbol");
		assertThat(property).isNotNull();
		Traced event = new Traced();
		assertThat(property.asPartitionKey().keyOf(event)).isEqualTo("ACME".hashCode());
		assertThat(event.callers).anyMatch((caller) -> caller.endsWith("ObjectCall"));
	}

	void take(Event event) {
		this.calls.add(event.text());
	}

	static class Traced {

		private List<String> callers = List.of();

		String symbol() {
			this.callers = StackWalker.getInstance()
				.walk((frames) -> frames.map(StackWalker.StackFrame::getClassName).toList());
			return "ACME";
		}

	}

	record Event(String text) {

	}

}
