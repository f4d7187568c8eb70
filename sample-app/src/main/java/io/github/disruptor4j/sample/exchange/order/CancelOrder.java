package io.github.disruptor4j.sample.exchange.order;

/**
 * Takes an order out of the book.
 *
 * @param orderId the order
 */
public record CancelOrder(long orderId) implements Command {

}
