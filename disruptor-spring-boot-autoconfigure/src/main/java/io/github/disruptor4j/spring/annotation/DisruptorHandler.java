package io.github.disruptor4j.spring.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Makes a bean, or one of its methods, the code of a ring's consumer.
 * <ul>
 * <li>On a type that implements {@link io.github.disruptor4j.EventHandler} or
 * {@link io.github.disruptor4j.RewindableEventHandler}, or on a {@code @Bean} method that
 * returns one.</li>
 * <li>On a method that returns nothing and takes {@code (E event)},
 * {@code (E event, long sequence)} or
 * {@code (E event, long sequence, boolean endOfBatch)}.</li>
 * </ul>
 * Each consumer calls its handler on one thread of its own. The bean must be a singleton.
 * The annotation may be used as a meta-annotation. Strings may hold placeholders.
 * Properties below {@code disruptor.rings.<ring>.consumers.<name>} override the
 * attributes.
 *
 * @since 0.1.0
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface DisruptorHandler {

	/**
	 * Alias for {@link #ring()}.
	 * @return the ring's name
	 */
	@AliasFor("ring")
	String value() default "";

	/**
	 * Name of the ring. A ring that is declared nowhere else comes into being with the
	 * defaults.
	 * @return the ring's name
	 */
	@AliasFor("value")
	String ring() default "";

	/**
	 * Name of the consumer, unique in its ring. The bean's or the method's name unless
	 * given.
	 * @return the consumer's name
	 */
	String name() default "";

	/**
	 * Names of the consumers of the same ring that handle an event before this one.
	 * Without any, the consumer gets events as soon as they are published.
	 * @return the consumers' names
	 */
	String[] after() default {};

	/**
	 * Number of events after which a batch ends at the latest, 0 for no limit.
	 * @return the number of events
	 */
	int maxBatchSize() default 0;

	/**
	 * What happens when the handler throws: {@code halt} or {@code skip}. The ring's
	 * policy unless given.
	 * @return the policy
	 */
	String onError() default "";

}
