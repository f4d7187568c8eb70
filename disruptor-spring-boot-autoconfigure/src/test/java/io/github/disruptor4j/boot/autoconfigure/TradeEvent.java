package io.github.disruptor4j.boot.autoconfigure;

/**
 * Another event of the tests.
 */
public class TradeEvent {

}
