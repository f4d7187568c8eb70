package io.github.disruptor4j.spring.consumer;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link HandlerAdapter} and the ways it calls a handler.
 */
class HandlerAdapterTests {

	private final List<String> calls = new ArrayList<>();

	@Test
	void shouldCallMethodWithEvent() throws Exception {
		EventHandler<Event> handler = bind(method(Methods.class, "event", HandlerShape.EVENT), new Methods(this.calls));
		handler.onEvent(new Event("a"), 7, true);
		assertThat(this.calls).containsExactly("a");
	}

	@Test
	void shouldCallMethodWithEventAndSequence() throws Exception {
		EventHandler<Event> handler = bind(method(Methods.class, "eventAndSequence", HandlerShape.EVENT_SEQUENCE),
				new Methods(this.calls));
		handler.onEvent(new Event("a"), 7, true);
		assertThat(this.calls).containsExactly("a 7");
	}

	@Test
	void shouldCallMethodWithEventSequenceAndEndOfBatch() throws Exception {
		EventHandler<Event> handler = bind(
				method(Methods.class, "everything", HandlerShape.EVENT_SEQUENCE_END_OF_BATCH), new Methods(this.calls));
		handler.onEvent(new Event("a"), 7, true);
		assertThat(this.calls).containsExactly("a 7 true");
	}

	@Test
	void shouldCallWhatIsNestedPrivately() throws Exception {
		EventHandler<Event> handler = bind(method(Hidden.class, "event", HandlerShape.EVENT), new Hidden(this.calls));
		handler.onEvent(new Event("a"), 0, false);
		assertThat(this.calls).containsExactly("hidden a");
	}

	@Test
	void shouldBindWithALambdaInsideTheDeclaringClass() {
		HandlerReference reference = method(Hidden.class, "event", HandlerShape.EVENT);
		assertThat(BoundMethod.of(reference, new Hidden(this.calls)).asConsumer().getClass().getName())
			.startsWith(Hidden.class.getName() + "$$Lambda");
	}

	@Test
	void shouldCallMethodOfGenericBaseClass() throws Exception {
		Method method = Arrays.stream(GenericBase.class.getDeclaredMethods())
			.filter((each) -> each.getName().equals("on"))
			.findFirst()
			.orElseThrow();
		EventHandler<Event> handler = bind(HandlerReference.method("bean", Derived.class, method,
				HandlerShape.EVENT_SEQUENCE, ResolvableType.forClass(Event.class)), new Derived(this.calls));
		handler.onEvent(new Event("a"), 3, false);
		assertThat(this.calls).containsExactly("derived a 3");
	}

	@Test
	void shouldCallThroughClassBasedProxy() throws Exception {
		ProxyFactory factory = new ProxyFactory(new Methods(this.calls));
		factory.setProxyTargetClass(true);
		factory.addAdvice(recording());
		EventHandler<Event> handler = bind(method(Methods.class, "eventAndSequence", HandlerShape.EVENT_SEQUENCE),
				factory.getProxy());
		handler.onEvent(new Event("a"), 7, true);
		assertThat(this.calls).containsExactly("advice", "a 7");
	}

	@Test
	void shouldCallThroughInterfaceProxy() throws Exception {
		EventHandler<Event> handler = bind(
				method(Implementation.class, "take", HandlerShape.EVENT_SEQUENCE_END_OF_BATCH),
				interfaceProxy(new Implementation(this.calls)));
		handler.onEvent(new Event("a"), 7, true);
		assertThat(this.calls).containsExactly("advice", "taken a");
	}

	@Test
	void shouldCallThroughProxyOfGenericInterface() throws Exception {
		EventHandler<Event> handler = bind(method(GenericImplementation.class, "handle", HandlerShape.EVENT),
				interfaceProxy(new GenericImplementation(this.calls)));
		handler.onEvent(new Event("a"), 7, true);
		assertThat(this.calls).containsExactly("advice", "generic a");
	}

	@Test
	void shouldCallThroughProxyOfInterfaceThatIsNotOpen() throws Exception {
		EventHandler<Event> handler = bind(method(JdkConsumer.class, "accept", HandlerShape.EVENT),
				interfaceProxy(new JdkConsumer(this.calls)));
		handler.onEvent(new Event("a"), 7, true);
		assertThat(this.calls).containsExactly("advice", "accepted a");
	}

	@Test
	void shouldRefuseInterfaceProxyWithoutTheMethod() {
		Object proxy = interfaceProxy(new Implementation(this.calls));
		HandlerAdapter<Event> adapter = HandlerAdapter
			.of(method(Implementation.class, "notDeclared", HandlerShape.EVENT));
		assertThatExceptionOfType(HandlerBindingException.class).isThrownBy(() -> adapter.bind(proxy))
			.withMessageContaining("notDeclared(Event)")
			.withMessageContaining("declare it there")
			.satisfies((ex) -> assertThat(ex.getReference()).isSameAs(adapter.reference()));
	}

