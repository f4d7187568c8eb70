package io.github.disruptor4j.sample.exchange.intake;

import java.math.BigDecimal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.order.OrderType;
import io.github.disruptor4j.sample.exchange.order.PlaceOrder;
import io.github.disruptor4j.sample.exchange.order.Side;

/**
 * Body of {@code POST /api/orders}. What is checked here is form: whatever passes can be
 * journalled. Limits are the business of risk.
 *
 * @param symbol what to trade
 * @param side buy or sell
 * @param type limit or market; limit when left out
 * @param price the limit
 * @param quantity how much
 * @param clientOrderId the sender's own name for the order
 */
@PriceFitsType
record PlaceOrderRequest(
		@NotNull @Pattern(regexp = "[A-Z0-9.]{1,16}",
				message = "must be 1 to 16 upper-case letters, digits or dots") String symbol,
		@NotNull Side side, @Nullable OrderType type, @Nullable BigDecimal price,
		@NotNull @Min(1) @Max(MAX_QUANTITY) Long quantity, @Nullable @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}",
				message = "must be 1 to 64 letters, digits, dots, colons, dashes or underscores") String clientOrderId) {

	static final long MAX_QUANTITY = 1_000_000_000;

	OrderType typeOrDefault() {
		return (this.type != null) ? this.type : OrderType.LIMIT;
	}

	PlaceOrder toCommand() {
		Price limit = (this.price != null) ? Price.of(this.price) : null;
		return new PlaceOrder(this.symbol, this.side, typeOrDefault(), limit, this.quantity, this.clientOrderId);
	}

}
