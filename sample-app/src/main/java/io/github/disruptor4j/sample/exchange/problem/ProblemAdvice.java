package io.github.disruptor4j.sample.exchange.problem;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Answers malformed requests with problem details that name what is malformed.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final String TITLE = "Bad request";

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> errors = ex.getFieldErrors()
			.stream()
			.map((error) -> new FieldProblem(error.getField(), message(error)))
			.sorted(Comparator.comparing(FieldProblem::field))
			.toList();
		return answer(ex, Problems.ofFields(status, TITLE, errors), headers, status, request);
	}

	private String message(FieldError error) {
		String message = error.getDefaultMessage();
		return (message != null) ? message : "is not valid";
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "The body is not a JSON object");
		problem.setTitle(TITLE);
		if (ex.getCause() instanceof JacksonException mismatch && !mismatch.getPath().isEmpty()) {
			problem = Problems.ofFields(status, TITLE, List.of(toFieldProblem(mismatch)));
		}
		return answer(ex, problem, headers, status, request);
	}

	private FieldProblem toFieldProblem(JacksonException mismatch) {
		String field = mismatch.getPath()
			.stream()
			.map(JacksonException.Reference::getPropertyName)
			.collect(Collectors.joining("."));
		Class<?> type = targetType(mismatch);
		if (type != null && type.isEnum()) {
			return new FieldProblem(field, "must be one of " + List.of(type.getEnumConstants()));
		}
		if (type != null && (Number.class.isAssignableFrom(type) || type == long.class)) {
			return new FieldProblem(field, (type != BigDecimal.class) ? "must be a whole number" : "must be a number");
		}
		return new FieldProblem(field, "has the wrong type");
	}

	private @Nullable Class<?> targetType(JacksonException ex) {
		if (ex instanceof MismatchedInputException mismatch) {
			return mismatch.getTargetType();
		}
		return (ex instanceof InputCoercionException coercion) ? coercion.getTargetType() : null;
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
			HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> errors = ex.getParameterValidationResults()
			.stream()
			.flatMap((result) -> result.getResolvableErrors()
				.stream()
				.map((error) -> new FieldProblem(String.valueOf(result.getMethodParameter().getParameterName()),
						String.valueOf(error.getDefaultMessage()))))
			.toList();
		return answer(ex, Problems.ofFields(status, TITLE, errors), headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException ex, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		FieldProblem missing = new FieldProblem(ex.getParameterName(), "must be given");
		return answer(ex, Problems.ofFields(status, TITLE, List.of(missing)), headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		String field = (ex instanceof MethodArgumentTypeMismatchException mismatch) ? mismatch.getName()
				: String.valueOf(ex.getPropertyName());
		FieldProblem wrong = new FieldProblem(field, "must be a whole number");
		return answer(ex, Problems.ofFields(status, TITLE, List.of(wrong)), headers, status, request);
	}

	private @Nullable ResponseEntity<Object> answer(Exception ex, ProblemDetail problem, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return handleExceptionInternal(ex, problem, headers, status, request);
	}

}
