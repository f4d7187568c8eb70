package io.github.disruptor4j.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Adds rings and {@link DisruptorTester} to a test's application context. With
 * {@code @SpringBootTest} it adds the tester to the whole application; with
 * {@code @SpringJUnitConfig} or a slice it adds the rings of just the handlers that the
 * test names. After each test, what is paused is resumed and recordings end. <pre>
 * &#64;SpringJUnitConfig(Matching.class)
 * &#64;AutoConfigureDisruptorTest
 * class MatchingTests { … }
 * </pre>
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureDisruptorTest {

}
