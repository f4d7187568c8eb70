package io.github.disruptor4j.sample.exchange.intake;

import java.util.concurrent.CompletableFuture;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.disruptor4j.sample.exchange.order.CancelOrder;

/**
 * Takes orders and cancellations. The request's thread is free as soon as the command is
 * in the ring; the answer is sent when the ring is done with it.
 */
@RestController
@RequestMapping("/api/orders")
class OrderController {

	private final OrderGateway gateway;

	OrderController(OrderGateway gateway) {
		this.gateway = gateway;
	}

	@PostMapping
	CompletableFuture<ResponseEntity<?>> place(@Valid @RequestBody PlaceOrderRequest request) {
		return this.gateway.submit(request.toCommand()).thenApply(Answers::toResponse);
	}

	@DeleteMapping("/{id}")
	CompletableFuture<ResponseEntity<?>> cancel(@PathVariable long id) {
		return this.gateway.submit(new CancelOrder(id)).thenApply(Answers::toResponse);
	}

}
