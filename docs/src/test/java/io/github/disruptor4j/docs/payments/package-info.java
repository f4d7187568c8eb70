/**
 * The snippets of the starter's chapters: rings in Spring Boot.
 */
@NullMarked
package io.github.disruptor4j.docs.payments;

import org.jspecify.annotations.NullMarked;
