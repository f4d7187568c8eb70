package io.github.disruptor4j.sample.exchange.risk;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.sample.exchange.instrument.Instruments;
import io.github.disruptor4j.sample.exchange.order.OrderEvent;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;

/**
 * Consumer {@code risk}: writes its verdict into the event, beside the journal.
 */
@Component
class RiskHandler {

	private final RiskCheck check;

	RiskHandler(Instruments instruments) {
		this.check = new RiskCheck(instruments);
	}

	@DisruptorHandler(ring = "orders", name = "risk")
	void onOrder(OrderEvent event) {
		event.refuse(this.check.check(event.command()));
	}

}
