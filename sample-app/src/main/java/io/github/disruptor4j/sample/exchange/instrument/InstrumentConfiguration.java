package io.github.disruptor4j.sample.exchange.instrument;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes instruments of {@code exchange.symbols}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstrumentProperties.class)
class InstrumentConfiguration {

	@Bean
	Instruments instruments(InstrumentProperties properties) {
		return new Instruments(properties.symbols().stream().map(SymbolProperties::toInstrument).toList());
	}

}
