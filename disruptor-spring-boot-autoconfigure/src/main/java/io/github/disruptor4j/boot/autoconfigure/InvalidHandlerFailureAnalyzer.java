package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.annotation.InvalidHandlerException;

/**
 * Explains what a handler may look like.
 */
final class InvalidHandlerFailureAnalyzer extends RingFailureAnalyzer<InvalidHandlerException> {

	InvalidHandlerFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(InvalidHandlerException cause) {
		return "%s is annotated with @DisruptorHandler but %s".formatted(cause.place(), cause.problem());
	}

	@Override
	String where(InvalidHandlerException cause) {
		return PropertyPlaces.line("Bean", cause.bean())
				+ PropertyPlaces.line("Ring", cause.ring().isEmpty() ? "none" : cause.ring());
	}

	@Override
	String action(InvalidHandlerException cause) {
		String fix = cause.fix();
		if (fix != null) {
			return fix;
		}
		return cause.ring().isEmpty() ? "Name the ring: @DisruptorHandler(\"orders\")." : """
				Use one of the forms that a handler may have:

				    a method: void name(E event)
				    a method: void name(E event, long sequence)
				    a method: void name(E event, long sequence, boolean endOfBatch)
				    a method: void name(EventBatch<E> batch)
				    a method: void name(List<E> batch)
				    a method: void name(long lower, long upper)
				    a type that implements one of EventHandler<E>, RewindableEventHandler<E>, BatchHandler<E>, \
				WorkHandler<E> and RangeHandler

				Methods must be neither private nor static.""";
	}

}
