/**
 * The engine: ring, sequencers, barriers, processors and wait strategies.
 *
 * <h2>Memory model</h2>
 * <p>
 * One chain of happens-before edges carries an event round the ring:
 * <ol>
 * <li>A producer claims a slot, fills the event and publishes: a release write of the
 * cursor, or of the slot's flag where several producers write.</li>
 * <li>A consumer's barrier reads that cursor or flag with acquire: what the producer
 * wrote is seen. A consumer behind others reads their sequences instead, with acquire,
 * and so sees what they and the producer wrote.</li>
 * <li>A consumer that has handled a batch moves its own sequence: a release write.</li>
 * <li>A producer reads the gates, the sequences of the last consumers, with acquire
 * before it claims a slot again: whatever consumers read and wrote there is done.</li>
 * </ol>
 * <p>
 * Only waiting needs more than that. Whoever parks announces it first and then looks at
 * its condition once more; whoever makes progress does so first and then looks for
 * waiters. Both have a full fence between their two steps, so at least one sees the other
 * and no wake-up is lost. Producers leave theirs out, which would cost more than all the
 * rest of a publication; whoever parks for one looks again after a millisecond, when
 * every store that was made before it announced itself has long arrived. The same pattern
 * stands wherever two threads each write one thing and then read the other's: a gate that
 * is added against a producer that looks at the gates, and a ring that is closed against
 * a claim.
 * <p>
 * Each access that is weaker than volatile says in a line what it orders, with what it
 * pairs, and which stress test of the module {@code concurrency-tests} shows it. The
 * protocol of claiming, publishing, waiting, withdrawing, closing and halting has a model
 * in {@code concurrency-tests/src/model} that is checked over all its interleavings.
 *
 * <h2>Layout</h2>
 * <p>
 * A field that one thread writes often and others read stands alone on 128 bytes, by
 * padding in a chain of superclasses, {@code XxxPad}, {@code XxxFields} and {@code Xxx}:
 * the virtual machine lays out a superclass's fields before those of its subclasses. It
 * is 128 bytes and not one cache line of 64 because processors fetch lines in adjacent
 * pairs (Intel 64 and IA-32 Architectures Optimization Reference Manual, "spatial
 * prefetcher"), and some have lines of 128 bytes.
 * <p>
 * The events of a ring are in an array of their own class, so that compiled code need not
 * look at an event to know what it is: {@link TypedRingBuffer} says why that matters.
 *
 * <h2>Names</h2>
 * <p>
 * Public names are those of LMAX Disruptor 4.0.0, and of 3.4.4 for worker pools. A
 * <em>sequence</em> counts events from 0 and starts at -1; the <em>cursor</em> is the
 * last one published, or claimed where several producers write; a <em>gate</em> is a
 * sequence that producers must not lap; a <em>parent</em> is a consumer that another one
 * follows. A slot is <em>claimed</em>, and then <em>published</em>; it is
 * <em>discarded</em> if it is published for no handler to see, and <em>hidden</em> if
 * that is so for those behind one consumer only. A claim that waits <em>withdraws</em>
 * when it is not granted, and has left no trace. To <em>announce</em> is to say that one
 * is about to park, or that one has moved; a processor that is paused <em>rests</em>;
 * <em>admission</em> is whether a ring takes claims at all.
 * <p>
 * What is done where is in the last word of a type's name: a {@code Sequencer} hands out
 * slots, a {@code Barrier} tells one consumer how far it may go, a {@code WaitStrategy}
 * passes the time until then, a {@code Processor} runs a handler. The first parameter of
 * a range is its {@code lo}, {@code lower} or {@code first} sequence and the second its
 * {@code hi}, {@code upper} or {@code last} one, which belongs to it.
 * <p>
 * Access modes have the words of {@link java.lang.invoke.VarHandle}: plain, opaque,
 * acquire, release, volatile. A sequence's {@code get} and {@code set} are acquire and
 * release; any other mode is in the method's name.
 */
@NullMarked
package io.github.disruptor4j;

import org.jspecify.annotations.NullMarked;
