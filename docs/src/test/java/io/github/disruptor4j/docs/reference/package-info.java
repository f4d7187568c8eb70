/**
 * Renders the reference of all properties.
 */
@NullMarked
package io.github.disruptor4j.docs.reference;

import org.jspecify.annotations.NullMarked;
