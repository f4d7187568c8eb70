package io.github.disruptor4j.docs.rings;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;

// tag::range[]
@Component
class Prices {

	private final SequenceRing ring;

	private final long[] prices;

	private volatile long total;

	Prices(SequenceRing pricesSequenceRing) {
		this.ring = pricesSequenceRing;
		this.prices = new long[pricesSequenceRing.getBufferSize()];
	}

	void publish(long price) {
		long sequence = this.ring.next();
		this.prices[this.ring.index(sequence)] = price;
		this.ring.publish(sequence);
	}

	@DisruptorHandler("prices")
	void sum(long lower, long upper) {
		long sum = this.total;
		for (long sequence = lower; sequence <= upper; sequence++) {
			sum += this.prices[this.ring.index(sequence)];
		}
		this.total = sum;
	}
	// end::range[]

	long getTotal() {
		return this.total;
	}

}
