package io.github.disruptor4j.docs.payments;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.github.disruptor4j.spring.event.ConsumerStalledEvent;

@Component
class Pager {

	private final List<String> pages = new CopyOnWriteArrayList<>();

	// tag::stalled[]
	@EventListener
	void onStall(ConsumerStalledEvent event) {
		this.pages.add("Consumer '%s' of ring '%s' is stalled".formatted(event.getConsumer(), event.getRing()));
	}
	// end::stalled[]

	List<String> getPages() {
		return this.pages;
	}

}
