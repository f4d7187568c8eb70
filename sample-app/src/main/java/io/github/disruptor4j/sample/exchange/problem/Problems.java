package io.github.disruptor4j.sample.exchange.problem;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Makes problem details.
 */
public final class Problems {

	private Problems() {
	}

	/**
	 * A problem that is one field's fault.
	 * @param status the HTTP status
	 * @param title what kind of problem it is
	 * @param field the field
	 * @param message what is wrong with it, a sentence of its own
	 * @return the problem
	 */
	public static ProblemDetail ofField(HttpStatusCode status, String title, String field, String message) {
		return of(status, title, message, List.of(new FieldProblem(field, message)));
	}

	static ProblemDetail ofFields(HttpStatusCode status, String title, List<FieldProblem> errors) {
		String detail = errors.stream()
			.map((error) -> error.field() + " " + error.message())
			.collect(Collectors.joining("; "));
		return of(status, title, detail, errors);
	}

	private static ProblemDetail of(HttpStatusCode status, String title, String detail, List<FieldProblem> errors) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(title);
		problem.setProperty("errors", errors);
		return problem;
	}

}
