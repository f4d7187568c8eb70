package io.github.disruptor4j.boot.autoconfigure;

/**
 * An event of the tests.
 */
public class OrderEvent {

	private String symbol = "";

	public void fill(long sequence, String newSymbol) {
		this.symbol = newSymbol;
	}

	public String symbol() {
		return this.symbol;
	}

}
