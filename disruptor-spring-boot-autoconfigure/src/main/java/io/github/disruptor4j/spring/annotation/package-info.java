/**
 * {@link io.github.disruptor4j.spring.annotation.DisruptorHandler @DisruptorHandler} and
 * what finds it.
 */
@NullMarked
package io.github.disruptor4j.spring.annotation;

import org.jspecify.annotations.NullMarked;
