package io.github.disruptor4j.sample.exchange.intake;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * A limit order has a price that can be one, a market order has none. The violation is
 * reported at the field {@code price}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PriceFitsTypeValidator.class)
@interface PriceFitsType {

	String message() default "does not fit the type of the order";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
