package io.github.disruptor4j.sample.exchange.intake;

import java.util.concurrent.TimeoutException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.spring.ring.PublishTimeoutException;
import io.github.disruptor4j.spring.ring.RingFullException;

/**
 * Tells senders when the exchange has no answer: whether the command was taken, and what
 * they can do.
 */
@RestControllerAdvice(assignableTypes = OrderController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class IntakeAdvice {

	private final String retryAfterSeconds;

	IntakeAdvice(IntakeProperties properties) {
		this.retryAfterSeconds = String.valueOf(Math.max(1, properties.retryAfter().toSeconds()));
	}

	@ExceptionHandler({ RingFullException.class, PublishTimeoutException.class })
	ResponseEntity<ProblemDetail> full() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"More orders are under way than the exchange has room for; this one was not taken");
		problem.setTitle("Exchange busy");
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, this.retryAfterSeconds)
			.body(problem);
	}

	@ExceptionHandler(RingClosedException.class)
	ProblemDetail closed() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"The exchange takes no orders at present; this one was not taken");
		problem.setTitle("Exchange closed");
		return problem;
	}

	@ExceptionHandler({ NotAnsweredException.class, TimeoutException.class })
	ProblemDetail unanswered() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"What became of the order is not known yet; "
						+ "send it again with the same clientOrderId, it is never carried out twice");
		problem.setTitle("Not answered");
		return problem;
	}

}
