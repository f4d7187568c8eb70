package io.github.disruptor4j.sample.exchange.order;

/**
 * What somebody wants the exchange to do. Commands are all the exchange's input: the same
 * commands in the same order always lead to the same books.
 */
public sealed interface Command permits PlaceOrder, CancelOrder {

}
