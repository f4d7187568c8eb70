package io.github.disruptor4j.stress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which classes of the engine a stress test is about. Stands on a test, or on the
 * class around several tests that have the same.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Exercises {

	/**
	 * The classes, by their names below {@code io.github.disruptor4j}, as some are seen
	 * within their package only.
	 * @return such as {@code WaitQueue} and {@code dsl.Disruptor}
	 */
	String[] value();

}
