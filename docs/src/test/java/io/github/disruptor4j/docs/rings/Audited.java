package io.github.disruptor4j.docs.rings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;

// tag::meta[]
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@DisruptorHandler(ring = "trades", onError = "skip")
@interface Audited {

	@AliasFor(annotation = DisruptorHandler.class, attribute = "after")
	String[] after();

}
// end::meta[]
