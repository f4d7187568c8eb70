package io.github.disruptor4j.sample.exchange.intake;

import java.util.concurrent.CountDownLatch;

import io.github.disruptor4j.sample.exchange.order.OrderEvent;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;

/**
 * One more consumer of the ring {@code orders}. While it is closed nothing is matched.
 */
class Gate {

	static final String[] BEFORE_MATCH = { "disruptor.rings.orders.buffer-size=4",
			"disruptor.rings.orders.consumers.gate.max-batch-size=1",
			"disruptor.rings.orders.consumers.match.after=journal,risk,gate" };

	private final CountDownLatch opened = new CountDownLatch(1);

	@DisruptorHandler(ring = "orders", name = "gate")
	void onOrder(OrderEvent event) throws InterruptedException {
		this.opened.await();
	}

	void open() {
		this.opened.countDown();
	}

}
