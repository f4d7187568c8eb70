package io.github.disruptor4j;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Tells which events belong together: those with the same key are handled by the same one
 * of several partitioned consumers, and so in order.
 * <p>
 * Called once per event by every one of these consumers, on their threads: it must be
 * quick, must depend on nothing that a handler changes, and must be safe for use by many
 * threads. Keys need not be spread well, that is seen to; neither need they be unique.
 *
 * <pre>{@code
 * disruptor.consumer("books").partitionedBy((order) -> order.accountId, book1, book2, book3);
 * disruptor.consumer("books").partitionedBy(PartitionKey.of(Order::symbol), book1, book2, book3);
 * }</pre>
 *
 * @param <E> the event's type
 * @since 0.1.0
 */
@FunctionalInterface
public interface PartitionKey<E> {

	/**
	 * Returns an event's key.
	 * @param event the event, which must not be changed
	 * @return any number, the same for all events that belong together
	 */
	long keyOf(E event);

	/**
	 * Makes a key of an object, by its hash code.
	 * @param <E> the event's type
	 * @param property gets the object from the event; may return null
	 * @return the key
	 */
	static <E> PartitionKey<E> of(Function<? super E, ? extends @Nullable Object> property) {
		return (event) -> Objects.hashCode(property.apply(event));
	}

	/**
	 * Tells which partition a key falls into. Keys are spread evenly, also where they are
	 * consecutive, multiples of a number, or negative.
	 * @param key the key
	 * @param partitions how many partitions there are, at least 1
	 * @return the partition, from 0
	 */
	static int partitionOf(long key, int partitions) {
		// The mixing function of SplittableRandom, variant 13 of those in David Stafford,
		// "Better Bit Mixing - Improving on MurmurHash3's 64-bit Finalizer" (2011).
		long mixed = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		mixed = mixed ^ (mixed >>> 31);
		// The upper half as a fraction of 2^32, times the number of partitions.
		return (int) (((mixed >>> 32) * partitions) >>> 32);
	}

}
