package io.github.disruptor4j;

/**
 * Keeps 120 bytes free behind {@link SequenceValue#value}.
 */
class SequenceRightPad extends SequenceValue {

	long p16, p17, p18, p19, p20;

	long p21, p22, p23, p24, p25;

	long p26, p27, p28, p29, p30;

}
