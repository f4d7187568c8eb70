/**
 * RFC 9457 problem details that name the field that is wrong.
 */
@NullMarked
package io.github.disruptor4j.sample.exchange.problem;

import org.jspecify.annotations.NullMarked;
