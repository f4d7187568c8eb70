package io.github.disruptor4j.sample.exchange.intake;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import io.github.disruptor4j.sample.exchange.order.OrderStatus;
import io.github.disruptor4j.sample.exchange.order.Outcome;
import io.github.disruptor4j.sample.exchange.problem.Problems;

/**
 * How an outcome looks as an HTTP response.
 */
final class Answers {

	private Answers() {
	}

	static ResponseEntity<?> toResponse(Outcome outcome) {
		if (outcome instanceof Outcome.Placed placed) {
			return ResponseEntity.status(HttpStatus.CREATED).body(OrderAnswer.of(placed));
		}
		if (outcome instanceof Outcome.Cancelled cancelled) {
			return ResponseEntity.ok(CancelAnswer.of(cancelled));
		}
		return ResponseEntity.of(toProblem(outcome)).build();
	}

	private static ProblemDetail toProblem(Outcome outcome) {
		ProblemDetail problem;
		if (outcome instanceof Outcome.Refused refused) {
			problem = Problems.ofField(HttpStatus.UNPROCESSABLE_CONTENT, "Order refused", refused.refusal().field(),
					refused.refusal().reason());
			problem.setProperty("orderStatus", OrderStatus.REJECTED);
		}
		else if (outcome instanceof Outcome.Duplicate duplicate) {
			problem = Problems.ofField(HttpStatus.CONFLICT, "Order known already", "clientOrderId",
					"Client order id %s belongs to order %d".formatted(duplicate.clientOrderId(), duplicate.orderId()));
			problem.setProperty("orderId", duplicate.orderId());
		}
		else {
			Outcome.NotResting notResting = (Outcome.NotResting) outcome;
			problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
					"Order %d is not in the book: filled, cancelled, or never there".formatted(notResting.orderId()));
		}
		problem.setProperty("sequence", outcome.sequence());
		return problem;
	}

}
