package io.github.disruptor4j.docs.rings;

// tag::record[]
record Trade(String symbol, long account, long price) {

}
// end::record[]
