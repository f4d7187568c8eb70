/**
 * Runnable examples: one per combination of one or many producers with one or many
 * consumers, and a thousand rings on virtual threads. Each checks its own result and ends
 * with an exit code other than zero if it is wrong. After
 * {@code mvn -pl disruptor-core test-compile}, in the root of the project, all four
 * combinations: <pre>
 * java -cp disruptor-core/target/classes:disruptor-core/target/test-classes io.github.disruptor4j.examples.AllExamples
 * </pre> or, in the same way, {@code OneToOne}, {@code OneToMany}, {@code ManyToOne} or
 * {@code ManyToMany}; an argument says how many numbers to send per producer, a million
 * by default. With Java 21 or later: <pre>
 * java -cp disruptor-core/target/classes:disruptor-core/target/test-classes io.github.disruptor4j.examples.ThousandRings
 * </pre>
 */
package io.github.disruptor4j.examples;
