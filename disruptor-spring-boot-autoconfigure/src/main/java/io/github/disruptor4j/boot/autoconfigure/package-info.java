/**
 * Auto-configuration of rings: properties, merging of what was declared where, the beans
 * of each ring, and what explains mistakes.
 */
@NullMarked
package io.github.disruptor4j.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
