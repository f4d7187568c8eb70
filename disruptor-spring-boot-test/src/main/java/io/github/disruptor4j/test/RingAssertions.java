package io.github.disruptor4j.test;

import io.github.disruptor4j.spring.ring.Ring;

/**
 * Entry point of the assertions on rings.
 *
 * @since 0.1.0
 */
public final class RingAssertions {

	private RingAssertions() {
	}

	/**
	 * Starts assertions on a ring.
	 * @param ring the ring
	 * @return the assertions
	 */
	public static RingAssert assertThat(Ring<?> ring) {
		return new RingAssert(ring);
	}

	/**
	 * Starts assertions on a tester's ring.
	 * @param tester the tester
	 * @return the assertions
	 */
	public static RingAssert assertThat(RingTester tester) {
		return new RingAssert(tester.ring());
	}

}
