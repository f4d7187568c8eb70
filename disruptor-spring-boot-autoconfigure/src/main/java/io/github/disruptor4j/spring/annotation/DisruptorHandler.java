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
 * <li>On a type that implements one of {@link io.github.disruptor4j.EventHandler},
 * {@link io.github.disruptor4j.RewindableEventHandler},
 * {@link io.github.disruptor4j.BatchHandler}, {@link io.github.disruptor4j.WorkHandler}
 * and {@link io.github.disruptor4j.RangeHandler}, or on a {@code @Bean} method that
 * returns one.</li>
 * <li>On a method that returns nothing and takes {@code (E event)},
 * {@code (E event, long sequence)}, {@code (E event, long sequence, boolean endOfBatch)},
 * {@code (EventBatch<E> batch)}, {@code (List<E> batch)}, or
 * {@code (long lower, long upper)}, the first and the last sequence of a range.</li>
 * </ul>
 * Each consumer calls its handler on one thread of its own, or on several if
 * {@link #concurrency()} says so. The bean must be a singleton. A batch or list is the
 * handler's until it returns, and can be used no longer. The annotation may be used as a
 * meta-annotation. Strings may hold placeholders. Properties below
 * {@code disruptor.rings.<ring>.consumers.<name>} override the attributes.
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
	 * Number of threads that share the events: each event goes to exactly one of them,
	 * and the handler must be safe for use by all. Not for handlers of batches, lists and
	 * ranges, nor for those that rewind. One thread unless given.
	 * @return the number of threads, 0 if not given
	 */
	int concurrency() default 0;

	/**
	 * What tells which events go to the same one of several threads, in order: the name
	 * of a {@link io.github.disruptor4j.PartitionKey} bean or of a property of the event.
	 * Each event goes to whichever thread is free unless given.
	 * @return the name
	 */
	String partitionBy() default "";

	/**
	 * Whether the consumer takes events as soon as its ring has started: {@code true} or
	 * {@code false}. One that does not is paused until it is resumed, and holds
	 * publishers back once the ring is full. It does unless given.
	 * @return whether it does
	 */
	String autoStartup() default "";

	/**
	 * What happens when the handler throws: {@code halt}, {@code skip}, {@code retry} or
	 * {@code dead-letter}. How often to retry, and where dead letters go, is up to the
	 * properties. The ring's policy unless given.
	 * @return the policy
	 */
	String onError() default "";

}
