/**
 * The snippets of the engine's chapter: rings without Spring.
 */
@NullMarked
package io.github.disruptor4j.docs.engine;

import org.jspecify.annotations.NullMarked;
