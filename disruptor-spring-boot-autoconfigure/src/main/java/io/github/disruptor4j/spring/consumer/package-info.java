/**
 * The user's code as the engine calls it: adapters from a
 * {@link io.github.disruptor4j.spring.graph.HandlerReference} and its bean to the
 * engine's handler contracts, and what happens when that code throws.
 * <p>
 * A method is bound once, when its ring first starts; each call after that is a plain
 * call that neither reflects nor allocates. Calls go through the bean as the container
 * knows it, so what a proxy adds is applied.
 */
@NullMarked
package io.github.disruptor4j.spring.consumer;

import org.jspecify.annotations.NullMarked;
