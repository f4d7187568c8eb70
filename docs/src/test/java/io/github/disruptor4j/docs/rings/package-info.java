/**
 * Snippets of the guide about rings of every kind and the handlers that go with them.
 */
@NullMarked
package io.github.disruptor4j.docs.rings;

import org.jspecify.annotations.NullMarked;
