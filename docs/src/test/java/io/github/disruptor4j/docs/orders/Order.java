package io.github.disruptor4j.docs.orders;

record Order(String symbol, long quantity) {

}
