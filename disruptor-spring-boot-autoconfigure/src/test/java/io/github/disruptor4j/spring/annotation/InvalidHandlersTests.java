package io.github.disruptor4j.spring.annotation;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.stereotype.Component;

import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.spring.graph.InvalidSettingException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What carries the annotation and can be no handler.
 */
class InvalidHandlersTests {

	@Test
	void shouldRefuseBeansThatAreNoSingletons() {
		assertThatExceptionOfType(UnsupportedHandlerScopeException.class)
			.isThrownBy(() -> HandlerDiscoveryTests.discover(PrototypeHandler.class))
			.satisfies((ex) -> {
				assertThat(ex.ring()).isEqualTo("orders");
				assertThat(ex.scope()).isEqualTo("prototype");
			});
		assertThatExceptionOfType(UnsupportedHandlerScopeException.class)
			.isThrownBy(() -> HandlerDiscoveryTests.discover(ScopedHandler.class))
			.satisfies((ex) -> assertThat(ex.scope()).isEqualTo("request"));
		assertThatExceptionOfType(UnsupportedHandlerScopeException.class)
			.isThrownBy(() -> HandlerDiscoveryTests.discover(ProxiedScopedHandler.class))
			.satisfies((ex) -> assertThat(ex.bean()).isEqualTo("perRequest"));
	}

	@Test
	void shouldRefuseOtherSignatures() {
		assertThat(problem(ReturnsValue.class)).isEqualTo("returns String");
		assertThat(problem(TakesNothing.class)).isEqualTo("takes no parameters");
		assertThat(problem(TakesFour.class)).isEqualTo("takes 4 parameters");
		assertThat(problem(TakesPrimitive.class)).isEqualTo("takes int as the event");
		assertThat(problem(TakesInt.class)).isEqualTo("takes int as the second parameter");
		assertThat(problem(TakesString.class)).isEqualTo("takes String as the third parameter");
		assertThat(problem(TakesBatchAndMore.class)).isEqualTo("takes something else along with EventBatch");
		assertThat(problem(TakesListAndMore.class)).isEqualTo("takes something else along with List");
		assertThat(problem(PrivateMethod.class)).startsWith("is private");
		assertThat(problem(StaticMethod.class)).isEqualTo("is static");
		assertThat(problem(NoHandler.class)).isEqualTo("does not implement exactly one of the handler interfaces");
		assertThat(problem(NoRing.class)).isEqualTo("names no ring");
	}

	@Test
	void shouldRefuseAnUnknownPolicy() {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> HandlerDiscoveryTests.discover(UnknownPolicy.class))
			.satisfies((ex) -> assertThat(ex.value()).isEqualTo("explode"));
	}

	@Test
	void shouldRefuseAnAutoStartupThatIsNeitherTrueNorFalse() {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> HandlerDiscoveryTests.discover(UnknownStartup.class))
			.withMessageContaining("'autoStartup' of ring 'orders' is maybe but must be true or false");
	}

	private static String problem(Class<?> type) {
		List<String> problems = new ArrayList<>();
		assertThatExceptionOfType(InvalidHandlerException.class).isThrownBy(() -> HandlerDiscoveryTests.discover(type))
			.satisfies((ex) -> {
				assertThat(ex.place()).contains(type.getName());
				problems.add(ex.problem());
			});
		return problems.get(0);
	}

	@Scope(BeanDefinition.SCOPE_PROTOTYPE)
	static class PrototypeHandler extends HandlerDiscoveryTests.Plain {

	}

	@Scope(scopeName = "request", proxyMode = ScopedProxyMode.TARGET_CLASS)
	static class ScopedHandler extends HandlerDiscoveryTests.Plain {

	}

	@Component("perRequest")
	@Scope(scopeName = "request", proxyMode = ScopedProxyMode.TARGET_CLASS)
	static class ProxiedScopedHandler extends HandlerDiscoveryTests.Plain {

	}

	static class ReturnsValue {

		@DisruptorHandler("orders")
		String onEvent(HandlerDiscoveryTests.Event event) {
			return "";
		}

	}

	static class TakesNothing {

		@DisruptorHandler("orders")
		void onEvent() {
		}

	}

	static class TakesFour {

		@DisruptorHandler("orders")
		void onEvent(HandlerDiscoveryTests.Event event, long sequence, boolean endOfBatch, String more) {
		}

	}

	static class TakesBatchAndMore {

		@DisruptorHandler("orders")
		void onEvent(EventBatch<HandlerDiscoveryTests.Event> batch, long sequence) {
		}

	}

	static class TakesListAndMore {

		@DisruptorHandler("orders")
		void onEvent(List<HandlerDiscoveryTests.Event> batch, long sequence) {
		}

	}

	static class UnknownStartup {

		@DisruptorHandler(ring = "orders", autoStartup = "maybe")
		void onEvent(HandlerDiscoveryTests.Event event) {
		}

	}

	static class TakesPrimitive {

		@DisruptorHandler("orders")
		void onEvent(int event, long sequence) {
		}

	}

	static class TakesInt {

		@DisruptorHandler("orders")
		void onEvent(HandlerDiscoveryTests.Event event, int sequence) {
		}

	}

	static class TakesString {

		@DisruptorHandler("orders")
		void onEvent(HandlerDiscoveryTests.Event event, long sequence, String more) {
		}

	}

	static class PrivateMethod {

		@DisruptorHandler("orders")
		private void onEvent(HandlerDiscoveryTests.Event event) {
		}

	}

	static class StaticMethod {

		@DisruptorHandler("orders")
		static void onEvent(HandlerDiscoveryTests.Event event) {
		}

	}

	@DisruptorHandler("orders")
	static class NoHandler {

	}

	static class NoRing {

		@DisruptorHandler
		void onEvent(HandlerDiscoveryTests.Event event) {
		}

	}

	static class UnknownPolicy {

		@DisruptorHandler(ring = "orders", onError = "explode")
		void onEvent(HandlerDiscoveryTests.Event event) {
		}

	}

}
