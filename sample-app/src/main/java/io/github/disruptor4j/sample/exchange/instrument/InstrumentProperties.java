package io.github.disruptor4j.sample.exchange.instrument;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the exchange lists.
 *
 * @param symbols instruments that can be traded
 */
@Validated
@ConfigurationProperties("exchange")
record InstrumentProperties(@NotEmpty List<@Valid SymbolProperties> symbols) {

}
