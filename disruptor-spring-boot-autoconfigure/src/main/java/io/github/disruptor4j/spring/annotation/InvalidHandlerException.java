package io.github.disruptor4j.spring.annotation;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.graph.InvalidRingException;

/**
 * Thrown when what carries {@link DisruptorHandler @DisruptorHandler}, or was configured
 * as a handler, is none.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class InvalidHandlerException extends InvalidRingException {

	private final String place;

	private final String bean;

	private final String problem;

	private final @Nullable String fix;

	/**
	 * Creates the exception.
	 * @param ring the ring's name, empty when the annotation names none
	 * @param place the type, method or property with the mistake
	 * @param bean name of the bean
	 * @param problem what is wrong, as a clause that follows the place
	 */
	public InvalidHandlerException(String ring, String place, String bean, String problem) {
		this(ring, place, bean, problem, null);
	}

	/**
	 * Creates the exception.
	 * @param ring the ring's name, empty when the annotation names none
	 * @param place the type, method or property with the mistake
	 * @param bean name of the bean
	 * @param problem what is wrong, as a clause that follows the place
	 * @param fix what to do, {@code null} to have the forms listed that are allowed
	 */
	public InvalidHandlerException(String ring, String place, String bean, String problem, @Nullable String fix) {
		super(ring, place + " (bean '" + bean + "') " + problem);
		this.place = place;
		this.bean = bean;
		this.problem = problem;
		this.fix = fix;
	}

	/**
	 * Returns the type, method or property with the mistake.
	 * @return the place
	 */
	public String place() {
		return this.place;
	}

	/**
	 * Returns the name of the bean.
	 * @return the bean's name
	 */
	public String bean() {
		return this.bean;
	}

	/**
	 * Returns what is wrong, as a clause that follows the place.
	 * @return the problem
	 */
	public String problem() {
		return this.problem;
	}

	/**
	 * Returns what to do about it.
	 * @return one or more sentences, {@code null} where the allowed forms say it all
	 */
	public @Nullable String fix() {
		return this.fix;
	}

}
