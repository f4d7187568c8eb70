package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
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
		DisruptorProperties properties = Binder.get(environment)
			.bindOrCreate(DisruptorProperties.PREFIX, Bindable.of(DisruptorProperties.class), strict);
		Duration timeout = properties.shutdown().timeout();
		if (timeout.isNegative()) {
			throw new InvalidConfigurationPropertyValueException(DisruptorProperties.PREFIX + ".shutdown.timeout",
					timeout, "It must not be negative.");
		}
		return properties;
	}

}
