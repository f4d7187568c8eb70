package io.github.disruptor4j.sample.exchange.order;

/**
 * Why an order breaks a limit.
 *
 * @param field the order's field that breaks it
 * @param reason a sentence for the person who sent the order
 */
public record Refusal(String field, String reason) {

}
