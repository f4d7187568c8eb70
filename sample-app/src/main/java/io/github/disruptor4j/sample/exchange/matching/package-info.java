/**
 * Order books and the matching of orders; consumer {@code match}.
 */
@NullMarked
package io.github.disruptor4j.sample.exchange.matching;

import org.jspecify.annotations.NullMarked;
