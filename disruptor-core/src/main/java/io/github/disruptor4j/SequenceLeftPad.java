package io.github.disruptor4j;

/**
 * Keeps 120 bytes free in front of {@link SequenceValue#value}; see the package
 * documentation for why it is 128 bytes and not one cache line.
 */
class SequenceLeftPad {

	long p01, p02, p03, p04, p05;

	long p06, p07, p08, p09, p10;

	long p11, p12, p13, p14, p15;

}
