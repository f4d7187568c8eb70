package io.github.disruptor4j.sample.exchange.instrument;

import java.util.Collection;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists what can be traded.
 */
@RestController
class InstrumentController {

	private final Instruments instruments;

	InstrumentController(Instruments instruments) {
		this.instruments = instruments;
	}

	@GetMapping("/api/symbols")
	Collection<Instrument> symbols() {
		return this.instruments.all();
	}

}
