package io.github.disruptor4j.sample.exchange.intake;

/**
 * The ring took a command and will not say any more what became of it.
 */
final class NotAnsweredException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotAnsweredException(String message) {
		super(message);
	}

}
