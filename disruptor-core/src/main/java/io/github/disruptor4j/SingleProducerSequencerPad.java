package io.github.disruptor4j;

/**
 * Keeps what the producer writes at every claim away from what all threads read.
 */
abstract class SingleProducerSequencerPad extends AbstractSequencer {

	long p01, p02, p03, p04, p05;

	long p06, p07, p08, p09, p10;

	long p11, p12, p13, p14, p15;

	SingleProducerSequencerPad(int bufferSize, WaitStrategy waitStrategy) {
		super(bufferSize, waitStrategy);
	}

}
