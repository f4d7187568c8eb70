package io.github.disruptor4j;

/**
 * Access to events together with the means to claim and publish them.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public interface EventSequencer<T> extends DataProvider<T>, Sequenced {

}