	@Test
	void shouldRefusePrivateMethod() {
		HandlerAdapter<Event> adapter = HandlerAdapter.of(method(Methods.class, "secret", HandlerShape.EVENT));
		assertThatExceptionOfType(HandlerBindingException.class).isThrownBy(() -> adapter.bind(new Methods(this.calls)))
			.withMessageContaining("private");
	}

	@Test
	void shouldRefuseStaticMethod() {
		HandlerAdapter<Event> adapter = HandlerAdapter.of(method(Methods.class, "shared", HandlerShape.EVENT));
		assertThatExceptionOfType(HandlerBindingException.class).isThrownBy(() -> adapter.bind(new Methods(this.calls)))
			.withMessageContaining("static");
	}

	@Test
	void shouldRefuseFinalMethodOfClassBasedProxy() {
		ProxyFactory factory = new ProxyFactory(new Methods(this.calls));
		factory.setProxyTargetClass(true);
		HandlerAdapter<Event> adapter = HandlerAdapter.of(method(Methods.class, "fixed", HandlerShape.EVENT));
		assertThatExceptionOfType(HandlerBindingException.class).isThrownBy(() -> adapter.bind(factory.getProxy()))
			.withMessageContaining("remove final");
	}

	@Test
	void shouldCallFinalMethodWithoutProxy() throws Exception {
		EventHandler<Event> handler = bind(method(Methods.class, "fixed", HandlerShape.EVENT), new Methods(this.calls));
		handler.onEvent(new Event("a"), 0, true);
		assertThat(this.calls).containsExactly("fixed a");
	}

