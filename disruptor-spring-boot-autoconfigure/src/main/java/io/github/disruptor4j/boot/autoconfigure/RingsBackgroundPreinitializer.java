package io.github.disruptor4j.boot.autoconfigure;

import java.util.Map;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.ring.RingContainers;
import io.github.disruptor4j.spring.ring.RingResources;

/**
 * Makes a ring that nobody uses, on Boot's background thread and while the application
 * still looks for its beans: some hundred classes are there then when the first real ring
 * is made. Starts no consumer. It comes before the application's properties can be read;
 * the system property {@code disruptor.enabled=false} switches it off. Boot leaves it out
 * in a native image, where there is one processor only, and with the system property
 * {@code spring.backgroundpreinitializer.ignore}.
 */
final class RingsBackgroundPreinitializer implements BackgroundPreinitializer {

	private static final String HANDLER = "handler";

	private static final Map<String, Object> PROPERTIES = Map
		.of(DisruptorProperties.PREFIX + ".rings.preinitialized.consumers.consumer.handler", HANDLER);

	@Override
	public void preinitialize() {
		if (isEnabled()) {
			makeRing();
		}
	}

	static boolean isEnabled() {
		return Boolean.parseBoolean(System.getProperty(DisruptorProperties.PREFIX + ".enabled", "true"));
	}

	private static void makeRing() {
		StandardEnvironment environment = new StandardEnvironment();
		MutablePropertySources properties = environment.getPropertySources();
		properties.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		properties.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		properties.addFirst(new MapPropertySource("preinitialized", PROPERTIES));
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		beanFactory.registerSingleton(HANDLER, new Nothing());
		RingBeanRegistrar registrar = new RingBeanRegistrar(environment);
		registrar.postProcessBeanFactory(beanFactory);
		RingResources resources = new RingResources(beanFactory, (event) -> {
		});
		new RingContainers(registrar.graphs(beanFactory).graphs(), resources).rings();
	}

	/**
	 * The event and its handler.
	 */
	static final class Nothing implements EventHandler<Nothing> {

		@Override
		public void onEvent(Nothing event, long sequence, boolean endOfBatch) {
			// nobody publishes any
		}

	}

}
