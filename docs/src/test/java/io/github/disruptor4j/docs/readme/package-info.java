/**
 * The snippets of the README.
 */
@NullMarked
package io.github.disruptor4j.docs.readme;

import org.jspecify.annotations.NullMarked;
