package io.github.disruptor4j.sample.exchange.instrument;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SymbolProperties} and the {@link Instruments} made of them.
 */
class SymbolPropertiesTests {

	@Test
	void shouldWorkOutThePriceBand() {
		Instrument instrument = symbol("ACME", "100.00", "20", "0.01").toInstrument();
		assertThat(instrument.lowestPrice()).isEqualTo(Price.of("80"));
		assertThat(instrument.highestPrice()).isEqualTo(Price.of("120"));
	}

	@Test
	void shouldCutThePriceBandToTicks() {
		Instrument instrument = symbol("ACME", "10.01", "7.5", "0.5").toInstrument();
		assertThat(instrument.lowestPrice()).isEqualTo(Price.of("9.50"));
		assertThat(instrument.highestPrice()).isEqualTo(Price.of("10.50"));
	}

	@Test
	void shouldRefuseAnEmptyPriceBand() {
		assertThatIllegalArgumentException().isThrownBy(() -> symbol("ACME", "10.25", "1", "0.5").toInstrument())
			.withMessageContaining("ACME: price band");
	}

	@Test
	void shouldRefuseASymbolListedTwice() {
		Instrument instrument = symbol("ACME", "100.00", "20", "0.01").toInstrument();
		assertThatIllegalArgumentException().isThrownBy(() -> new Instruments(List.of(instrument, instrument)))
			.withMessageContaining("ACME is listed twice");
	}

	private SymbolProperties symbol(String symbol, String reference, String band, String tick) {
		return new SymbolProperties(symbol, new BigDecimal(reference), new BigDecimal(band), new BigDecimal(tick), 1,
				1000);
	}

}
