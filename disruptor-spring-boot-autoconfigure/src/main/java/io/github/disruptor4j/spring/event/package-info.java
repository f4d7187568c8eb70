/**
 * What an application is told about its rings, as application events.
 */
@NullMarked
package io.github.disruptor4j.spring.event;

import org.jspecify.annotations.NullMarked;