	@Test
	void shouldLetExceptionsThroughAsTheyWereThrown() {
		EventHandler<Event> handler = bind(method(Methods.class, "failing", HandlerShape.EVENT),
				new Methods(this.calls));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> handler.onEvent(new Event("a"), 0, true))
			.withMessage("checked")
			.withNoCause();
	}

	@Test
	void shouldLetExceptionsThroughAMethodHandleAsTheyWereThrown() {
		EventHandler<Event> handler = bind(method(JdkConsumer.class, "accept", HandlerShape.EVENT),
				interfaceProxy(new JdkConsumer(this.calls)));
		assertThatIllegalStateException().isThrownBy(() -> handler.onEvent(new Event("fail"), 0, true))
			.withMessage("fail")
			.withNoCause();
	}

	@Test
	void shouldPassHooksOfHandlerOn() throws Exception {
		HandlerAdapter<Event> adapter = HandlerAdapter.of(HandlerReference.bean("bean", Hooks.class,
				HandlerShape.EVENT_HANDLER, ResolvableType.forClass(Event.class)));
		EventHandler<Event> handler = handler(adapter);
		Sequence sequence = new Sequence();
		handler.setSequenceCallback(sequence);
		adapter.bind(new Hooks(this.calls));
		handler.onStart();
		handler.onBatchStart(2, 5);
		handler.onEvent(new Event("a"), 7, true);
		handler.onTimeout(8);
		handler.onShutdown();
		assertThat(this.calls).containsExactly("callback " + sequence, "start", "batch 2 5", "a 7 true", "timeout 8",
				"shutdown");
	}

	@Test
	void shouldRefuseBeanThatIsNoHandler() {
		HandlerAdapter<Event> adapter = HandlerAdapter.of(HandlerReference.bean("bean", Hooks.class,
				HandlerShape.EVENT_HANDLER, ResolvableType.forClass(Event.class)));
		assertThatExceptionOfType(HandlerBindingException.class).isThrownBy(() -> adapter.bind("text"))
			.withMessageContaining("java.lang.String")
			.withMessageContaining("EventHandler");
	}

	@Test
	void shouldCallWhatIsBoundAfterTheEngineHasBeenGivenTheHandler() throws Exception {
		HandlerAdapter<Event> adapter = HandlerAdapter.of(method(Methods.class, "event", HandlerShape.EVENT));
		EventHandler<Event> handler = handler(adapter);
		adapter.bind(new Methods(this.calls));
		handler.onEvent(new Event("a"), 7, true);
		assertThat(this.calls).containsExactly("a");
	}

	@Test
	void shouldHaveAClassOfItsOwnForEachHandlerSoThatNoneIsSlowedDownByOthers() throws Exception {
		EventHandler<Event> one = bind(method(Methods.class, "event", HandlerShape.EVENT), new Methods(this.calls));
		List<String> others = new ArrayList<>();
		EventHandler<Event> other = bind(method(Methods.class, "event", HandlerShape.EVENT), new Methods(others));
		assertThat(one.getClass()).isNotEqualTo(other.getClass()).matches(Class::isHidden);
		one.onEvent(new Event("a"), 7, true);
		other.onEvent(new Event("b"), 7, true);
		assertThat(this.calls).containsExactly("a");
		assertThat(others).containsExactly("b");
	}

	@Test
	void shouldRefuseToBeCalledBeforeItIsBound() {
		for (String method : List.of("event", "eventAndSequence", "everything")) {
			HandlerShape shape = switch (method) {
				case "event" -> HandlerShape.EVENT;
				case "eventAndSequence" -> HandlerShape.EVENT_SEQUENCE;
				default -> HandlerShape.EVENT_SEQUENCE_END_OF_BATCH;
			};
			EventHandler<Event> handler = handler(HandlerAdapter.of(method(Methods.class, method, shape)));
			assertThatIllegalStateException().isThrownBy(() -> handler.onEvent(new Event("a"), 0, true))
				.withMessageContaining(method);
		}
	}

	private static HandlerReference method(Class<?> type, String name, HandlerShape shape) {
		Method method = Arrays.stream(type.getDeclaredMethods())
			.filter((each) -> each.getName().equals(name) && !each.isBridge())
			.findFirst()
			.orElseThrow();
		return HandlerReference.method("bean", type, method, shape, ResolvableType.forClass(Event.class));
	}

	private static EventHandler<Event> bind(HandlerReference reference, Object bean) {
		HandlerAdapter<Event> adapter = HandlerAdapter.of(reference);
		adapter.bind(bean);
		return handler(adapter);
	}

	private static EventHandler<Event> handler(HandlerAdapter<Event> adapter) {
		return adapter.eventHandler();
	}

	private Object interfaceProxy(Object target) {
		ProxyFactory factory = new ProxyFactory(target);
		factory.addAdvice(recording());
		return factory.getProxy();
	}

	private MethodInterceptor recording() {
		return (invocation) -> {
			this.calls.add("advice");
			return invocation.proceed();
		};
	}

	interface Taker {

		void take(Event event, long sequence, boolean endOfBatch);

	}

	interface GenericTaker<T> {

		void handle(T event);

	}

	record Event(String text) {

	}

	static class Methods {

		private final List<String> calls;

		Methods(List<String> calls) {
			this.calls = calls;
		}

		Methods() {
			this.calls = new ArrayList<>();
		}

		void event(Event event) {
			this.calls.add(event.text());
		}

		void eventAndSequence(Event event, long sequence) {
			this.calls.add(event.text() + " " + sequence);
		}

		void everything(Event event, long sequence, boolean endOfBatch) {
			this.calls.add(event.text() + " " + sequence + " " + endOfBatch);
		}

		final void fixed(Event event) {
			this.calls.add("fixed " + event.text());
		}

		void failing(Event event) throws IOException {
			throw new IOException("checked");
		}

		static void shared(Event event) {
		}

		private void secret(Event event) {
		}

	}

	private static final class Hidden {

		private final List<String> calls;

		private Hidden(List<String> calls) {
			this.calls = calls;
		}

		void event(Event event) {
			this.calls.add("hidden " + event.text());
		}

	}

	abstract static class GenericBase<T> {

		void on(T event, long sequence) {
			record(event, sequence);
		}

		abstract void record(T event, long sequence);

	}

	static class Derived extends GenericBase<Event> {

		private final List<String> calls;

		Derived(List<String> calls) {
			this.calls = calls;
		}

		@Override
		void record(Event event, long sequence) {
			this.calls.add("derived " + event.text() + " " + sequence);
		}

	}

	static class Implementation implements Taker {

		private final List<String> calls;

		Implementation(List<String> calls) {
			this.calls = calls;
		}

		@Override
		public void take(Event event, long sequence, boolean endOfBatch) {
			this.calls.add("taken " + event.text());
		}

		void notDeclared(Event event) {
		}

	}

	static class GenericImplementation implements GenericTaker<Event> {

		private final List<String> calls;

		GenericImplementation(List<String> calls) {
			this.calls = calls;
		}

		@Override
		public void handle(Event event) {
			this.calls.add("generic " + event.text());
		}

	}

	static class JdkConsumer implements Consumer<Event> {

		private final List<String> calls;

		JdkConsumer(List<String> calls) {
			this.calls = calls;
		}

		@Override
		public void accept(Event event) {
			if (event.text().equals("fail")) {
				throw new IllegalStateException("fail");
			}
			this.calls.add("accepted " + event.text());
		}

	}

	static class Hooks implements EventHandler<Event> {

		private final List<String> calls;

		Hooks(List<String> calls) {
			this.calls = calls;
		}

		@Override
		public void onEvent(Event event, long sequence, boolean endOfBatch) {
			this.calls.add(event.text() + " " + sequence + " " + endOfBatch);
		}

		@Override
		public void setSequenceCallback(Sequence sequenceCallback) {
			this.calls.add("callback " + sequenceCallback);
		}

		@Override
		public void onBatchStart(long batchSize, long queueDepth) {
			this.calls.add("batch " + batchSize + " " + queueDepth);
		}

		@Override
		public void onStart() {
			this.calls.add("start");
		}

		@Override
		public void onShutdown() {
			this.calls.add("shutdown");
		}

		@Override
		public void onTimeout(long sequence) {
			this.calls.add("timeout " + sequence);
		}

	}

}
