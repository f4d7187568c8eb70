package io.github.disruptor4j.boot.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;

/**
 * Matches when {@link DisruptorAutoConfiguration} is at work, so that there are rings to
 * add something to. Asks for a bean by its name, since asking by type looks at every bean
 * that has been defined, which takes a millisecond or more each time.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ConditionalOnBean(name = RingBeanRegistrar.RING_BEANS)
public @interface ConditionalOnRings {

}
