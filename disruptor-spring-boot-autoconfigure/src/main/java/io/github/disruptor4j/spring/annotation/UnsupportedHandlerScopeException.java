package io.github.disruptor4j.spring.annotation;

import io.github.disruptor4j.spring.graph.InvalidRingException;

/**
 * Thrown when a handler bean is not a singleton.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class UnsupportedHandlerScopeException extends InvalidRingException {

	private final String bean;

	private final String scope;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param bean name of the bean
	 * @param scope the bean's scope
	 */
	public UnsupportedHandlerScopeException(String ring, String bean, String scope) {
		super(ring, "Bean '" + bean + "' handles the events of ring '" + ring + "' but has scope '" + scope + "'");
		this.bean = bean;
		this.scope = scope;
	}

	/**
	 * Returns the name of the bean.
	 * @return the bean's name
	 */
	public String bean() {
		return this.bean;
	}

	/**
	 * Returns the bean's scope.
	 * @return the scope
	 */
	public String scope() {
		return this.scope;
	}

}
