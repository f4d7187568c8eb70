/**
 * Small helpers around the engine. The engine itself does not depend on them.
 */
@NullMarked
package io.github.disruptor4j.util;

import org.jspecify.annotations.NullMarked;
