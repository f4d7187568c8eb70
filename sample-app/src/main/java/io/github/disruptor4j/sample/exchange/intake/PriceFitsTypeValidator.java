package io.github.disruptor4j.sample.exchange.intake;

import java.math.BigDecimal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.order.OrderType;

/**
 * Validates {@link PriceFitsType}.
 */
final class PriceFitsTypeValidator implements ConstraintValidator<PriceFitsType, PlaceOrderRequest> {

	@Override
	public boolean isValid(PlaceOrderRequest request, ConstraintValidatorContext context) {
		String mistake = findMistake(request.typeOrDefault(), request.price());
		if (mistake == null) {
			return true;
		}
		context.disableDefaultConstraintViolation();
		context.buildConstraintViolationWithTemplate(mistake).addPropertyNode("price").addConstraintViolation();
		return false;
	}

	private @Nullable String findMistake(OrderType type, @Nullable BigDecimal price) {
		if (type == OrderType.MARKET) {
			return (price != null) ? "must be left out of a market order" : null;
		}
		if (price == null) {
			return "must be given for a limit order";
		}
		try {
			Price.of(price);
			return null;
		}
		catch (IllegalArgumentException ex) {
			return ex.getMessage();
		}
	}

}
