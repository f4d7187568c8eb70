package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;

/**
 * Binds the properties before any bean exists, as strictly as they are bound for the
 * bean: a property that does not exist is an error.
 */
final class PropertiesBinding {

	private PropertiesBinding() {
	}

	static DisruptorProperties bind(Environment environment) {
		BindHandler strict = new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter());
		DisruptorProperties properties = bind(environment, strict);
		Duration timeout = properties.shutdown().timeout();
		if (timeout.isNegative()) {
			String name = DisruptorProperties.PREFIX + ".shutdown.timeout";
			throw new InvalidPropertyException(name, environment.getProperty(name, timeout.toString()), Duration.class,
					"0 or longer");
		}
		return properties;
	}

	private static DisruptorProperties bind(Environment environment, BindHandler handler) {
		try {
			return Binder.get(environment)
				.bindOrCreate(DisruptorProperties.PREFIX, Bindable.of(DisruptorProperties.class), handler);
		}
		catch (BindException ex) {
			if (ex.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
				throw new UnknownPropertyException(unbound.getUnboundProperties(), ex);
			}
			throw new InvalidPropertyException(ex);
		}
	}

}
