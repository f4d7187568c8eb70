package io.github.disruptor4j.spring.ring;

import java.util.List;
import java.util.Set;

/**
 * All rings of the application. Thread-safe.
 *
 * @since 0.1.0
 */
public interface RingRegistry {

	/**
	 * Returns the names of the rings, without creating a ring that doesn't exist yet.
	 * @return the names in the order in which the rings are declared
	 */
	Set<String> names();

	/**
	 * Returns the rings.
	 * @return the rings in the order in which they are declared
	 */
	List<Ring<?>> rings();

	/**
	 * Returns a ring by its name.
	 * @param name the ring's name
	 * @return the ring
	 * @throws IllegalArgumentException if there is no ring of that name
	 */
	Ring<?> ring(String name);

}
