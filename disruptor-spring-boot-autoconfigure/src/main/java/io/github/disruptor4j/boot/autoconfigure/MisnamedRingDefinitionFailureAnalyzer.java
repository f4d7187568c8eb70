package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

/**
 * Explains a ring definition bean that is not called as its ring.
 */
final class MisnamedRingDefinitionFailureAnalyzer extends RingFailureAnalyzer<MisnamedRingDefinitionException> {

	MisnamedRingDefinitionFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(MisnamedRingDefinitionException cause) {
		return "A ring definition bean must have the name of its ring, but bean '%s' defines ring '%s'"
			.formatted(cause.bean(), cause.ring());
	}

	@Override
	String where(MisnamedRingDefinitionException cause) {
		return PropertyPlaces.line("Bean", cause.bean()) + PropertyPlaces.line("Ring", cause.ring());
	}

	@Override
	String action(MisnamedRingDefinitionException cause) {
		return "Name the bean after the ring: @Bean(\"%s\"), or the ring after the bean.".formatted(cause.ring());
	}

}
