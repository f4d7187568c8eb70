/**
 * A ring as it runs in an application: the container that owns the engine and its
 * threads, the lifecycle that starts and stops all of them, and the facades that are
 * injected ({@link io.github.disruptor4j.spring.ring.Ring},
 * {@link io.github.disruptor4j.spring.ring.RingProducer},
 * {@link io.github.disruptor4j.spring.ring.RingRegistry}), which stay valid when the ring
 * stops and starts again.
 */
@NullMarked
package io.github.disruptor4j.spring.ring;

import org.jspecify.annotations.NullMarked;
