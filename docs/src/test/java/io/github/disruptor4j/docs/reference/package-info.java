/**
 * Keeps the guide's tables equal to the code.
 */
@NullMarked
package io.github.disruptor4j.docs.reference;

import org.jspecify.annotations.NullMarked;
