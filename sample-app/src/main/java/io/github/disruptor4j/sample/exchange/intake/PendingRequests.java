package io.github.disruptor4j.sample.exchange.intake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.sample.exchange.order.Outcome;

/**
 * The requests that wait for their answer. Each gets one: from the ring, from
 * {@link #failAll} when the ring can give none any more, or by its time running out.
 * Thread-safe.
 */
@Component
class PendingRequests {

	private final AtomicLong tickets = new AtomicLong();

	private final Map<Long, CompletableFuture<Outcome>> byTicket = new ConcurrentHashMap<>();

	private final Duration timeout;

	PendingRequests(IntakeProperties properties) {
		this.timeout = properties.answerTimeout();
	}

	/**
	 * Sends a request on its way. It counts as pending before it is sent, so that a
	 * failing ring finds every request it has swallowed.
	 * @param sender takes the reply to complete; what it throws is thrown on, and nothing
	 * is pending then
	 * @return the reply
	 */
	CompletableFuture<Outcome> send(Consumer<CompletableFuture<Outcome>> sender) {
		long ticket = this.tickets.incrementAndGet();
		CompletableFuture<Outcome> reply = new CompletableFuture<>();
		this.byTicket.put(ticket, reply);
		try {
			sender.accept(reply);
		}
		catch (RuntimeException ex) {
			this.byTicket.remove(ticket);
			throw ex;
		}
		return reply.orTimeout(this.timeout.toMillis(), TimeUnit.MILLISECONDS)
			.whenComplete((outcome, failure) -> this.byTicket.remove(ticket));
	}

	/**
	 * Answers all requests with a failure.
	 * @param failure why there is no other answer
	 */
	void failAll(Throwable failure) {
		this.byTicket.values().forEach((reply) -> reply.completeExceptionally(failure));
	}

	int size() {
		return this.byTicket.size();
	}

}
