package io.github.disruptor4j.sample.exchange.problem;

/**
 * What is wrong with one field of a request; an element of a problem's {@code errors}.
 *
 * @param field the field
 * @param message what is wrong with it
 */
public record FieldProblem(String field, String message) {

}
