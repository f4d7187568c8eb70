package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
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
		return Binder.get(environment)
			.bindOrCreate(DisruptorProperties.PREFIX, Bindable.of(DisruptorProperties.class), strict);
	}

}
