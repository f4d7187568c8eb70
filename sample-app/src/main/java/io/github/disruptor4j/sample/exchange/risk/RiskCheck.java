package io.github.disruptor4j.sample.exchange.risk;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.sample.exchange.instrument.Instrument;
import io.github.disruptor4j.sample.exchange.instrument.Instruments;
import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.order.Command;
import io.github.disruptor4j.sample.exchange.order.PlaceOrder;
import io.github.disruptor4j.sample.exchange.order.Refusal;

/**
 * Compares orders with the limits of their instrument. A pure function of the command and
 * the instruments, so that a replay of old commands against the limits of that time comes
 * to the same verdicts. Thread-safe.
 */
public final class RiskCheck {

	private final Instruments instruments;

	/**
	 * Creates a check.
	 * @param instruments what can be traded, and its limits
	 */
	public RiskCheck(Instruments instruments) {
		this.instruments = instruments;
	}

	/**
	 * Checks a command. Cancellations are never refused.
	 * @param command the command
	 * @return the first limit it breaks, or {@code null} when it keeps all of them
	 */
	public @Nullable Refusal check(Command command) {
		if (!(command instanceof PlaceOrder order)) {
			return null;
		}
		Instrument instrument = this.instruments.find(order.symbol());
		if (instrument == null) {
			return new Refusal("symbol", "Symbol %s is not traded here".formatted(order.symbol()));
		}
		Refusal refusal = checkQuantity(order.quantity(), instrument);
		if (refusal == null && order.price() != null) {
			refusal = checkPrice(order.price(), instrument);
		}
		return refusal;
	}

	private @Nullable Refusal checkQuantity(long quantity, Instrument instrument) {
		if (quantity > instrument.maxQuantity()) {
			return new Refusal("quantity", "Quantity %d is more than the %d that one order for %s may have"
				.formatted(quantity, instrument.maxQuantity(), instrument.symbol()));
		}
		if (quantity % instrument.lotSize() != 0) {
			return new Refusal("quantity", "Quantity %d is not a multiple of the lot size %d of %s".formatted(quantity,
					instrument.lotSize(), instrument.symbol()));
		}
		return null;
	}

	private @Nullable Refusal checkPrice(Price price, Instrument instrument) {
		if (price.compareTo(instrument.lowestPrice()) < 0 || price.compareTo(instrument.highestPrice()) > 0) {
			return new Refusal("price", "Price %s is outside the price band of %s, %s to %s".formatted(price,
					instrument.symbol(), instrument.lowestPrice(), instrument.highestPrice()));
		}
		if (!price.isMultipleOf(instrument.tickSize())) {
			return new Refusal("price", "Price %s is not a multiple of the tick size %s of %s".formatted(price,
					instrument.tickSize(), instrument.symbol()));
		}
		return null;
	}

}
