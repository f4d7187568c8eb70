package io.github.disruptor4j.sample.exchange.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.github.disruptor4j.EventTranslatorThreeArg;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.sample.exchange.order.Command;
import io.github.disruptor4j.sample.exchange.order.OrderEvent;
import io.github.disruptor4j.sample.exchange.order.Outcome;
import io.github.disruptor4j.spring.event.RingFailedEvent;
import io.github.disruptor4j.spring.event.RingStoppedEvent;
import io.github.disruptor4j.spring.ring.RingFullException;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * Puts commands into the ring {@code orders} and promises an answer to each. Thread-safe;
 * never waits.
 */
@Component
class OrderGateway {

	private static final EventTranslatorThreeArg<OrderEvent, Command, Instant, CompletableFuture<Outcome>> FILL = (
			event, sequence, command, receivedAt, reply) -> event.fill(command, receivedAt, reply);

	private final RingProducer<OrderEvent> orders;

	private final PendingRequests pending;

	OrderGateway(RingProducer<OrderEvent> orders, PendingRequests pending) {
		this.orders = orders;
		this.pending = pending;
	}

	/**
	 * Sends a command on its way.
	 * @param command the command
	 * @return what becomes of it; fails with {@link NotAnsweredException} or
	 * {@link java.util.concurrent.TimeoutException} when that stays unknown
	 * @throws RingFullException if there is no room; nothing happens to the command
	 * @throws RingClosedException if the ring does not run; nothing happens to the
	 * command
	 */
	CompletableFuture<Outcome> submit(Command command) {
		Instant receivedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		return this.pending.send((reply) -> this.orders.publish(FILL, command, receivedAt, reply));
	}

	@EventListener
	void onRingFailed(RingFailedEvent event) {
		failAll(event.getRing(), "failed");
	}

	@EventListener
	void onRingStopped(RingStoppedEvent event) {
		failAll(event.getRing(), "stopped");
	}

	private void failAll(String ring, String what) {
		if (ring.equals(this.orders.ring())) {
			this.pending.failAll(new NotAnsweredException("The exchange " + what + " before the order was answered"));
		}
	}

}
