/**
 * Refuses what breaks a limit; consumer {@code risk}.
 */
@NullMarked
package io.github.disruptor4j.sample.exchange.risk;

import org.jspecify.annotations.NullMarked;
