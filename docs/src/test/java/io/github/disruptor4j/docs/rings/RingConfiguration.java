package io.github.disruptor4j.docs.rings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.boot.autoconfigure.RingCustomizer;

@Configuration(proxyBeanMethods = false)
class RingConfiguration {

	// tag::customizer[]
	@Bean
	RingCustomizer biggerTrades() {
		return (ring, definition) -> {
			if (ring.equals("trades")) {
				definition.bufferSize(4096);
			}
		};
	}
	// end::customizer[]

}
