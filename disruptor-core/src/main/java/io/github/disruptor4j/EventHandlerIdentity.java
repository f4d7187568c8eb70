package io.github.disruptor4j;

/**
 * Marks every kind of event handler, so that handlers can be named when a topology is
 * built. Handlers are told apart by object identity, never by {@code equals}.
 *
 * @since 0.1.0
 */
public interface EventHandlerIdentity {

}
