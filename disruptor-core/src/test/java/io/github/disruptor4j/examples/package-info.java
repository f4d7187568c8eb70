/**
 * Four runnable examples, one per combination of one or many producers with one or many
 * consumers. Each checks its own result and ends with an exit code other than zero if it
 * is wrong. After {@code mvn -pl disruptor-core test-compile}, in the root of the
 * project: <pre>
 * java -cp disruptor-core/target/classes:disruptor-core/target/test-classes io.github.disruptor4j.examples.OneToOne
 * java -cp disruptor-core/target/classes:disruptor-core/target/test-classes io.github.disruptor4j.examples.OneToMany
 * java -cp disruptor-core/target/classes:disruptor-core/target/test-classes io.github.disruptor4j.examples.ManyToOne
 * java -cp disruptor-core/target/classes:disruptor-core/target/test-classes io.github.disruptor4j.examples.ManyToMany
 * </pre> An argument says how many numbers to send per producer, a million by default.
 */
package io.github.disruptor4j.examples;
